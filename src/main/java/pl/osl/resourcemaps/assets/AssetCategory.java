package pl.osl.resourcemaps.assets;

/** The first level, as map reports in Poland use it: institutions of three kinds, things, people. */
public enum AssetCategory {
    PUBLIC_BODY,
    NGO,
    BUSINESS,
    MATERIAL,
    HUMAN
}
