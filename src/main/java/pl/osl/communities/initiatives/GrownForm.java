package pl.osl.communities.initiatives;

import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import pl.osl.access.Typed;
import pl.osl.communities.groups.GroupKind;
import pl.osl.kernel.LooseDay;
import pl.osl.kernel.Texts;

/** "Inicjatywa stała się grupą", as typed: a group of the list, or a new one by its name and kind. */
record GrownForm(
        @Nullable String group,
        @Nullable String name,
        @Nullable String kind,
        @Nullable String founded) {

    GrownForm {
        group = Typed.strip(group);
        name = Texts.line(name);
        founded = Texts.line(founded);
    }

    static GrownForm blank(String title) {
        return new GrownForm(null, title, null, null);
    }

    void checked(Errors errors) {
        if (group != null && chosen() == null) {
            errors.rejectValue("group", "initiatives.refusal.group");
        }
        if (group != null) {
            return;
        }
        if (name == null) {
            errors.rejectValue("name", "groups.refusal.name");
        }
        Typed.line(name, "name", errors);
        if (groupKind() == null) {
            errors.rejectValue("kind", "groups.refusal.kind");
        }
        if (founded != null && since() == null) {
            errors.rejectValue("founded", "groups.refusal.loose");
        }
    }

    @Nullable UUID chosen() {
        return Typed.id(group);
    }

    @Nullable GroupKind groupKind() {
        return Stream.of(GroupKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(null);
    }

    @Nullable LooseDay since() {
        return founded == null ? null : LooseDay.read(founded).orElse(null);
    }
}
