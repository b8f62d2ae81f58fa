package pl.osl.communities;

/** What links its people: a territory, or another trait that matters to them. */
public enum CommunityType {
    TERRITORIAL,
    CATEGORICAL
}
