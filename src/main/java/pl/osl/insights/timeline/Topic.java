package pl.osl.insights.timeline;

import java.util.Locale;
import pl.osl.access.Thing;

/** What a person may narrow the timeline to; each is read by whoever reads the thing. */
enum Topic {
    ENTRIES(Thing.ACTIVITY),
    GROUPS(Thing.GROUP),
    INITIATIVES(Thing.GROUP),
    PARTNERS(Thing.PARTNER),
    PHASES(Thing.COMMUNITY),
    PICTURES(Thing.COMMUNITY),
    CHANGES(Thing.COMMUNITY),
    TEAM(Thing.COMMUNITY);

    final Thing thing;

    Topic(Thing thing) {
        this.thing = thing;
    }

    /** Its name in the address. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
