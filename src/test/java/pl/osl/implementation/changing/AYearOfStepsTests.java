package pl.osl.implementation.changing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;
import pl.osl.access.Viewer;
import pl.osl.implementation.Reason;
import pl.osl.implementation.Standing;
import pl.osl.implementation.Step;
import pl.osl.implementation.StepState;
import pl.osl.implementation.StepTimeline;
import pl.osl.implementation.history.StepChanges;
import pl.osl.implementation.history.Told;
import pl.osl.kernel.Acting;
import pl.osl.kernel.Ids;
import pl.osl.kernel.NotFound;
import pl.osl.kernel.Refusal;

@OslTest
class AYearOfStepsTests {

    private static final Step STEP = Step.JOB_DESCRIPTIONS;

    @Autowired
    World world;

    @Autowired
    Steps steps;

    @Autowired
    Verdicts verdicts;

    @Autowired
    StepChanges changes;

    UUID centre;
    Viewer director;
    Viewer organizer;
    Viewer supervisor;
    LocalDate today;

    @BeforeEach
    void aCentre() {
        centre = world.centre("OPS Bukowy");
        director = People.inCentre(world.person("Dorota Bukowa", Role.DIRECTOR, centre), Role.DIRECTOR, centre);
        organizer = People.inCentre(world.person("Ewa Kalina", Role.ORGANIZER, centre), Role.ORGANIZER, centre);
        supervisor = People.supervising(world.person("Adam Jawor", Role.SUPERVISOR, centre), centre);
        today = LocalDate.now(world.clock);
    }

    @Test
    void aStepIsProposedAcceptedSentBackReportedAgainAndConfirmed() {
        var proposal = Ids.next(world.clock);
        does(() -> steps.propose(proposal, STEP, 0, done("Zakresy podpisane", "Zarządzenie 3/2026"), organizer));
        assertThat(standing().state()).isEqualTo(StepState.NOT_STARTED);
        assertThat(world.told(director.accountId())).contains("step_proposed");

        does(() -> steps.accept(proposal, STEP, director));
        assertThat(standing().state()).isEqualTo(StepState.DONE_DECLARED);
        assertThat(world.told(supervisor.accountId())).containsExactly("step_declared");

        judge(false, "Brakuje zakresu drugiej osoby", 1);
        assertThat(standing().returned()).isTrue();
        assertThat(world.told(organizer.accountId())).containsExactly("step_accepted", "step_returned");

        does(() -> steps.declare(Ids.next(world.clock), STEP, 2, done("Jest i drugi zakres", null), director));
        judge(true, null, 3);
        assertThat(standing().state()).isEqualTo(StepState.DONE_VERIFIED);
        assertThat(standing().confirmed()).isTrue();
    }

    @Test
    void confirmingThatNothingNeedsToChangeIsATickAndTheStateStays() {
        declare(told(StepState.NOT_NEEDED, today, null, "Regulamin § 7"), 0);
        judge(true, null, 1);
        assertThat(standing().state()).isEqualTo(StepState.NOT_NEEDED);
        assertThat(standing().confirmed()).isTrue();
        refused("nothingToJudge", () -> judge(true, null, 2));
    }

    @Test
    void ofTwoWhoJudgeAtOnceTheSecondLooksAgain() {
        declare(done("Gotowe", "Zarządzenie"), 0);
        judge(true, null, 1);
        refused("meanwhile", () -> judge(false, "Nie widać podpisów", 1));
        assertThat(standing().confirmed()).isTrue();
    }

    @Test
    void aSupervisorWhoseRoleHasJustEndedFindsNothing() {
        declare(done("Gotowe", "Zarządzenie"), 0);
        world.in(
                centre,
                () -> world.jdbc
                        .sql(
                                "update membership set ended_at = now(), ended_by = account_id where account_id = :account")
                        .param("account", supervisor.accountId())
                        .update());
        assertThatThrownBy(() -> judge(true, null, 1)).isInstanceOf(NotFound.class);
        assertThat(standing().confirmed()).isFalse();
    }

    @Test
    void nobodyConfirmsWhatTheyAuthored() {
        var both = world.person("Jan Olcha", Role.DIRECTOR, centre);
        world.give(both, Role.SUPERVISOR, centre);
        var asDirector = People.inCentre(both, Role.DIRECTOR, centre);
        does(() -> steps.declare(Ids.next(world.clock), STEP, 0, done("Gotowe", "Zarządzenie"), asDirector));
        supervisor = People.supervising(both, centre);
        refused("ownWork", () -> judge(true, null, 1));
    }

    @Test
    void onlyTheSupervisorConfirmsAndOnlyTheDirectorDeclares() {
        refused("confirmed", () -> declare(told(StepState.DONE_VERIFIED, today, null, "x"), 0));
        assertThatThrownBy(() -> does(() -> steps.declare(
                        Ids.next(world.clock), STEP, 0, told(StepState.IN_PROGRESS, today, null, null), organizer)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> does(() -> verdicts.judge(
                        centre, STEP, new Verdicts.Verdict(Ids.next(world.clock), true, null, 0), director)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatIsAskedForDependsOnTheState() {
        refused("evidence", () -> declare(done("Gotowe", null), 0));
        refused("note.done", () -> declare(done(null, "Zarządzenie"), 0));
        refused("reason", () -> declare(told(StepState.SUSPENDED, today, null, null), 0));
        refused("plannedFor", () -> declare(told(StepState.PLANNED, today, null, null), 0));
        refused("reason.late", () -> declare(told(StepState.PLANNED, today, today.minusDays(1), null), 0));
        refused("future", () -> declare(told(StepState.IN_PROGRESS, today.plusDays(1), null, null), 0));
        refused("beforeJoining", () -> declare(told(StepState.IN_PROGRESS, today.minusYears(3), null, null), 0));
        assertThat(standing().change()).isNull();
    }

    @Test
    void aSensitiveReasonIsKnownToTheDirectorAndNotReadForOthers() {
        var conflict = new Told(
                StepState.SUSPENDED, today, null, null, Set.of(Reason.INTERNAL_CONFLICT), null, false, null, null);
        does(() -> steps.declare(Ids.next(world.clock), Step.STRUCTURE_CHOSEN, 0, conflict, director));
        assertThat(reasons(true)).containsExactly(Reason.INTERNAL_CONFLICT);
        assertThat(reasons(false)).isEmpty();
        refused(
                "reason.unknown",
                () -> does(() -> steps.propose(Ids.next(world.clock), Step.STRUCTURE_CHOSEN, 1, conflict, organizer)));
    }

    @Test
    void stepsDoneBeforeJoiningNeedNoEvidence() {
        does(() -> steps.join(
                Map.of(STEP, new Steps.Before(StepState.DONE_DECLARED, LocalDate.of(2012, 3, 16))), director));
        assertThat(standing().fromBefore()).isTrue();
        assertThat(timeline().on(LocalDate.of(2012, 3, 15)).state()).isEqualTo(StepState.NOT_STARTED);
        assertThat(timeline().on(LocalDate.of(2012, 3, 16)).state()).isEqualTo(StepState.DONE_DECLARED);
    }

    @Test
    void aMistakeIsTakenBackAndAVerdictIsNot() {
        declare(done("Pomyłka", "Zarządzenie"), 0);
        var mistake = timeline().history().getFirst();
        does(() -> steps.takeBack(mistake.id(), STEP, "Nie ten krok", director));
        assertThat(standing().state()).isEqualTo(StepState.NOT_STARTED);
        declare(done("Naprawdę gotowe", null), 2);
        var declared = timeline().history().getFirst();
        judge(true, null, 3);
        refused("judged", () -> does(() -> steps.takeBack(declared.id(), STEP, "Jednak nie", director)));
    }

    private Told done(@Nullable String note, @Nullable String evidence) {
        return new Told(StepState.DONE_DECLARED, today, note, null, Set.of(), null, false, evidence, null);
    }

    private static Told told(StepState state, LocalDate on, @Nullable LocalDate planned, @Nullable String evidence) {
        return new Told(state, on, null, planned, Set.of(), null, false, evidence, null);
    }

    private void declare(Told told, int seen) {
        does(() -> steps.declare(Ids.next(world.clock), STEP, seen, told, director));
    }

    private void judge(boolean confirmed, @Nullable String comment, int seen) {
        var verdict = new Verdicts.Verdict(Ids.next(world.clock), confirmed, comment, seen);
        does(() -> verdicts.judge(centre, STEP, verdict, supervisor));
    }

    private void does(Runnable work) {
        Acting.in(Set.of(centre), () -> {
            work.run();
            return true;
        });
    }

    private static void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("implementation.refusal." + code));
    }

    private java.util.List<Reason> reasons(boolean sensitive) {
        return world.in(centre, () -> changes.timeline(centre, Step.STRUCTURE_CHOSEN, sensitive))
                .history()
                .getFirst()
                .sensitiveReasons();
    }

    private StepTimeline timeline() {
        return world.in(centre, () -> changes.timeline(centre, STEP, false));
    }

    private Standing standing() {
        return timeline().on(today);
    }
}
