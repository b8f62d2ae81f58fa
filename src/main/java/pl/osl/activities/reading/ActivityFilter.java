package pl.osl.activities.reading;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import pl.osl.activities.ActivityKind;
import pl.osl.activities.Concerns;
import pl.osl.activities.OrganizerRole;
import pl.osl.activities.WhoLed;
import pl.osl.activities.parties.PartyKind;
import pl.osl.kernel.Texts;

/**
 * What narrows the list of entries, as the address tells it.
 *
 * @param whoLed a {@link WhoLed} or NONE for "nie podano"
 * @param present GIVEN or NONE
 * @param outside only work outside the centre itself, as the figures of who led count it
 */
record ActivityFilter(
        @Nullable UUID community,
        @Nullable ActivityKind kind,
        @Nullable OrganizerRole role,
        @Nullable UUID person,
        @Nullable UUID partner,
        @Nullable UUID group,
        @Nullable UUID initiative,
        @Nullable UUID event,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE, fallbackPatterns = "d.M.yyyy") @Nullable LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE, fallbackPatterns = "d.M.yyyy") @Nullable LocalDate to,

        @Nullable LeaderChoice whoLed,
        @Nullable Given present,
        @Nullable Concerns concerns,
        @Nullable Boolean outside,
        @Nullable State state,
        @Nullable String q) {

    /** Who led, or that it was not given. */
    enum LeaderChoice {
        RESIDENTS,
        JOINTLY,
        PARTNER,
        ORGANIZER,
        NONE
    }

    enum Given {
        GIVEN,
        NONE
    }

    enum State {
        withdrawn
    }

    ActivityFilter {
        q = Texts.line(q);
    }

    /** Whom of this kind the entries have to name. */
    @Nullable UUID of(PartyKind kind) {
        return switch (kind) {
            case PARTNER -> partner;
            case GROUP -> group;
            case INITIATIVE -> initiative;
            case EVENT -> event;
        };
    }

    public boolean withdrawn() {
        return state == State.withdrawn;
    }
}
