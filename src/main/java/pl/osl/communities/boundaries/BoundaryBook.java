package pl.osl.communities.boundaries;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityChanged;
import pl.osl.communities.CommunityDirectory;
import pl.osl.communities.CommunityGrounds;
import pl.osl.communities.CommunityPolicy;
import pl.osl.kernel.Change;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Stale;
import pl.osl.places.Outline;
import pl.osl.places.Spot;
import pl.osl.places.Spots;

/** Draws the boundary of a community and says where its map begins. */
@Service
class BoundaryBook {

    private final CommunityDirectory directory;
    private final CommunityGrounds grounds;
    private final Spots spots;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BoundaryBook(
            CommunityDirectory directory,
            CommunityGrounds grounds,
            Spots spots,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.directory = directory;
        this.grounds = grounds;
        this.spots = spots;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** What was put right on the way, as message keys. Nothing given takes the boundary off. */
    @Transactional
    public List<String> draw(UUID id, BoundaryForm form, Viewer viewer) {
        var community = directory.require(id, viewer);
        CommunityPolicy.requireMayChange(viewer, community);
        if (community.withdrawn()) {
            throw Refusal.of("communities.refusal.withdrawn");
        }
        var before = grounds.of(community);
        var outline = form.outline();
        var start = start(form, before, viewer);
        if (write(community, outline, start, form.known(), viewer) == 0) {
            throw new Stale(CommunityGrounds.Ground.class, id);
        }
        var changes = new Change.Log()
                .add("outline", Outline.inWords(before.outline()), outline == null ? null : outline.inWords())
                .add("mapStart", before.place(), start == null ? null : start.place())
                .changes();
        if (!changes.isEmpty()) {
            events.publishEvent(new CommunityChanged(community.centreId(), id, viewer.accountId(), "drawn", changes));
        }
        return outline == null ? List.of() : outline.notes();
    }

    private @Nullable Spot start(BoundaryForm form, CommunityGrounds.Ground before, Viewer viewer) {
        if (form.place() == null) {
            return null;
        }
        return form.place().equals(before.place()) && before.start().isPresent()
                ? new Spot(before.place(), before.start().get())
                : spots.read(form.start(), viewer);
    }

    private int write(
            CommunityDirectory.Details community,
            @Nullable Outline outline,
            @Nullable Spot start,
            int version,
            Viewer viewer) {
        return jdbc.sql(version == 0 ? """
                        insert into community_boundary (centre_id, community_id, outline, place, lat, lon, recorded_at,
                                                        recorded_by, version)
                        values (:centre, :community, :outline::jsonb, :place, :lat, :lon, :now, :by, :version + 1)
                            on conflict (centre_id, community_id) do nothing
                        """ : """
                        update community_boundary
                           set outline = :outline::jsonb, place = :place, lat = :lat, lon = :lon, recorded_at = :now,
                               recorded_by = :by, version = version + 1
                         where centre_id = :centre and community_id = :community and version = :version
                        """)
                .param("centre", community.centreId())
                .param("community", community.id())
                .param("outline", outline == null ? null : outline.geoJson())
                .param("place", start == null ? null : start.place())
                .param("lat", start == null ? null : start.point().lat(), Types.DOUBLE)
                .param("lon", start == null ? null : start.point().lon(), Types.DOUBLE)
                .param("now", OffsetDateTime.now(clock))
                .param("by", viewer.accountId())
                .param("version", version)
                .update();
    }
}
