package pl.osl.implementation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.ui.HomePart;

/** What should have come next in the steps and has not, with whoever is responsible: for a new director. */
@Component
class OverdueSteps implements HomePart {

    record Line(
            Step step,
            String action,
            LocalDate due,
            @Nullable String responsible) {}

    record Overdue(List<Line> lines) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    OverdueSteps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Page page() {
        return Page.TAKEOVER;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String template() {
        return "implementation/overdue";
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Object> model(Viewer viewer) {
        if (!viewer.may(Verb.READ, Thing.TAKEOVER)) {
            return Optional.empty();
        }
        var lines = jdbc.sql("""
                        select s.step, s.next_action as action, s.next_action_due as due, a.name as responsible
                          from centre_step s left join account a on a.id = s.responsible_id
                         where s.centre_id = :centre and s.next_action_due < :today
                         order by s.next_action_due, s.step
                        """)
                .param("centre", viewer.centreId())
                .param("today", LocalDate.now(clock))
                .query(Line.class)
                .list();
        return Optional.of(new Overdue(lines));
    }
}
