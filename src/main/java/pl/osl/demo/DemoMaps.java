package pl.osl.demo;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.osl.places.Outline;

/** Where the centres of the demo world lie, and the boundaries that were drawn so far; some communities wait for theirs. */
@Component
class DemoMaps {

    private record Spot(String place, double lat, double lon) {}

    private static final Map<DemoCentre, Spot> CENTRES = Map.of(
            DemoCentre.RYBNIK, new Spot("Rybnik, śląskie", 50.0947, 18.5422),
            DemoCentre.KOSCIAN, new Spot("Kościan, powiat kościański, wielkopolskie", 52.0858, 16.6442),
            DemoCentre.SZKLARSKA, new Spot("Szklarska Poręba, powiat karkonoski, dolnośląskie", 50.8297, 15.5189));

    private record Drawn(DemoCentre centre, String community, String corners) {}

    private static final List<Drawn> BOUNDARIES = List.of(
            new Drawn(DemoCentre.RYBNIK, "Boguszowice", """
                    50.0712, 18.5862
                    50.0738, 18.6015
                    50.0705, 18.6179
                    50.0618, 18.6231
                    50.0537, 18.6148
                    50.0521, 18.5975
                    50.0586, 18.5841
                    50.0652, 18.5809
                    """), new Drawn(DemoCentre.KOSCIAN, "Śródmieście", """
                    52.0896, 16.6391
                    52.0903, 16.6478
                    52.0851, 16.6523
                    52.0818, 16.6461
                    52.0832, 16.6388
                    """));

    private final JdbcClient jdbc;
    private final Clock clock;

    DemoMaps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void write(Map<DemoCentre, UUID> centres) {
        centres.forEach((centre, id) -> locate(id, Objects.requireNonNull(CENTRES.get(centre))));
        BOUNDARIES.forEach(one -> draw(Objects.requireNonNull(centres.get(one.centre())), one));
    }

    private void locate(UUID centre, Spot spot) {
        jdbc.sql("""
                        insert into centre_location (centre_id, place, lat, lon, recorded_at, version)
                        values (:centre, :place, :lat, :lon, :now, 1)
                        """)
                .param("centre", centre)
                .param("place", spot.place())
                .param("lat", spot.lat())
                .param("lon", spot.lon())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private void draw(UUID centre, Drawn drawn) {
        var outline = Objects.requireNonNull(Outline.typed(drawn.corners(), "points"));
        jdbc.sql("""
                        insert into community_boundary (centre_id, community_id, outline, recorded_at, version)
                        select centre_id, id, :outline::jsonb, :now, 1 from community
                         where centre_id = :centre and name like :name
                         limit 1
                        """)
                .param("outline", outline.geoJson())
                .param("centre", centre)
                .param("name", "%" + drawn.community() + "%")
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
