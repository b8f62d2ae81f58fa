package pl.osl.implementation;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Viewer;
import pl.osl.ui.HomePart;

/** What comes next in the steps and is due by the end of this week: one's own, and that of whom one stands in for. */
@Component
class DueSteps implements HomePart {

    /** @param inPlaceOf for whom the viewer stands in; null where they are responsible themselves */
    record Line(
            Step step,
            String action,
            LocalDate due,
            boolean overdue,
            @Nullable String inPlaceOf) {}

    record Due(List<Line> lines) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    DueSteps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public String template() {
        return "implementation/due";
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Object> model(Viewer viewer) {
        var lines = lines(viewer, LocalDate.now(clock));
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Due(lines));
    }

    /** Whoever stands in for one community alone has nothing to do with the steps of the centre. */
    private List<Line> lines(Viewer viewer, LocalDate today) {
        var persons = new ArrayList<UUID>(List.of(viewer.accountId()));
        var names = new HashMap<UUID, String>();
        viewer.standIns().stream().filter(one -> one.communityId() == null).forEach(one -> {
            persons.add(one.personId());
            names.put(one.personId(), one.person());
        });
        return jdbc.sql("""
                        select step, next_action, next_action_due, responsible_id from centre_step
                         where centre_id = :centre and responsible_id = any(:persons) and next_action_due <= :sunday
                         order by next_action_due, step
                        """)
                .param("centre", viewer.centreId())
                .param("persons", persons.toArray(UUID[]::new))
                .param("sunday", today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)))
                .query((row, number) -> {
                    var due = row.getObject("next_action_due", LocalDate.class);
                    return new Line(
                            Step.valueOf(row.getString("step")),
                            row.getString("next_action"),
                            due,
                            due.isBefore(today),
                            names.get(row.getObject("responsible_id", UUID.class)));
                })
                .list();
    }
}
