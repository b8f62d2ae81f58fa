package pl.osl.implementation.changing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.osl.implementation.AskedDay;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Texts;

/** Who looks after a step and what comes next, as typed. */
record PlanForm(
        @Nullable String responsible,
        @Nullable String action,
        @Nullable String due,
        @Nullable String version) {

    CentreStep.Plan plan() {
        String typedDay = Texts.line(due);
        String typedAction = Texts.line(action);
        var day = AskedDay.read(typedDay);
        if (typedDay != null && day == null) {
            throw Refusal.at("due", "implementation.refusal.due");
        }
        if (typedAction != null && typedAction.length() > 300) {
            throw Refusal.at("action", "implementation.refusal.action.long");
        }
        return new CentreStep.Plan(person(Texts.line(responsible)), typedAction, day);
    }

    /** A made-up number is that of no version: the person is asked to look again. */
    int seen() {
        return version != null && version.matches("-1|\\d{1,6}") ? Integer.parseInt(version) : -2;
    }

    private static @Nullable UUID person(@Nullable String typed) {
        try {
            return typed == null ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException unknown) {
            throw Refusal.at("responsible", "implementation.refusal.responsible");
        }
    }
}
