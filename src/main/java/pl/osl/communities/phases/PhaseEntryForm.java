package pl.osl.communities.phases;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import pl.osl.communities.Phase;
import pl.osl.kernel.Texts;

/** A phase of the dictionary, as typed. */
record PhaseEntryForm(
        @Nullable String pl, @Nullable String en, @Nullable String means) {

    private static final int NAME = 60;

    PhaseEntryForm {
        pl = Texts.line(pl);
        en = Texts.line(en);
    }

    static PhaseEntryForm blank() {
        return new PhaseEntryForm(null, null, Phase.Means.RUNNING.name());
    }

    static PhaseEntryForm of(Phase phase) {
        return new PhaseEntryForm(phase.pl(), phase.en(), phase.means().name());
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
