package pl.osl.activities.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the centre who was there.
 *
 * @param wrote the author, whose time is that of the entry
 * @param own the time this person set for themself; null while it is as the entry says
 * @param minutes what counts as their time
 */
public record OnEntry(
        UUID id, String name, boolean wrote, @Nullable Integer own, int minutes) {}
