package pl.osl.partners.network;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can be tied to others; the centre itself is one, by its own id.
 *
 * @param since from this day it belongs to the network
 * @param goneFrom from this day it does not
 * @param over ended on a day nobody wrote down: it belongs to the network only while it has ties
 * @param communityId of a group or an initiative; null for those of the whole centre
 */
record Party(
        UUID id,
        Sphere sphere,
        String name,
        LocalDate since,
        @Nullable LocalDate goneFrom,
        boolean over,
        @Nullable UUID communityId) {

    boolean standsOn(LocalDate day) {
        return !since.isAfter(day) && (goneFrom == null || goneFrom.isAfter(day));
    }

    /** Address of its page; empty for the centre. */
    public String path() {
        return sphere == Sphere.CENTRE ? "" : sphere.path() + id;
    }
}
