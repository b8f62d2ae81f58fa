package pl.osl.communities.lineage;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import pl.osl.access.Typed;
import pl.osl.kernel.Texts;

/**
 * What comes out of a community, as typed.
 *
 * @param names of the new communities, one a line
 * @param continues when the community goes on beside them
 */
record SplitForm(
        @Nullable String names,
        @Nullable String continues,
        @Nullable String since,
        @Nullable String reason) {

    private static final int MOST = 10;
    private static final int NAME = 120;
    private static final int REASON = 1_000;

    SplitForm {
        names = Texts.text(names);
        since = Typed.strip(since);
        reason = Texts.text(reason);
    }

    static SplitForm blank(LocalDate today) {
        return new SplitForm(null, null, today.toString(), null);
    }

    void checked(Errors errors) {
        if (list().isEmpty() || list().size() > MOST) {
            errors.rejectValue("names", "communities.refusal.split.names", new Object[] {MOST}, null);
        } else if (list().stream().anyMatch(name -> name.length() > NAME)) {
            errors.rejectValue("names", "Size.form.name");
        }
        reason(reason, since, errors);
    }

    static void reason(@Nullable String reason, @Nullable String since, Errors errors) {
        if (Typed.day(since) == null) {
            errors.rejectValue("since", "typeMismatch");
        }
        if (reason == null) {
            errors.rejectValue("reason", "communities.refusal.phase.reason");
        } else if (reason.length() > REASON) {
            errors.rejectValue("reason", "access.typed.long", new Object[] {REASON}, null);
        }
    }

    List<String> list() {
        return names == null
                ? List.of()
                : Stream.of(names.split("\n"))
                        .map(Texts::line)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .distinct()
                        .toList();
    }
}
