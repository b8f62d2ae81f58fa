package pl.osl.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A one-time link waits for its person; whoever keeps the mail sends it.
 *
 * @param centreId one centre of the person; null when they have none
 */
public record LinkMade(
        UUID accountId,
        @Nullable UUID centreId,
        String name,
        @Nullable String email,
        String language,
        OneTimeLink link) {}
