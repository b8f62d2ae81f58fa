package pl.osl.centres.profile;

/** Size of what a centre serves, by inhabitants: the classes of the CAL pilot with their gaps closed (S2, domain 2.12). */
public enum SizeClass {
    /** Up to 25 000. */
    SMALL,
    /** Above 25 000, up to 100 000. */
    MEDIUM,
    /** Above 100 000. */
    LARGE;

    private static final int SMALL_UP_TO = 25_000;
    private static final int MEDIUM_UP_TO = 100_000;

    public static SizeClass of(int inhabitants) {
        return inhabitants <= SMALL_UP_TO ? SMALL : inhabitants <= MEDIUM_UP_TO ? MEDIUM : LARGE;
    }
}
