package pl.osl.resourcemaps.editions;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import pl.osl.kernel.Change;
import pl.osl.kernel.Texts;

/** What follows from a frozen map, and where residents talked it over. */
record EditionForm(
        @Nullable Integer version,
        @Size(max = 10_000) @Nullable String conclusions,
        @Size(max = 10_000) @Nullable String actionPlan,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate discussedOn,

        @Size(max = 300) @Nullable String discussedAt) {

    EditionForm {
        conclusions = Texts.text(conclusions);
        actionPlan = Texts.text(actionPlan);
        discussedAt = Texts.line(discussedAt);
    }

    static EditionForm of(Editions.Edition edition) {
        return new EditionForm(
                edition.version(),
                edition.conclusions(),
                edition.actionPlan(),
                edition.discussedOn(),
                edition.discussedAt());
    }

    /** What differs from what somebody saved meanwhile. */
    List<Change> against(EditionForm saved) {
        return new Change.Log()
                .add("conclusions", saved.conclusions, conclusions)
                .add("actionPlan", saved.actionPlan, actionPlan)
                .add("discussedOn", saved.discussedOn, discussedOn)
                .add("discussedAt", saved.discussedAt, discussedAt)
                .changes();
    }
}
