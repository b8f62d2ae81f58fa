package pl.osl.demo;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.osl.attachments.PhotoRows;

/** Pictures of a community and of what it has; one waits to be described. */
@Component
@Order(85)
class DemoPhotos implements DemoChapter {

    /** @param asset whose picture it is, or null for the community itself */
    private record Taken(
            DemoScene scene,
            @Nullable String asset,
            @Nullable String alt,
            int monthsAgo) {}

    private static final String PITCH = "Boisko sportowe i bieżnia";

    private static final List<Taken> ALL = List.of(
            new Taken(
                    DemoScene.PITCH, PITCH, "Rysunek: puste boisko z bieżnią, dwie bramki bez siatek, w tle bloki", 13),
            new Taken(
                    DemoScene.YARD,
                    "Kopalniane podwórka przy familokach",
                    "Rysunek: trawnik z drzewami i dwiema ławkami przed ceglanymi familokami",
                    21),
            new Taken(
                    DemoScene.SQUARE,
                    "Skwer z fontanną",
                    "Rysunek: skwer z fontanną, po bokach ławki i dwa drzewa",
                    12),
            new Taken(
                    DemoScene.SHOP,
                    "Pusty lokal po sklepie",
                    "Rysunek: parterowy lokal z opuszczonymi roletami na trzech witrynach",
                    7),
            new Taken(DemoScene.PLAYGROUND, "Plac zabaw", null, 0),
            new Taken(
                    DemoScene.ESTATE,
                    null,
                    "Rysunek: osiedle z blokami, drzewami i wieżą szybu kopalni na horyzoncie",
                    20),
            new Taken(DemoScene.YARD, null, "Rysunek: podwórko między familokami, miejsce letnich spotkań", 10));

    private final PhotoRows photos;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoPhotos(PhotoRows photos, JdbcClient jdbc, Clock clock) {
        this.photos = photos;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void write(DemoCast cast) {
        write(cast.centre(DemoCentre.RYBNIK), cast.organizer(DemoCentre.RYBNIK));
    }

    private void write(UUID centre, UUID organizer) {
        for (var one : ALL) {
            UUID record = one.asset() == null
                    ? asked(centre, "select community_id from asset where centre_id = :centre and name = :name", PITCH)
                    : asked(centre, "select id from asset where centre_id = :centre and name = :name", one.asset());
            var kept = photos.made(centre, one.scene().picture());
            UUID id = Objects.requireNonNull(
                    photos.insert(centre, one.asset() == null ? "community" : "asset", record, kept, organizer));
            var at = OffsetDateTime.now(clock).minusMonths(one.monthsAgo()).minusHours(20);
            jdbc.sql("""
                            update photo
                               set alt = :alt, people = :people, added_at = :at, published_at = :published,
                                   published_by = case when cast(:published as timestamptz) is null then null
                                                       else cast(:by as uuid) end
                             where centre_id = :centre and id = :id
                            """)
                    .param("alt", one.alt(), Types.VARCHAR)
                    .param("people", one.alt() == null ? null : "NONE", Types.VARCHAR)
                    .param("at", at)
                    .param("published", one.alt() == null ? null : at.plusMinutes(5), Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("by", organizer)
                    .param("centre", centre)
                    .param("id", id)
                    .update();
        }
        intoEditions(centre);
    }

    /** Editions hold the photographs of the community that were published on their day. */
    private void intoEditions(UUID centre) {
        jdbc.sql("""
                        update map_edition e
                           set content = e.content || jsonb_build_object('photos', (
                                 select jsonb_agg(jsonb_build_object('id', p.id, 'alt', p.alt) order by p.place, p.id)
                                   from photo p
                                  where p.centre_id = e.centre_id and p.subject = 'community' and p.record_id = e.community_id
                                    and p.published_at < e.as_of))
                         where e.centre_id = :centre
                           and exists (select 1 from photo p
                                        where p.centre_id = e.centre_id and p.subject = 'community'
                                          and p.record_id = e.community_id and p.published_at < e.as_of)
                        """).param("centre", centre).update();
    }

    private UUID asked(UUID centre, String sql, String name) {
        return jdbc.sql(sql)
                .param("centre", centre)
                .param("name", name)
                .query(UUID.class)
                .single();
    }
}
