package pl.osl.resourcemaps.matching;

/** What came of trying. */
enum Verdict {
    WORKED,
    WORKED_IN_PART,
    DID_NOT_WORK
}
