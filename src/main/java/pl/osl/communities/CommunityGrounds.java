package pl.osl.communities;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.places.Point;

/** Where communities are drawn, for everybody who shows a map of one. */
@Component
public class CommunityGrounds {

    /**
     * @param outline GeoJSON geometry; null until somebody draws it
     * @param place where its map begins; null where nobody said so
     */
    public record Ground(
            @Nullable String outline,
            @Nullable String place,
            @Nullable Double lat,
            @Nullable Double lon,
            int version) {

        static final Ground NONE = new Ground(null, null, null, null, 0);

        public Optional<Point> start() {
            return lat == null || lon == null ? Optional.empty() : Optional.of(new Point(lat, lon));
        }

        /** For map.js, which begins there. */
        public @Nullable String mapStart() {
            return start().map(point -> "{\"lat\":" + point.lat() + ",\"lon\":" + point.lon() + ",\"zoom\":14}")
                    .orElse(null);
        }
    }

    private final JdbcClient jdbc;

    CommunityGrounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a community that the viewer was found to reach. */
    @Transactional(readOnly = true)
    public Ground of(CommunityDirectory.Details community) {
        return jdbc.sql("""
                        select outline::text as outline, place, lat, lon, version from community_boundary
                         where centre_id = :centre and community_id = :community
                        """)
                .param("centre", community.centreId())
                .param("community", community.id())
                .query(Ground.class)
                .optional()
                .orElse(Ground.NONE);
    }
}
