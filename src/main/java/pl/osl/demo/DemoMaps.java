package pl.osl.demo;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.osl.places.Outline;

/** Where the centres of the demo world lie, and the boundaries that were drawn so far; some communities wait for theirs. */
@Component
@Order(75)
class DemoMaps implements DemoChapter {

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

    /** A few districts of Rybnik, roughly; two of them wait for a community. */
    private static final Map<String, String> DISTRICTS = Map.of(
            "Boguszowice Osiedle",
            """
            50.0671, 18.5905
            50.0689, 18.6048
            50.0641, 18.6121
            50.0573, 18.6052
            50.0592, 18.5923
            """,
            "Boguszowice Stare",
            """
            50.0712, 18.5862
            50.0738, 18.6015
            50.0705, 18.6179
            50.0641, 18.6121
            50.0689, 18.6048
            50.0671, 18.5905
            50.0660, 18.5850
            """,
            "Chwałowice",
            """
            50.0790, 18.5480
            50.0765, 18.5690
            50.0640, 18.5720
            50.0590, 18.5560
            50.0680, 18.5400
            """,
            "Maroko-Nowiny",
            """
            50.0990, 18.5090
            50.1005, 18.5290
            50.0915, 18.5330
            50.0870, 18.5190
            50.0910, 18.5070
            """,
            "Meksyk",
            """
            50.0880, 18.5640
            50.0900, 18.5760
            50.0830, 18.5830
            50.0790, 18.5720
            """,
            "Gotartowice",
            """
            50.0850, 18.6020
            50.0900, 18.6230
            50.0790, 18.6380
            50.0705, 18.6179
            50.0738, 18.6015
            """);

    private final JdbcClient jdbc;
    private final Clock clock;

    DemoMaps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void write(DemoCast cast) {
        cast.centres().forEach((centre, id) -> locate(id, Objects.requireNonNull(CENTRES.get(centre))));
        BOUNDARIES.forEach(one -> draw(cast.centre(one.centre()), one));
        var rybnik = cast.centre(DemoCentre.RYBNIK);
        DISTRICTS.forEach((district, corners) -> jdbc.sql("""
                        insert into district_boundary (centre_id, district_id, outline, recorded_at, version)
                        select centre_id, id, :outline::jsonb, :now, 1 from district
                         where centre_id = :centre and name = :name
                        """)
                .param("outline", outline(corners))
                .param("centre", rybnik)
                .param("name", district)
                .param("now", OffsetDateTime.now(clock))
                .update());
    }

    private static String outline(String corners) {
        return Objects.requireNonNull(Outline.typed(corners, "points")).geoJson();
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
        jdbc.sql("""
                        insert into community_boundary (centre_id, community_id, outline, recorded_at, version)
                        select centre_id, id, :outline::jsonb, :now, 1 from community
                         where centre_id = :centre and name like :name
                         limit 1
                        """)
                .param("outline", outline(drawn.corners()))
                .param("centre", centre)
                .param("name", "%" + drawn.community() + "%")
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
