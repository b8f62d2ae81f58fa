package pl.osl.places.backgrounds;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
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
import pl.osl.kernel.NotFound;
import pl.osl.kernel.Stale;
import pl.osl.kernel.Traceable;
import pl.osl.places.Point;

/** Keeps the scanned plan of each centre and how it lies on the map. */
@Service
class Plans {

    /** A plan without its picture. */
    record Plan(
            int width,
            int height,
            @Nullable Double firstX,
            @Nullable Double firstY,
            @Nullable Double firstLat,
            @Nullable Double firstLon,
            @Nullable Double secondX,
            @Nullable Double secondY,
            @Nullable Double secondLat,
            @Nullable Double secondLon,
            int version) {

        Laying.@Nullable Pin first() {
            return pin(firstX, firstY, firstLat, firstLon);
        }

        Laying.@Nullable Pin second() {
            return pin(secondX, secondY, secondLat, secondLon);
        }

        private static Laying.@Nullable Pin pin(
                @Nullable Double x, @Nullable Double y, @Nullable Double lat, @Nullable Double lon) {
            return x == null || y == null || lat == null || lon == null
                    ? null
                    : new Laying.Pin(x, y, new Point(lat, lon));
        }

        /** Empty until both points are given. */
        Optional<Background> background() {
            var one = first();
            var two = second();
            return one == null || two == null
                    ? Optional.empty()
                    : Optional.of(new Background(
                            Background.Kind.PLAN,
                            "/map-plan?v=" + version,
                            null,
                            0,
                            20,
                            null,
                            Laying.of(width, height, one, two).corners()));
        }
    }

    record PlanChanged(UUID centreId, UUID byAccount, String action, List<Change> changes) implements Traceable {

        @Override
        public String subject() {
            return "centre";
        }

        @Override
        public UUID subjectId() {
            return centreId;
        }
    }

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Plans(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Plan> of(UUID centre) {
        return read(centre);
    }

    private Optional<Plan> read(UUID centre) {
        return jdbc.sql("""
                        select width, height, first_x, first_y, first_lat, first_lon, second_x, second_y, second_lat,
                               second_lon, version
                          from map_plan where centre_id = :centre
                        """).param("centre", centre).query(Plan.class).optional();
    }

    @Transactional(readOnly = true)
    public Optional<byte[]> picture(UUID centre) {
        return jdbc.sql("select picture from map_plan where centre_id = :centre")
                .param("centre", centre)
                .query(byte[].class)
                .optional();
    }

    /** Another picture has other points. */
    @Transactional
    public void bring(PlanPicture picture, Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.CENTRE);
        jdbc.sql("""
                        insert into map_plan (centre_id, picture, width, height, recorded_at, recorded_by)
                        values (:centre, :picture, :width, :height, :now, :by)
                            on conflict (centre_id) do update
                           set picture = excluded.picture, width = excluded.width, height = excluded.height,
                               first_x = null, first_y = null, first_lat = null, first_lon = null, second_x = null,
                               second_y = null, second_lat = null, second_lon = null,
                               recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by,
                               version = map_plan.version + 1
                        """)
                .param("centre", viewer.centreId())
                .param("picture", picture.jpeg())
                .param("width", picture.width())
                .param("height", picture.height())
                .param("now", OffsetDateTime.now(clock))
                .param("by", viewer.accountId())
                .update();
        tell("plan_brought", viewer);
    }

    @Transactional
    public void lay(PlanForm form, Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.CENTRE);
        UUID centre = viewer.centreId();
        var plan = read(centre).orElseThrow(() -> new NotFound(Plan.class, centre));
        var first = form.first(plan.width(), plan.height());
        var second = form.second(plan.width(), plan.height());
        Laying.of(plan.width(), plan.height(), first, second);
        int laid = jdbc.sql("""
                        update map_plan
                           set first_x = :x1, first_y = :y1, first_lat = :lat1, first_lon = :lon1, second_x = :x2,
                               second_y = :y2, second_lat = :lat2, second_lon = :lon2, recorded_at = :now,
                               recorded_by = :by, version = version + 1
                         where centre_id = :centre and version = :version
                        """)
                .param("x1", first.x())
                .param("y1", first.y())
                .param("lat1", first.at().lat())
                .param("lon1", first.at().lon())
                .param("x2", second.x())
                .param("y2", second.y())
                .param("lat2", second.at().lat())
                .param("lon2", second.at().lon())
                .param("now", OffsetDateTime.now(clock))
                .param("by", viewer.accountId())
                .param("centre", centre)
                .param("version", form.known())
                .update();
        if (laid == 0) {
            throw new Stale(Plan.class, centre);
        }
        tell("plan_laid", viewer);
    }

    @Transactional
    public void remove(Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.CENTRE);
        int removed = jdbc.sql("delete from map_plan where centre_id = :centre")
                .param("centre", viewer.centreId())
                .update();
        if (removed > 0) {
            tell("plan_removed", viewer);
        }
    }

    private void tell(String action, Viewer viewer) {
        events.publishEvent(new PlanChanged(viewer.centreId(), viewer.accountId(), action, List.of()));
    }
}
