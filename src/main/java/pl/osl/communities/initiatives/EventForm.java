package pl.osl.communities.initiatives;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import pl.osl.access.Typed;
import pl.osl.kernel.Texts;

/** "Inicjatywa stała się wydarzeniem", as typed: its name, how often it comes back, since when. */
record EventForm(
        @Nullable String eventName,
        @Nullable String eventRhythm,
        @Nullable String eventSince) {

    EventForm {
        eventName = Texts.line(eventName);
        eventRhythm = Texts.line(eventRhythm);
        eventSince = Typed.strip(eventSince);
    }

    static EventForm of(InitiativeDirectory.Card card, LocalDate today) {
        return new EventForm(card.told().title(), null, today.toString());
    }

    void checked(Errors errors) {
        if (eventName == null) {
            errors.rejectValue("eventName", "groups.refusal.name");
        }
        Typed.line(eventName, "eventName", errors);
        Typed.line(eventRhythm, "eventRhythm", errors);
        if (Typed.day(eventSince) == null) {
            errors.rejectValue("eventSince", "typeMismatch");
        }
    }
}
