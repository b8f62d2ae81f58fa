package pl.osl.communities.picture;

/** What is rated from 1 (not at all) to 5 (fully); worded so that more is better. */
enum Statement {
    POTENTIAL,
    NEEDS,
    INFLUENCE,
    COOPERATION,
    DURABILITY;

    /** Column and form field. */
    public String field() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
