package pl.osl.communities.groups;

/** How many people usually come; a band, because nobody is listed. */
enum SizeBand {
    UP_TO_5,
    UP_TO_10,
    UP_TO_20,
    UP_TO_50,
    OVER_50
}
