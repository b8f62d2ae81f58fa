package pl.osl.communities;

import java.util.Locale;

/**
 * How far a community has come on its way, as its centre calls it. The code never changes; a phase that is no longer
 * used retires and stays in the history.
 *
 * @param position on the way, the smallest first
 */
public record Phase(String code, String pl, String en, Means means, int position, boolean active) {

    /** What the application decides by, whatever a phase is called. */
    public enum Means {
        RUNNING,
        PAUSED,
        ENDED
    }

    /** A stretch of the way; a pause and the end are none. */
    public boolean onTheWay() {
        return means == Means.RUNNING;
    }

    public boolean ends() {
        return means == Means.ENDED;
    }

    public String in(Locale language) {
        return "en".equals(language.getLanguage()) ? en : pl;
    }

    public boolean is(Phase other) {
        return code.equals(other.code);
    }
}
