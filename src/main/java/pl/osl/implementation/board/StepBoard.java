package pl.osl.implementation.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.implementation.ChangeKind;
import pl.osl.implementation.Reason;
import pl.osl.implementation.Standing;
import pl.osl.implementation.Step;
import pl.osl.implementation.StepState;
import pl.osl.implementation.StepTimeline;
import pl.osl.implementation.history.StepChanges;

/** How the steps of centres stood on a day, as known today. Shows the centres of the present reach only. */
@Component
public class StepBoard {

    /**
     * One step of one centre, without anything that must not leave the centre.
     *
     * @param since day of the row that says so; null when nothing was ever said
     * @param reasons those that are not sensitive
     */
    public record Cell(
            Step step,
            StepState state,
            boolean confirmed,
            boolean returned,
            @Nullable LocalDate since,
            @Nullable LocalDate plannedFor,
            List<Reason> reasons,
            @Nullable String words) {

        static Cell untouched(Step step) {
            return new Cell(step, StepState.NOT_STARTED, false, false, null, null, List.of(), null);
        }

        public boolean awaitsVerdict() {
            return state == StepState.DONE_DECLARED || state == StepState.NOT_NEEDED && !confirmed;
        }
    }

    /** @param cells all seven, in their order */
    public record Line(UUID centreId, String centre, String municipality, LocalDate joinedOn, List<Cell> cells) {

        /** The centre was not here yet and has said nothing of that time. */
        public boolean unknownOn(LocalDate day) {
            return day.isBefore(joinedOn) && cells.stream().allMatch(cell -> cell.since() == null);
        }

        public long confirmed() {
            return cells.stream().filter(Cell::confirmed).count();
        }

        public long complete() {
            return cells.stream().filter(cell -> cell.state().complete()).count();
        }
    }

    private record Row(
            UUID centreId,
            String centre,
            String municipality,
            LocalDate joinedOn,
            @Nullable Cell cell) {}

    private final JdbcClient jdbc;
    private final StepChanges changes;

    StepBoard(JdbcClient jdbc, StepChanges changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /** The seven steps of one centre with what lies behind each. */
    @Transactional(readOnly = true)
    public List<Standing> of(UUID centre, LocalDate day) {
        var all = changes.of(centre, null, false);
        return Arrays.stream(Step.values())
                .map(step -> new StepTimeline(step, all).on(day))
                .toList();
    }

    /** Centres by name; a lateral join per centre, because the policy makes one over all of them slow. */
    @Transactional(readOnly = true)
    public List<Line> across(Collection<UUID> centres, LocalDate day) {
        var lines = new LinkedHashMap<UUID, Line>();
        var cells = new LinkedHashMap<UUID, Map<Step, Cell>>();
        jdbc.sql("""
                        select c.id as centre_id, c.short_name as centre, c.municipality, j.joined_on, s.*
                          from centre_on(:day) c
                          join centre j on j.id = c.id
                          left join lateral (
                               select distinct on (x.step) x.step, x.state, x.kind, x.effective_on, x.planned_for,
                                      x.reasons, x.reason_words
                                 from step_change x
                                where x.centre_id = c.id and x.kind <> 'VOIDING' and x.effective_on <= :day
                                  and not exists (select 1 from step_change v
                                                   where v.centre_id = x.centre_id and v.voids = x.id)
                                order by x.step, x.effective_on desc, x.number desc) s on true
                         where c.id = any(:centres)
                         order by c.short_name collate "pl-x-icu", c.id
                        """)
                .param("day", day)
                .param("centres", centres.toArray(UUID[]::new))
                .query(StepBoard::row)
                .list()
                .forEach(row -> {
                    lines.putIfAbsent(
                            row.centreId(),
                            new Line(row.centreId(), row.centre(), row.municipality(), row.joinedOn(), List.of()));
                    var known = cells.computeIfAbsent(row.centreId(), id -> new EnumMap<>(Step.class));
                    if (row.cell() != null) {
                        known.put(row.cell().step(), row.cell());
                    }
                });
        var filled = new ArrayList<Line>();
        lines.values()
                .forEach(line -> filled.add(new Line(
                        line.centreId(),
                        line.centre(),
                        line.municipality(),
                        line.joinedOn(),
                        seven(cells.getOrDefault(line.centreId(), Map.of())))));
        return filled;
    }

    private static List<Cell> seven(Map<Step, Cell> known) {
        return Arrays.stream(Step.values())
                .map(step -> known.getOrDefault(step, Cell.untouched(step)))
                .toList();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        String step = row.getString("step");
        String kind = row.getString("kind");
        return new Row(
                row.getObject("centre_id", UUID.class),
                row.getString("centre"),
                row.getString("municipality"),
                row.getObject("joined_on", LocalDate.class),
                step == null
                        ? null
                        : new Cell(
                                Step.valueOf(step),
                                StepState.valueOf(row.getString("state")),
                                ChangeKind.VERIFIED.name().equals(kind),
                                ChangeKind.RETURNED.name().equals(kind),
                                row.getObject("effective_on", LocalDate.class),
                                row.getObject("planned_for", LocalDate.class),
                                StepChanges.reasons(row.getArray("reasons")),
                                row.getString("reason_words")));
    }
}
