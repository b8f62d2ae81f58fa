package pl.osl.activities.writing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import pl.osl.access.Typed;
import pl.osl.activities.ActivityKind;
import pl.osl.activities.ActivityResult;
import pl.osl.activities.Component;
import pl.osl.activities.Concerns;
import pl.osl.activities.OrganizerRole;
import pl.osl.activities.OrganizerTask;
import pl.osl.activities.WhoLed;
import pl.osl.activities.parties.Parties;
import pl.osl.activities.parties.PartiesForm;
import pl.osl.activities.people.ChosenColleagues;
import pl.osl.activities.people.OnEntry;
import pl.osl.activities.reading.ActivityPage;
import pl.osl.kernel.Texts;

/**
 * What the person typed. Everything may be missing until validation has passed.
 *
 * @param parties with whom: partners, groups, initiatives, and the event it was an edition of; first, because the binder
 *     makes no more records inside once something could not be read
 * @param id chosen by the page that was opened, so that the same form is the same entry
 * @param version of the entry that was opened for correcting
 * @param seenColleagues who was ticked when the page was made
 * @param other entries of which the person said that they are not the same meeting
 * @param sure the person was asked about an unusual figure and said that it is right
 */
record ActivityForm(
        @Valid @Nullable PartiesForm parties,
        @Nullable UUID id,
        @Nullable Integer version,
        @NotNull @Size(max = 200) @Nullable String title,
        @NotNull @Nullable ActivityKind kind,
        @Nullable OrganizerRole role,

        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE, fallbackPatterns = "d.M.yyyy") @Nullable LocalDate heldOn,

        @NotNull @Min(1) @Max(1440) @Nullable Integer minutes,
        @Nullable Concerns concerns,
        @Nullable List<UUID> communities,
        @Nullable List<UUID> colleagues,
        @Nullable List<UUID> seenColleagues,
        @Nullable List<UUID> other,
        @Nullable WhoLed whoLed,
        @Min(0) @Max(100_000) @Nullable Integer present,
        @Min(0) @Max(100_000) @Nullable Integer newcomers,
        @Size(max = 20_000) @Nullable String note,
        @Nullable Component component,
        @Nullable List<OrganizerTask> tasks,
        @Nullable ActivityResult result,
        @Nullable Boolean sure) {

    private static final int UNUSUAL_MINUTES = 480;
    private static final int UNUSUAL_PRESENT = 2_000;

    ActivityForm {
        title = Texts.line(title);
        note = Texts.text(note);
        communities = Typed.given(communities);
        colleagues = Typed.given(colleagues);
        seenColleagues = Typed.given(seenColleagues);
        other = Typed.given(other);
        parties = parties == null ? PartiesForm.NONE : parties;
        tasks = Typed.given(tasks);
        concerns = concerns == null ? Concerns.COMMUNITY : concerns;
        minutes = minutes == null && kind != null ? Integer.valueOf(kind.usualMinutes()) : minutes;
        role = role == null && kind != null ? kind.usualRole() : role;
    }

    static ActivityForm blank(UUID id, LocalDate today, List<UUID> communities, Parties parties) {
        return new ActivityForm(
                PartiesForm.of(parties),
                id,
                null,
                null,
                null,
                null,
                today,
                null,
                Concerns.COMMUNITY,
                communities,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null);
    }

    static ActivityForm of(ActivityPage.Entry entry) {
        var colleagues = entry.colleagues().stream().map(OnEntry::id).toList();
        return new ActivityForm(
                PartiesForm.of(Parties.of(entry.parties())),
                entry.id(),
                entry.version(),
                entry.title(),
                entry.kind(),
                entry.role(),
                entry.heldOn(),
                entry.minutes(),
                entry.concerns(),
                entry.communities().stream().map(ActivityPage.Community::id).toList(),
                colleagues,
                colleagues,
                List.of(),
                entry.whoLed(),
                entry.present(),
                entry.newcomers(),
                entry.note(),
                entry.component(),
                entry.tasks(),
                entry.result(),
                null);
    }

    Activity.Details details() {
        return new Activity.Details(
                Objects.requireNonNull(title),
                Objects.requireNonNull(kind),
                Objects.requireNonNull(role),
                Objects.requireNonNull(heldOn),
                Objects.requireNonNull(minutes),
                Objects.requireNonNull(concerns),
                new LinkedHashSet<>(Objects.requireNonNull(communities)),
                whoLed,
                present,
                newcomers,
                note,
                component,
                Objects.requireNonNull(tasks),
                result);
    }

    PartiesForm named() {
        return Objects.requireNonNull(parties);
    }

    ChosenColleagues chosenColleagues() {
        return ChosenColleagues.of(Objects.requireNonNull(colleagues), Objects.requireNonNull(seenColleagues));
    }

    /** Communities in whose name somebody else may have noted the same; none where the entry is about none. */
    List<UUID> asksAbout() {
        return concerns == Concerns.COMMUNITY ? Objects.requireNonNull(communities) : List.of();
    }

    /** Figures that are possible and seldom right: the person is asked once, never refused. */
    boolean unusualMinutes() {
        return !Boolean.TRUE.equals(sure) && minutes != null && minutes > UNUSUAL_MINUTES;
    }

    boolean unusualPresent() {
        return !Boolean.TRUE.equals(sure) && present != null && present > UNUSUAL_PRESENT;
    }
}
