package pl.osl.communities.initiatives;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody told that an initiative became an event that comes back; whoever keeps events listens and keeps it. */
public record InitiativeBecame(
        UUID centreId,
        UUID initiativeId,
        UUID byAccount,
        String name,
        @Nullable String rhythm,
        LocalDate since) {}
