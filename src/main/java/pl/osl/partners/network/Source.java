package pl.osl.partners.network;

/** How it is known that two parties are tied; only the first two are rows that somebody wrote. */
enum Source {
    DECLARED,
    SURVEY,
    PARTNERSHIP,
    LOG
}
