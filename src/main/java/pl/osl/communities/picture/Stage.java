package pl.osl.communities.picture;

/** When in the work the picture was taken. */
enum Stage {
    START,
    AFTER_DIAGNOSIS,
    LATER
}
