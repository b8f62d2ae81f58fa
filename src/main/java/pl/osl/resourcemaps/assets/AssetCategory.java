package pl.osl.resourcemaps.assets;

/** The first level, as map reports in Poland use it: institutions of three kinds, things, people. */
public enum AssetCategory {
    PUBLIC_BODY("bank"),
    NGO("people"),
    BUSINESS("buildings"),
    MATERIAL("tree"),
    HUMAN("person-heart");

    private final String icon;

    AssetCategory(String icon) {
        this.icon = icon;
    }

    /** Its sign on maps, out of icons.svg. */
    public String icon() {
        return icon;
    }
}
