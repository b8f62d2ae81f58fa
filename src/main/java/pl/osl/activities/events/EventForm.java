package pl.osl.activities.events;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Texts;

/**
 * What the person typed about an event.
 *
 * @param id made by the page, so that the same form sent twice is one event
 */
record EventForm(
        @Nullable UUID id,
        @Nullable Integer version,
        @NotNull @Size(max = 200) @Nullable String name,
        @Nullable UUID community,
        @Size(max = 200) @Nullable String rhythm,
        @Min(1900) @Max(2200) @Nullable Integer sinceYear,
        @Nullable EventState state) {

    EventForm {
        name = Texts.line(name);
        rhythm = Texts.line(rhythm);
        state = state == null ? EventState.RUNNING : state;
    }

    static EventForm blank(UUID id, @Nullable UUID community) {
        return new EventForm(id, null, null, community, null, null, EventState.RUNNING);
    }

    static EventForm of(EventPages.Card card) {
        return new EventForm(
                card.id(),
                card.version(),
                card.name(),
                card.communityId(),
                card.rhythm(),
                card.sinceYear(),
                card.state());
    }

    EventDetails details() {
        return new EventDetails(
                Objects.requireNonNull(name), community, rhythm, sinceYear, Objects.requireNonNull(state));
    }
}
