package pl.osl.implementation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Place;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.centres.CentreDirectory;
import pl.osl.kernel.NotFound;

/** What the board and the page of a step show: to each role as much as the matrix gives it. */
@Component
class StepPages {

    /** @param proposalId of which proposal it is, while that one waits */
    record Evidence(
            UUID id,
            String description,
            @Nullable String link,
            String addedBy,
            Instant addedAt,
            @Nullable UUID proposalId,
            @Nullable String withdrawnBy,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawalReason) {}

    record Proposal(
            UUID id,
            Step step,
            StepState state,
            LocalDate effectiveOn,
            @Nullable String note,
            @Nullable LocalDate plannedFor,
            List<Reason> reasons,
            @Nullable String words,
            UUID proposedBy,
            String proposer,
            Instant proposedAt) {}

    /** @param version -1 as long as nothing was arranged */
    record Plan(
            Step step,
            @Nullable UUID responsibleId,
            @Nullable String responsible,
            @Nullable String action,
            @Nullable LocalDate due,
            int version) {

        static Plan none(Step step) {
            return new Plan(step, null, null, null, null, -1);
        }
    }

    /** One step on the board. */
    record Line(Standing standing, Plan plan, int proposals) {}

    /** @param day the day that is shown; today unless another was asked for */
    record Board(CentreDirectory.Entry centre, LocalDate day, List<Line> lines, List<Alert> alerts) {

        public long complete() {
            return lines.stream()
                    .filter(line -> line.standing().state().complete())
                    .count();
        }

        public long confirmed() {
            return lines.stream().filter(line -> line.standing().confirmed()).count();
        }

        public boolean empty() {
            return lines.stream().allMatch(line -> line.standing().change() == null);
        }
    }

    record Page(
            CentreDirectory.Entry centre,
            StepTimeline timeline,
            Standing standing,
            Plan plan,
            List<Proposal> proposals,
            List<Evidence> evidence) {

        public List<Evidence> counting() {
            return evidence.stream()
                    .filter(one -> one.withdrawnAt() == null && one.proposalId() == null)
                    .toList();
        }

        public List<Evidence> of(UUID proposal) {
            return evidence.stream()
                    .filter(one -> proposal.equals(one.proposalId()))
                    .toList();
        }

        public int seen() {
            return timeline.lastNumber();
        }
    }

    private final JdbcClient jdbc;
    private final StepChanges changes;
    private final CentreDirectory centres;
    private final Clock clock;

    StepPages(JdbcClient jdbc, StepChanges changes, CentreDirectory centres, Clock clock) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.centres = centres;
        this.clock = clock;
    }

    /** A mentor learns the states and nothing of what lies behind them. */
    static boolean statesOnly(Viewer viewer) {
        return viewer.place().kind() == Place.Kind.MENTORING;
    }

    @Transactional(readOnly = true)
    public Board board(UUID centre, LocalDate day, Viewer viewer) {
        requireReached(centre, viewer);
        var all = changes.of(centre, null, viewer.may(Verb.READ, Thing.SENSITIVE_REASON));
        boolean narrow = statesOnly(viewer);
        Map<Step, Plan> plans = narrow ? Map.of() : plans(centre);
        List<Proposal> open = narrow ? List.of() : proposals(centre);
        var lines = Arrays.stream(Step.values())
                .map(step ->
                        new Line(new StepTimeline(step, all).on(day), plans.getOrDefault(step, Plan.none(step)), (int)
                                open.stream().filter(one -> one.step() == step).count()))
                .toList();
        var today = LocalDate.now(clock);
        return new Board(
                centres.require(centre),
                day,
                lines,
                narrow || !day.equals(today)
                        ? List.of()
                        : Alert.of(lines.stream().map(Line::standing).toList(), today));
    }

    @Transactional(readOnly = true)
    public Page page(UUID centre, Step step, Viewer viewer) {
        requireReached(centre, viewer);
        boolean narrow = statesOnly(viewer);
        var timeline = changes.timeline(centre, step, viewer.may(Verb.READ, Thing.SENSITIVE_REASON));
        return new Page(
                centres.require(centre),
                timeline,
                timeline.on(LocalDate.now(clock)),
                narrow ? Plan.none(step) : plans(centre).getOrDefault(step, Plan.none(step)),
                narrow
                        ? List.of()
                        : proposals(centre).stream()
                                .filter(one -> one.step() == step)
                                .toList(),
                narrow ? List.of() : evidence(centre, step));
    }

    /** Proposals that wait for the director, the oldest first. */
    @Transactional(readOnly = true)
    public List<Proposal> waiting(Viewer viewer) {
        return proposals(viewer.centreId());
    }

    private static void requireReached(UUID centre, Viewer viewer) {
        viewer.require(Verb.READ, Thing.STEP);
        if (!viewer.reach().centres().contains(centre)) {
            throw new NotFound(Step.class, centre);
        }
    }

    private Map<Step, Plan> plans(UUID centre) {
        var plans = new EnumMap<Step, Plan>(Step.class);
        jdbc.sql("""
                        select s.step, s.responsible_id, a.name as responsible, s.next_action, s.next_action_due, s.version
                          from centre_step s left join account a on a.id = s.responsible_id
                         where s.centre_id = :centre
                        """)
                .param("centre", centre)
                .query((row, number) -> new Plan(
                        Step.valueOf(row.getString("step")),
                        row.getObject("responsible_id", UUID.class),
                        row.getString("responsible"),
                        row.getString("next_action"),
                        row.getObject("next_action_due", LocalDate.class),
                        row.getInt("version")))
                .list()
                .forEach(plan -> plans.put(plan.step(), plan));
        return plans;
    }

    private List<Proposal> proposals(UUID centre) {
        return jdbc.sql("""
                        select p.*, a.name as proposer
                          from step_proposal p join account a on a.id = p.proposed_by
                         where p.centre_id = :centre and p.decision is null order by p.proposed_at, p.id
                        """)
                .param("centre", centre)
                .query((row, number) -> new Proposal(
                        row.getObject("id", UUID.class),
                        Step.valueOf(row.getString("step")),
                        StepState.valueOf(row.getString("state")),
                        row.getObject("effective_on", LocalDate.class),
                        row.getString("note"),
                        row.getObject("planned_for", LocalDate.class),
                        StepChanges.reasons(row.getArray("reasons")),
                        row.getString("reason_words"),
                        row.getObject("proposed_by", UUID.class),
                        row.getString("proposer"),
                        row.getObject("proposed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private List<Evidence> evidence(UUID centre, Step step) {
        return jdbc.sql("""
                        select e.*, a.name as adder, w.name as withdrawer,
                               case when p.decision is null then e.proposal_id end as waiting
                          from step_evidence e
                          join account a on a.id = e.added_by
                          left join account w on w.id = e.withdrawn_by
                          left join step_proposal p on p.centre_id = e.centre_id and p.id = e.proposal_id
                         where e.centre_id = :centre and e.step = :step
                           and coalesce(p.decision, 'ACCEPTED') = 'ACCEPTED'
                         order by e.added_at, e.id
                        """)
                .param("centre", centre)
                .param("step", step.name())
                .query((row, number) -> {
                    var withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
                    return new Evidence(
                            row.getObject("id", UUID.class),
                            row.getString("description"),
                            row.getString("link"),
                            row.getString("adder"),
                            row.getObject("added_at", OffsetDateTime.class).toInstant(),
                            row.getObject("waiting", UUID.class),
                            row.getString("withdrawer"),
                            withdrawn == null ? null : withdrawn.toInstant(),
                            row.getString("withdrawal_reason"));
                })
                .list();
    }
}
