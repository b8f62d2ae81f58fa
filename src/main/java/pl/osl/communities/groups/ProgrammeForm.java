package pl.osl.communities.groups;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import pl.osl.access.Typed;
import pl.osl.kernel.LooseDay;
import pl.osl.kernel.Texts;

/** A programme of a group as typed: its name and since when are enough. */
record ProgrammeForm(
        @Nullable String version,
        @Nullable String programmeName,
        @Nullable String programmeFor,
        @Nullable String begun,
        @Nullable String ended) {

    ProgrammeForm {
        programmeName = Texts.line(programmeName);
        programmeFor = Texts.line(programmeFor);
        begun = Texts.line(begun);
        ended = Texts.line(ended);
    }

    static ProgrammeForm blank() {
        return new ProgrammeForm(null, null, null, null, null);
    }

    static ProgrammeForm of(Programmes.Programme told) {
        return new ProgrammeForm(
                String.valueOf(told.version()),
                told.name(),
                told.forWhom(),
                told.begun().toString(),
                told.ended() == null ? null : told.ended().toString());
    }

    void checked(Errors errors) {
        if (programmeName == null) {
            errors.rejectValue("programmeName", "groups.refusal.programme.name");
        }
        Typed.line(programmeName, "programmeName", errors);
        Typed.line(programmeFor, "programmeFor", errors);
        if (begun == null || LooseDay.read(begun).isEmpty()) {
            errors.rejectValue("begun", "groups.refusal.loose");
        }
        if (ended != null && LooseDay.read(ended).isEmpty()) {
            errors.rejectValue("ended", "groups.refusal.loose");
        }
    }

    @Nullable LooseDay from() {
        return begun == null ? null : LooseDay.read(begun).orElse(null);
    }

    @Nullable LooseDay to() {
        return ended == null ? null : LooseDay.read(ended).orElse(null);
    }

    int known() {
        return Typed.version(version);
    }
}
