package pl.osl.partners.network;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A party in the table.
 *
 * @param with whom it is tied with, the centre left out, by name
 * @param withUs tied with the centre
 * @param between share of the pairs of others between which it lies
 * @param then how many ties it had on the day compared with; null without one, and where it did not belong yet
 */
record Line(
        Party party,
        int ties,
        List<Party> with,
        boolean withUs,
        double between,
        boolean joins,
        @Nullable Integer then) {

    /** So many names stand in a cell before the rest is counted. */
    private static final int NAMED = 6;

    public boolean aside() {
        return ties == 0;
    }

    public boolean onlyWithUs() {
        return withUs && with.isEmpty();
    }

    /** Whole percents of the pairs between which it lies. */
    public long share() {
        return Math.round(100 * between);
    }

    public List<Party> named() {
        return with.size() <= NAMED + 1 ? with : with.subList(0, NAMED);
    }

    public int rest() {
        return with.size() - named().size();
    }
}
