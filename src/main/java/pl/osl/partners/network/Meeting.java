package pl.osl.partners.network;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** An entry of the log that named parties. @param withUs the centre took part */
record Meeting(LocalDate heldOn, boolean withUs, Set<UUID> communities, Set<UUID> parties) {

    /** So long after they last did something together two parties still count as tied. */
    static final int MONTHS = 12;

    boolean countsOn(LocalDate day) {
        return !heldOn.isAfter(day) && heldOn.isAfter(day.minusMonths(MONTHS));
    }

    /** What so many entries together within the year say of a tie. */
    static int strength(int together) {
        return together < 3 ? 1 : together < 6 ? 2 : 3;
    }
}
