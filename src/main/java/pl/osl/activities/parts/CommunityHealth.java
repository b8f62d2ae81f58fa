package pl.osl.activities.parts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.activities.ActivityReach;
import pl.osl.ui.RecordPart;

/** In the head of a community's page: when something was last noted about it, and whether it has gone silent. */
@Component
class CommunityHealth implements RecordPart {

    /** So long without an entry, and a community is called silent, as on Pulpit. */
    private static final int SILENT_DAYS = 30;

    /** @param last null when nothing was noted yet */
    record Shown(@Nullable LocalDate last, long days, boolean silent) {}

    private record Row(@Nullable LocalDate last, boolean open) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    CommunityHealth(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String subject() {
        return "community-health";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String template() {
        return "activities/health";
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Object> model(Viewer viewer, UUID community) {
        if (!viewer.may(Verb.READ, Thing.ACTIVITY)) {
            return Optional.empty();
        }
        return viewer.reach().centres().stream()
                .flatMap(centre -> read(centre, community, viewer).stream())
                .findFirst()
                .map(this::shown);
    }

    private Object shown(Row row) {
        var today = LocalDate.now(clock);
        long days = row.last() == null ? 0 : ChronoUnit.DAYS.between(row.last(), today);
        return new Shown(row.last(), days, row.open() && row.last() != null && days >= SILENT_DAYS);
    }

    private Optional<Row> read(UUID centre, UUID community, Viewer viewer) {
        return jdbc.sql("""
                        select c.ended_on is null and c.withdrawn_at is null as open,
                               (select max(a.held_on) from activity_community l
                                  join activity a on a.centre_id = l.centre_id and a.id = l.activity_id
                                 where l.centre_id = c.centre_id and l.community_id = c.id and a.withdrawn_at is null and
                        """ + ActivityReach.condition(viewer.reach()) + """
                               ) as last
                          from community c where c.centre_id = :centre and c.id = :community
                        """)
                .param("centre", centre)
                .param("community", community)
                .params(viewer.reach().parameters())
                .query(Row.class)
                .optional();
    }
}
