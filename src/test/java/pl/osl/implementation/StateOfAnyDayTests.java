package pl.osl.implementation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;
import pl.osl.implementation.board.StepBoard;
import pl.osl.implementation.history.StepChanges;
import pl.osl.kernel.Ids;

/** Whatever was recorded in whatever order, the state of every day follows from the history, in Java and in SQL. */
@OslTest
class StateOfAnyDayTests {

    private static final LocalDate FIRST = LocalDate.of(2025, 3, 1);
    private static final int DAYS = 40;

    @Autowired
    World world;

    @Autowired
    StepChanges changes;

    @Autowired
    StepBoard board;

    @Test
    void theStateOfEveryDayIsRebuiltFromTheHistory() {
        for (int seed = 0; seed < 12; seed++) {
            UUID centre = world.centre("OPS Losowy " + seed);
            UUID director = world.person("Dorota Bukowa", Role.DIRECTOR, centre);
            var rows = random(new Random(seed), director);
            world.in(centre, () -> {
                rows.forEach(row -> assertThat(changes.add(centre, row, null)).isTrue());
                return true;
            });
            var timeline = world.in(centre, () -> changes.timeline(centre, Step.JOB_DESCRIPTIONS, true));
            for (int day = -1; day <= DAYS; day++) {
                var asked = FIRST.plusDays(day);
                var expected = replayed(rows, asked);
                assertThat(timeline.on(asked).state())
                        .as("seed %s, %s", seed, asked)
                        .isEqualTo(expected);
                var line = world.in(centre, () -> board.across(Set.of(centre), asked))
                        .getFirst();
                assertThat(line.cells().get(Step.JOB_DESCRIPTIONS.ordinal()).state())
                        .as("SQL, seed %s, %s", seed, asked)
                        .isEqualTo(expected);
                assertThat(line.cells()).hasSize(7);
            }
        }
    }

    /** The plainest reading: day by day, row by row, what was taken back left out. */
    private static StepState replayed(List<StepChange> rows, LocalDate asked) {
        var gone = new HashSet<UUID>();
        rows.forEach(row -> {
            if (row.voids() != null) {
                gone.add(row.voids());
            }
        });
        var state = StepState.NOT_STARTED;
        for (LocalDate day = FIRST; !day.isAfter(asked); day = day.plusDays(1)) {
            for (var row : rows) {
                if (row.effectiveOn().equals(day) && row.state() != null && !gone.contains(row.id())) {
                    state = row.state();
                }
            }
        }
        return state;
    }

    private List<StepChange> random(Random random, UUID by) {
        var rows = new ArrayList<StepChange>();
        var states = List.of(StepState.NOT_STARTED, StepState.IN_PROGRESS, StepState.DONE_DECLARED);
        for (int number = 1; number <= 25; number++) {
            var voidable = rows.stream()
                    .filter(row -> row.state() != null
                            && rows.stream().noneMatch(other -> row.id().equals(other.voids())))
                    .toList();
            boolean voiding = !voidable.isEmpty() && random.nextInt(5) == 0;
            var target = voiding ? voidable.get(random.nextInt(voidable.size())) : null;
            rows.add(row(
                    number,
                    target == null ? states.get(random.nextInt(states.size())) : null,
                    target == null ? FIRST.plusDays(random.nextInt(DAYS)) : target.effectiveOn(),
                    by,
                    target == null ? null : target.id()));
        }
        return rows;
    }

    private StepChange row(
            int number, @Nullable StepState state, LocalDate effectiveOn, UUID by, @Nullable UUID voids) {
        return new StepChange(
                Ids.next(world.clock),
                Step.JOB_DESCRIPTIONS,
                number,
                state == null ? ChangeKind.VOIDING : ChangeKind.DECLARED,
                state,
                effectiveOn,
                Instant.now(world.clock),
                by,
                "",
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                voids,
                false);
    }
}
