package pl.osl.resourcemaps.editions;

import java.util.EnumSet;
import java.util.Set;
import pl.osl.resourcemaps.assets.Visibility;

/** For whom a report is made. What leaves the house holds only resources that are meant for those who get it. */
enum Audience {
    HOUSE(EnumSet.of(Visibility.CENTRE, Visibility.PARTNERS, Visibility.EVERYBODY)),
    PARTNERS(EnumSet.of(Visibility.PARTNERS, Visibility.EVERYBODY)),
    EVERYBODY(EnumSet.of(Visibility.EVERYBODY));

    private final Set<Visibility> seen;

    Audience(Set<Visibility> seen) {
        this.seen = seen;
    }

    boolean sees(Visibility visibility) {
        return seen.contains(visibility);
    }

    /** What residents read names no owner, who may be a person. */
    boolean owners() {
        return this != EVERYBODY;
    }
}
