package pl.osl.centres.profile;

/** What the person who heads the centre is called. */
enum HeadTitle {
    DIRECTOR,
    MANAGER
}
