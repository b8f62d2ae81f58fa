package pl.osl.attachments;

/** How those who can be recognised on a photograph agreed to it. */
enum PhotoConsent {
    WRITTEN,
    SPOKEN
}
