package pl.osl.demo;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.osl.kernel.Ids;
import pl.osl.notifications.NotificationService;

/** A director has objected to the supervisor, and the coordinator of the network has not answered yet. */
@Component
@Order(90)
class DemoSupport implements DemoChapter {

    private final JdbcClient jdbc;
    private final NotificationService notifications;
    private final Clock clock;

    DemoSupport(JdbcClient jdbc, NotificationService notifications, Clock clock) {
        this.jdbc = jdbc;
        this.notifications = notifications;
        this.clock = clock;
    }

    @Override
    public void write(DemoCast cast) {
        write(cast.centre(DemoCentre.KOSCIAN), cast.director(DemoCentre.KOSCIAN), cast.account("siec"));
    }

    private void write(UUID centre, UUID director, UUID coordinator) {
        jdbc.sql("""
                        insert into support_objection (id, centre_id, membership_id, number, raised_by, raised_at, reason)
                        select :id, m.centre_id, m.id, 1, :director, :at,
                               'Od pół roku nie udaje się ustalić terminu wizyty, a dwa kroki czekają na ocenę.'
                          from membership m where m.centre_id = :centre and m.role = 'SUPERVISOR'
                        """)
                .param("id", Ids.next(clock))
                .param("centre", centre)
                .param("director", director)
                .param("at", OffsetDateTime.now(clock).minusDays(3))
                .update();
        notifications.tell(
                List.of(coordinator),
                centre,
                "objection_raised",
                List.of("Krystyna Lipowa", "Tomasz Olcha"),
                "/network/support");
    }
}
