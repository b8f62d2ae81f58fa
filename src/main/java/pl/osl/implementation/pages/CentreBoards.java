package pl.osl.implementation.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Place;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.centres.CentreDirectory;
import pl.osl.implementation.Alert;
import pl.osl.implementation.Standing;
import pl.osl.implementation.Step;
import pl.osl.implementation.StepTimeline;
import pl.osl.implementation.history.StepChanges;
import pl.osl.kernel.NotFound;

/** The board of a centre on a day: to each role as much as the matrix gives it. */
@Component
public class CentreBoards {

    /** One step on the board. */
    public record Line(Standing standing, StepPlans.Plan plan, int proposals) {}

    /** @param day the day that is shown; today unless another was asked for */
    public record Board(CentreDirectory.Entry centre, LocalDate day, List<Line> lines, List<Alert> alerts) {

        public long complete() {
            return lines.stream()
                    .filter(line -> line.standing().state().complete())
                    .count();
        }

        public long confirmed() {
            return lines.stream().filter(line -> line.standing().confirmed()).count();
        }

        public boolean beforeJoining() {
            return day.isBefore(centre.joinedOn());
        }

        /** The centre was not here yet and has said nothing of that time. */
        public boolean unknown() {
            return beforeJoining() && empty();
        }

        public boolean empty() {
            return lines.stream().allMatch(line -> line.standing().change() == null);
        }
    }

    private final StepChanges changes;
    private final StepPlans plans;
    private final OpenProposals proposals;
    private final CentreDirectory centres;
    private final Clock clock;

    CentreBoards(StepChanges changes, StepPlans plans, OpenProposals proposals, CentreDirectory centres, Clock clock) {
        this.changes = changes;
        this.plans = plans;
        this.proposals = proposals;
        this.centres = centres;
        this.clock = clock;
    }

    /** A mentor learns the states and nothing of what lies behind them. */
    static boolean statesOnly(Viewer viewer) {
        return viewer.place().kind() == Place.Kind.MENTORING;
    }

    static void requireReached(UUID centre, Viewer viewer) {
        viewer.require(Verb.READ, Thing.STEP);
        if (!viewer.reach().centres().contains(centre)) {
            throw new NotFound(Step.class, centre);
        }
    }

    @Transactional(readOnly = true)
    public Board board(UUID centre, LocalDate day, Viewer viewer) {
        requireReached(centre, viewer);
        var all = changes.of(centre, null, viewer.may(Verb.READ, Thing.SENSITIVE_REASON));
        boolean narrow = statesOnly(viewer);
        Map<Step, StepPlans.Plan> arranged = narrow ? Map.of() : plans.of(centre);
        List<OpenProposals.Proposal> open = narrow ? List.of() : proposals.of(centre);
        var lines = Arrays.stream(Step.values())
                .map(step -> new Line(
                        new StepTimeline(step, all).on(day),
                        arranged.getOrDefault(step, StepPlans.Plan.none(step)),
                        (int) open.stream().filter(one -> one.step() == step).count()))
                .toList();
        var today = LocalDate.now(clock);
        return new Board(
                centres.require(centre, day),
                day,
                lines,
                narrow || !day.equals(today)
                        ? List.of()
                        : Alert.of(lines.stream().map(Line::standing).toList(), today));
    }
}
