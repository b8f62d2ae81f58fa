package pl.osl.resourcemaps.checks;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.kernel.Change;
import pl.osl.kernel.Ids;
import pl.osl.resourcemaps.MapChanged;

/** After how many months a resource is to be checked again. */
@Service
public class Pace {

    public record Months(int people, int institutions, int places) {}

    private static final Months USUAL = new Months(6, 12, 24);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Pace(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Months of(UUID centre) {
        return jdbc.sql("select people, institutions, places from map_pace where centre_id = :centre")
                .param("centre", centre)
                .query(Months.class)
                .optional()
                .orElse(USUAL);
    }

    @Transactional
    public void settle(PaceController.PaceForm form, Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.CENTRE);
        UUID centre = viewer.centreId();
        var before = of(centre);
        var after = new Months(
                Objects.requireNonNull(form.people()),
                Objects.requireNonNull(form.institutions()),
                Objects.requireNonNull(form.places()));
        jdbc.sql("""
                        insert into map_pace (centre_id, people, institutions, places, changed_by, changed_at)
                        values (:centre, :people, :institutions, :places, :by, :now)
                        on conflict (centre_id) do update
                           set people = excluded.people, institutions = excluded.institutions, places = excluded.places,
                               changed_by = excluded.changed_by, changed_at = excluded.changed_at
                        """)
                .param("centre", centre)
                .param("people", after.people())
                .param("institutions", after.institutions())
                .param("places", after.places())
                .param("by", viewer.accountId())
                .param("now", OffsetDateTime.now(clock))
                .update();
        var changes = new Change.Log()
                .add("pacePeople", before.people(), after.people())
                .add("paceInstitutions", before.institutions(), after.institutions())
                .add("pacePlaces", before.places(), after.places())
                .changes();
        if (!changes.isEmpty()) {
            events.publishEvent(new MapChanged(centre, "map", Ids.next(clock), viewer.accountId(), "paced", changes));
        }
    }
}
