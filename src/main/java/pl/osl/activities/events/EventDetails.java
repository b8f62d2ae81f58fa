package pl.osl.activities.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person tells of an event.
 *
 * @param community null where it is of the whole municipality
 * @param rhythm in their own words, such as "co roku w maju"
 */
record EventDetails(
        String name,
        @Nullable UUID community,
        @Nullable String rhythm,
        @Nullable Integer sinceYear,
        EventState state) {}
