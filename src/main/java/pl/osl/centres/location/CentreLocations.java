package pl.osl.centres.location;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
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
import pl.osl.places.Point;
import pl.osl.places.Spot;

/** Keeps where each centre lies. */
@Service
public class CentreLocations {

    public record Location(@Nullable String place, double lat, double lon, int version) {

        public Spot spot() {
            return new Spot(place, new Point(lat, lon));
        }

        public String point() {
            return spot().point().text();
        }

        String told() {
            return place == null ? point() : place + " (" + point() + ")";
        }
    }

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CentreLocations(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Location> of(UUID centre) {
        return read(centre);
    }

    private Optional<Location> read(UUID centre) {
        return jdbc.sql("select place, lat, lon, version from centre_location where centre_id = :centre")
                .param("centre", centre)
                .query(Location.class)
                .optional();
    }

    /** @param version of the location that the person saw; 0 where there was none */
    @Transactional
    public void locate(Spot spot, int version, Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.CENTRE);
        UUID centre = viewer.centreId();
        var before = read(centre);
        int written = jdbc.sql("""
                        insert into centre_location (centre_id, place, lat, lon, recorded_at, recorded_by, version)
                        select :centre, :place, :lat, :lon, :now, :by, 1 where :version = 0
                            on conflict (centre_id) do nothing
                        """)
                .param("centre", centre)
                .param("place", spot.place())
                .param("lat", spot.point().lat())
                .param("lon", spot.point().lon())
                .param("now", OffsetDateTime.now(clock))
                .param("by", viewer.accountId())
                .param("version", version)
                .update();
        if (written + corrected(spot, version, viewer) == 0) {
            throw new Stale(Location.class, centre);
        }
        var changes = new Change.Log()
                .add(
                        "location",
                        before.map(Location::told).orElse(null),
                        read(centre).orElseThrow().told())
                .changes();
        if (!changes.isEmpty()) {
            events.publishEvent(new CentreLocated(centre, viewer.accountId(), changes));
        }
    }

    private int corrected(Spot spot, int version, Viewer viewer) {
        return jdbc.sql("""
                        update centre_location
                           set place = :place, lat = :lat, lon = :lon, recorded_at = :now, recorded_by = :by,
                               version = version + 1
                         where centre_id = :centre and version = :version and :version > 0
                        """)
                .param("centre", viewer.centreId())
                .param("place", spot.place())
                .param("lat", spot.point().lat())
                .param("lon", spot.point().lon())
                .param("now", OffsetDateTime.now(clock))
                .param("by", viewer.accountId())
                .param("version", version)
                .update();
    }
}
