package pl.osl.attachments;

/** Whom a photograph shows. Part of a crowd is nobody who would have to agree (art. 81 of the copyright act). */
enum People {
    NONE,
    CROWD,
    RECOGNISABLE
}
