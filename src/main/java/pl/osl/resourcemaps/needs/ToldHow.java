package pl.osl.resourcemaps.needs;

/** How residents were told what became of a need. */
public enum ToldHow {
    MEETING,
    LETTER,
    POSTER,
    INTERNET,
    TALK
}
