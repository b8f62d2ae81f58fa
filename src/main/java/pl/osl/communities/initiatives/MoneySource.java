package pl.osl.communities.initiatives;

/** Whose money residents applied for. */
public enum MoneySource {
    GMINA,
    VOIVODESHIP,
    MINISTRY,
    EU,
    OTHER
}
