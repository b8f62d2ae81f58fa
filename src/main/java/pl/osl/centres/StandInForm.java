package pl.osl.centres;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import pl.osl.access.Typed;
import pl.osl.access.standins.NewStandIn;
import pl.osl.access.standins.StandInPeople;
import pl.osl.kernel.Texts;

/**
 * A stand-in as typed. Everything is text, so that nothing a browser may send breaks the page.
 *
 * @param absent key of somebody's work in a centre
 */
record StandInForm(
        @Nullable String id,
        @Nullable String absent,
        @Nullable String substitute,
        @Nullable String community,
        @Nullable String from,
        @Nullable String to,
        @Nullable String note) {

    private static final int NOTE = 500;

    StandInForm {
        absent = Texts.line(absent);
        substitute = Texts.line(substitute);
        community = Texts.line(community);
        from = Texts.line(from);
        to = Texts.line(to);
        note = Texts.text(note);
    }

    static StandInForm blank(UUID id, @Nullable String absent, LocalDate today) {
        return new StandInForm(id.toString(), absent, null, null, today.toString(), null, null);
    }

    void checked(StandInPeople.Choices choices, Errors errors) {
        if (absent == null || choices.absence(absent).isEmpty()) {
            errors.rejectValue("absent", "access.refusal.standIn.person");
        }
        if (Typed.id(substitute) == null) {
            errors.rejectValue("substitute", "access.refusal.standIn.person");
        }
        if (community != null && Typed.id(community) == null) {
            errors.rejectValue("community", "access.refusal.standIn.community");
        }
        if (Typed.day(from) == null) {
            errors.rejectValue("from", "centres.people.date.unread");
        }
        if (Typed.day(to) == null) {
            errors.rejectValue("to", to == null ? "centres.standIn.to.missing" : "centres.people.date.unread");
        }
        if (note != null && note.length() > NOTE) {
            errors.rejectValue("note", "centres.standIn.note.long");
        }
    }

    /** Only of a form that was checked. */
    NewStandIn asked(StandInPeople.Choices choices) {
        var doing = choices.absence(Objects.requireNonNull(absent)).orElseThrow();
        return new NewStandIn(
                doing.work(),
                doing.centreId(),
                doing.personId(),
                Objects.requireNonNull(Typed.id(substitute)),
                Typed.id(community),
                Objects.requireNonNull(Typed.day(from)),
                Objects.requireNonNull(Typed.day(to)),
                note);
    }

    /** Null for what is no id. */
    @Nullable UUID key() {
        return Typed.id(id);
    }
}
