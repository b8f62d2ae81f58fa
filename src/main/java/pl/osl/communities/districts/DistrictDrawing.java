package pl.osl.communities.districts;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.kernel.Change;
import pl.osl.kernel.Stale;
import pl.osl.places.Outline;
import pl.osl.places.OutlineForm;

/** Draws the boundary of a district, as whoever corrects the list may. */
@Service
class DistrictDrawing {

    private final DistrictList list;
    private final DistrictGrounds grounds;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DistrictDrawing(
            DistrictList list,
            DistrictGrounds grounds,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.list = list;
        this.grounds = grounds;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** What was put right on the way, as message keys. Nothing given takes the boundary off. */
    @Transactional
    public List<String> draw(UUID id, OutlineForm form, Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.DISTRICT);
        UUID centre = viewer.centreId();
        list.require(centre, id);
        var before = grounds.of(centre, id);
        var outline = form.outline();
        if (write(centre, id, outline, form.known(), viewer) == 0) {
            throw new Stale(DistrictGrounds.Ground.class, id);
        }
        var changes = new Change.Log()
                .add("outline", Outline.inWords(before.outline()), outline == null ? null : outline.inWords())
                .changes();
        if (!changes.isEmpty()) {
            events.publishEvent(new DistrictChanged(centre, id, viewer.accountId(), "drawn", changes));
        }
        return outline == null ? List.of() : outline.notes();
    }

    private int write(UUID centre, UUID id, @Nullable Outline outline, int version, Viewer viewer) {
        return jdbc.sql(version == 0 ? """
                        insert into district_boundary (centre_id, district_id, outline, recorded_at, recorded_by, version)
                        values (:centre, :district, :outline::jsonb, :now, :by, :version + 1)
                            on conflict (centre_id, district_id) do nothing
                        """ : """
                        update district_boundary
                           set outline = :outline::jsonb, recorded_at = :now, recorded_by = :by, version = version + 1
                         where centre_id = :centre and district_id = :district and version = :version
                        """)
                .param("centre", centre)
                .param("district", id)
                .param("outline", outline == null ? null : outline.geoJson())
                .param("now", OffsetDateTime.now(clock))
                .param("by", viewer.accountId())
                .param("version", version)
                .update();
    }
}
