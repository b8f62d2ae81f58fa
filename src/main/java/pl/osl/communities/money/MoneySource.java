package pl.osl.communities.money;

/** Whose money residents applied for. */
public enum MoneySource {
    GMINA,
    VOIVODESHIP,
    MINISTRY,
    EU,
    OTHER
}
