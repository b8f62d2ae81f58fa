package pl.osl.implementation.pages;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Refusal;

/**
 * A form on the page of a step that was refused: its name, what was typed and why it was not taken. Forms that stand
 * beside each other on one page have no field errors of their own.
 *
 * @param form its name, with the id of what it is about where there may be several
 */
public record Again(
        String form, Map<String, String> typed, @Nullable Refusal refusal) {

    static final Again NONE = new Again("", Map.of(), null);

    /** This, if the form is the one that was refused. */
    public Again of(String name) {
        return form.equals(name) ? this : NONE;
    }

    public Again of(String name, UUID about) {
        return of(name + "-" + about);
    }

    public boolean refused() {
        return refusal != null;
    }

    public @Nullable String value(String field) {
        return typed.get(field);
    }

    /** What was typed in it, when its form has left the page because somebody else was quicker. */
    public @Nullable String lost(StepPages.Page page) {
        boolean there = page.proposals().stream().anyMatch(one -> form.equals("decline-" + one.id()))
                || page.counting().stream().anyMatch(one -> form.equals("evidence-" + one.id()))
                || page.timeline().history().stream()
                        .anyMatch(one -> form.equals("change-" + one.id())
                                && !page.timeline().taken(one)
                                && !page.timeline().judged(one))
                || form.equals("evidence")
                || form.equals("plan")
                || form.equals("verdict") && page.standing().state().complete();
        return there ? null : typed.getOrDefault("reason", typed.get("comment"));
    }
}
