package pl.osl.communities.consents;

/** How a consent was given or withdrawn: on paper, by e-mail, or spoken before a witness from the centre. */
public enum Channel {
    PAPER,
    EMAIL,
    SPOKEN
}
