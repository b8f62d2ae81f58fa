package pl.osl.imports;

/** Where an import stands. */
public enum ImportState {
    /** Its columns are to be told. */
    MAPPING,
    CHECKING,
    /** Shows what it would do. */
    CHECKED,
    /** For the director's word. */
    WAITING,
    QUEUED,
    RUNNING,
    DONE,
    DECLINED,
    DISCARDED,
    /** Ended before its end: who brought it may no longer, or something failed again and again. */
    BROKEN;

    /** The application is at work; the page asks how far it is. */
    public boolean atWork() {
        return this == CHECKING || this == QUEUED || this == RUNNING;
    }

    public boolean open() {
        return this == MAPPING || this == CHECKED;
    }
}
