package pl.osl.resourcemaps.assets;

/** How somebody found out. */
public enum CheckMethod {
    VISIT,
    PHONE,
    MAIL,
    FROM_PARTNER,
    FROM_RESIDENT,
    WEB
}
