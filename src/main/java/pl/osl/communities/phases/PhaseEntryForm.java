package pl.osl.communities.phases;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import pl.osl.communities.Phase;
import pl.osl.kernel.Texts;

/**
 * A phase of the dictionary, as typed.
 *
 * @param seen both names as the person saw them when they began to rename it
 */
record PhaseEntryForm(
        @Nullable String pl,
        @Nullable String en,
        @Nullable String means,
        @Nullable String seen) {

    private static final int NAME = 60;

    PhaseEntryForm {
        pl = Texts.line(pl);
        en = Texts.line(en);
    }

    static PhaseEntryForm blank() {
        return new PhaseEntryForm(null, null, Phase.Means.RUNNING.name(), null);
    }

    static PhaseEntryForm of(Phase phase) {
        return new PhaseEntryForm(phase.pl(), phase.en(), phase.means().name(), names(phase));
    }

    /** What was typed, of a phase as it is now. */
    PhaseEntryForm of(Phase.Means kept) {
        return new PhaseEntryForm(pl, en, kept.name(), seen);
    }

    /** Of a phase that nobody renamed since the person looked. */
    boolean saw(Phase phase) {
        return names(phase).equals(seen);
    }

    static String names(Phase phase) {
        return phase.pl() + " / " + phase.en();
    }

    void checked(Errors errors) {
        name("pl", pl, errors);
        name("en", en, errors);
        if (chosen() == null) {
            errors.rejectValue("means", "communities.refusal.phases.means");
        }
    }

    Phase.@Nullable Means chosen() {
        return Stream.of(Phase.Means.values())
                .filter(one -> one.name().equals(means))
                .findFirst()
                .orElse(null);
    }

    private static void name(String field, @Nullable String typed, Errors errors) {
        if (typed == null || typed.length() > NAME) {
            errors.rejectValue(field, "communities.refusal.phases.name");
        }
    }
}
