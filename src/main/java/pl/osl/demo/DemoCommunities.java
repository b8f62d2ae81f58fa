package pl.osl.demo;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.osl.kernel.Ids;
import pl.osl.ui.SortKeys;

/** Communities with a story: described, on their way, rated before and now, in the districts of their city. */
@Component
@Order(10)
class DemoCommunities implements DemoChapter {

    private static final List<String> STATEMENTS =
            List.of("potential", "needs", "influence", "cooperation", "durability");

    private final JdbcClient jdbc;
    private final Clock clock;

    DemoCommunities(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void write(DemoCast cast) {
        tell(cast.centre(DemoCentre.RYBNIK), cast.organizer(DemoCentre.RYBNIK));
        tell(cast.centre(DemoCentre.SZKLARSKA), cast.organizer(DemoCentre.SZKLARSKA));
        rybnik(cast.centre(DemoCentre.RYBNIK));
    }

    private void tell(UUID centre, UUID organizer) {
        DemoCommunityTales.ALL.forEach((name, tale) -> jdbc.sql("""
                        select id from community where centre_id = :centre and name = :name
                        """)
                .param("centre", centre)
                .param("name", name)
                .query(UUID.class)
                .optional()
                .ifPresent(id -> tell(id, centre, organizer, tale)));
    }

    private void rybnik(UUID centre) {
        for (String name : DemoCommunityTales.RYBNIK) {
            jdbc.sql("""
                            insert into district (id, centre_id, name, name_key, kind, created_at)
                            values (:id, :centre, :name, :key, 'DISTRICT', :now)
                            """)
                    .param("id", Ids.next(clock))
                    .param("centre", centre)
                    .param("name", name)
                    .param("key", SortKeys.of(name))
                    .param("now", OffsetDateTime.now(clock))
                    .update();
        }
        for (var lies : DemoCommunityTales.PLACES) {
            jdbc.sql("""
                            insert into community_district (centre_id, community_id, district_id, whole)
                            select d.centre_id, c.id, d.id, :whole from district d
                              join community c on c.centre_id = d.centre_id and c.name = :community
                             where d.centre_id = :centre and d.name = :district
                            """)
                    .param("whole", lies.whole())
                    .param("community", lies.community())
                    .param("centre", centre)
                    .param("district", lies.district())
                    .update();
        }
    }

    private void tell(UUID id, UUID centre, UUID organizer, DemoCommunityTales.Tale tale) {
        jdbc.sql("""
                        update community
                           set started_on = :since, difficult = :difficult, started_before_osl = :before,
                               why_chosen = :why_chosen, boundary = :boundary, location = :location, space = :space,
                               nature = :nature, economy = :economy, features = :features
                         where centre_id = :centre and id = :id
                        """)
                .param("since", tale.since())
                .param("difficult", tale.difficult())
                .param("before", tale.beforeOsl())
                .param("why_chosen", tale.fields().get("why_chosen"), Types.VARCHAR)
                .param("boundary", tale.fields().get("boundary"), Types.VARCHAR)
                .param("location", tale.fields().get("location"), Types.VARCHAR)
                .param("space", tale.fields().get("space"), Types.VARCHAR)
                .param("nature", tale.fields().get("nature"), Types.VARCHAR)
                .param("economy", tale.fields().get("economy"), Types.VARCHAR)
                .param("features", tale.fields().get("features"), Types.VARCHAR)
                .param("centre", centre)
                .param("id", id)
                .update();
        jdbc.sql("""
                        insert into community_population (centre_id, community_id, as_of, people, source, recorded_at, recorded_by)
                        values (:centre, :id, date '2025-12-31', :people, 'szacunek zespołu', :now, :by)
                        """)
                .param("centre", centre)
                .param("id", id)
                .param("people", tale.people())
                .param("now", OffsetDateTime.now(clock))
                .param("by", organizer)
                .update();
        moves(id, centre, organizer, tale);
        tale.pictures().forEach(picture -> picture(id, centre, organizer, picture));
    }

    private void moves(UUID id, UUID centre, UUID organizer, DemoCommunityTales.Tale tale) {
        String before = "RECOGNITION";
        for (var move : tale.moves()) {
            jdbc.sql("""
                            insert into community_phase_move (id, centre_id, community_id, phase_from, phase_to, moved_on,
                                                              reason, recorded_at, recorded_by)
                            values (:move, :centre, :id, :from, :to, :day, :reason, :at, :by)
                            """)
                    .param("move", Ids.next(clock))
                    .param("centre", centre)
                    .param("id", id)
                    .param("from", before)
                    .param("to", move.phase())
                    .param("day", move.day())
                    .param("reason", move.reason())
                    .param(
                            "at",
                            move.day()
                                    .atTime(LocalTime.NOON)
                                    .atZone(ZoneId.of("Europe/Warsaw"))
                                    .toOffsetDateTime())
                    .param("by", organizer)
                    .update();
            before = move.phase();
        }
        jdbc.sql("update community set phase = :phase where centre_id = :centre and id = :id")
                .param("phase", before)
                .param("centre", centre)
                .param("id", id)
                .update();
    }

    private void picture(UUID id, UUID centre, UUID organizer, DemoCommunityTales.Picture picture) {
        var insert = jdbc.sql("""
                        insert into community_picture (id, centre_id, community_id, stage, rated_on, potential, needs,
                                                       influence, cooperation, durability, learned, surprised,
                                                       recorded_at, recorded_by)
                        values (:picture, :centre, :id, :stage, :day, :potential, :needs, :influence, :cooperation,
                                :durability, :learned, :surprised, :now, :by)
                        """)
                .param("picture", Ids.next(clock))
                .param("centre", centre)
                .param("id", id)
                .param("stage", picture.stage())
                .param("day", picture.day())
                .param("learned", picture.learned(), Types.VARCHAR)
                .param("surprised", picture.surprised(), Types.VARCHAR)
                .param("now", OffsetDateTime.now(clock))
                .param("by", organizer);
        for (int at = 0; at < STATEMENTS.size(); at++) {
            insert = insert.param(STATEMENTS.get(at), picture.ratings().get(at));
        }
        insert.update();
    }
}
