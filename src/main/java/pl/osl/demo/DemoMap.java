package pl.osl.demo;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Texts;
import pl.osl.ui.SortKeys;

/** Two years of maps: resources found and checked, needs heard and answered, what was tried, and editions. */
@Component
@Order(80)
class DemoMap implements DemoChapter {

    private final DemoNeeds needs;
    private final DemoEditions editions;
    private final DemoCardLinks links;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoMap(DemoNeeds needs, DemoEditions editions, DemoCardLinks links, JdbcClient jdbc, Clock clock) {
        this.needs = needs;
        this.editions = editions;
        this.links = links;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void write(DemoCast cast) {
        cast.centres().forEach((centre, id) -> write(id, cast.organizer(centre), cast.declaring(centre)));
    }

    private void write(UUID centre, UUID organizer, UUID director) {
        DemoMapTales.ALL.forEach((name, tale) -> jdbc.sql("""
                        select id from community where centre_id = :centre and name = :name
                        """)
                .param("centre", centre)
                .param("name", name)
                .query(UUID.class)
                .optional()
                .ifPresent(community -> {
                    int gifts = 0;
                    for (var resource : tale.resources()) {
                        UUID id = resource(resource, centre, community, organizer);
                        resource.checks().forEach(months -> check(id, centre, organizer, months));
                        if (resource.kind().equals("GIFT")) {
                            person(id, centre, organizer, gifts++, resource.begun());
                        }
                        begun(centre, "asset", id, organizer, at(resource.begun()));
                    }
                    needs.write(tale, centre, community, organizer);
                    checked(centre, community);
                    joined(centre, organizer);
                    editions.write(centre, community, organizer, director, tale);
                }));
        links.write(centre, organizer);
    }

    /** The partner that is called as the resource begins: the library owns the library. */
    private @Nullable UUID owner(UUID centre, DemoMapTales.Resource told) {
        String word = Texts.plain(told.name()).split("[^\\p{L}]+")[0];
        return jdbc.sql("""
                        select id from partner where centre_id = :centre and withdrawn_at is null and plain_name like :name
                         order by created_at, id limit 1
                        """)
                .param("centre", centre)
                .param("name", word + " %")
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private UUID resource(DemoMapTales.Resource told, UUID centre, UUID community, UUID organizer) {
        UUID id = Ids.next(clock);
        boolean gift = told.kind().equals("GIFT");
        boolean point = told.lat() > 0;
        String precision = point ? "POINT" : told.street() == null ? "NOWHERE" : "STREET";
        jdbc.sql("""
                        insert into asset (id, centre_id, community_id, name, name_key, plain, category, kind, offer, hours, cost,
                                           use_level, willingness, open_now, visibility, partner_id, precision, lat, lon,
                                           street, created_by, created_at)
                        values (:id, :centre, :community, :name, :key, :plain, :category, :kind, :offer, :hours, :cost, :use,
                                :will, true, :visibility, :partner, :precision, :lat, :lon, :street, :by, :at)
                        """)
                .param("id", id)
                .param("centre", centre)
                .param("community", community)
                .param("name", told.name())
                .param("key", SortKeys.of(told.name()))
                .param("plain", Texts.plain(told.name() + "\n" + told.offer() + "\n" + told.street()))
                .param("category", told.category())
                .param("kind", told.kind())
                .param("offer", told.offer(), Types.VARCHAR)
                .param("hours", told.kind().equals("INSTITUTION") ? "pon.–pt. 8–16" : null, Types.VARCHAR)
                .param("cost", told.kind().equals("PLACE") ? "bezpłatnie" : null, Types.VARCHAR)
                .param("use", told.use(), Types.VARCHAR)
                .param("will", told.will())
                .param("visibility", gift ? "TEAM" : "CENTRE")
                .param("partner", gift ? null : owner(centre, told), Types.OTHER)
                .param("precision", precision)
                .param("lat", point ? told.lat() : null, Types.DOUBLE)
                .param("lon", point ? told.lon() : null, Types.DOUBLE)
                .param("street", told.street(), Types.VARCHAR)
                .param("by", organizer)
                .param("at", at(told.begun()))
                .update();
        return id;
    }

    private void check(UUID asset, UUID centre, UUID organizer, int months) {
        var day = LocalDate.now(clock).minusMonths(months);
        jdbc.sql("""
                        insert into asset_check (id, centre_id, asset_id, outcome, method, checked_on, checked_by, recorded_at)
                        values (:id, :centre, :asset, 'STILL_THERE', :method, :day, :by, :at)
                        """)
                .param("id", Ids.next(clock))
                .param("centre", centre)
                .param("asset", asset)
                .param("method", months % 4 == 0 ? "PHONE" : "VISIT")
                .param("day", day)
                .param("by", organizer)
                .param("at", noon(day))
                .update();
    }

    private void checked(UUID centre, UUID community) {
        jdbc.sql("""
                        update asset a
                           set outcome = k.outcome, checked_on = k.checked_on, checked_by = k.checked_by, check_method = k.method
                          from (select distinct on (asset_id) asset_id, outcome, checked_on, checked_by, method
                                  from asset_check where centre_id = :centre order by asset_id, checked_on desc) k
                         where a.centre_id = :centre and a.community_id = :community and k.asset_id = a.id
                        """).param("centre", centre).param("community", community).update();
    }

    private void person(UUID asset, UUID centre, UUID organizer, int number, int months) {
        jdbc.sql("""
                        insert into asset_person (centre_id, asset_id, name, contact, consent_on, consent_how, recorded_by,
                                                  recorded_at)
                        values (:centre, :asset, :name, 'przez świetlicę', :on, 'WRITTEN', :by, :at)
                        """)
                .param("centre", centre)
                .param("asset", asset)
                .param("name", DemoMapTales.PEOPLE.get(number % DemoMapTales.PEOPLE.size()))
                .param("on", LocalDate.now(clock).minusMonths(months))
                .param("by", organizer)
                .param("at", at(months))
                .update();
    }

    private void joined(UUID centre, UUID organizer) {
        link(
                centre,
                organizer,
                "Kopalniane podwórka przy familokach",
                "Nie ma gdzie usiąść między blokami",
                9,
                "WORKED",
                "Dziewięć ławek, pomalowało je dwadzieścia osób.");
        link(
                centre,
                organizer,
                "Chór seniorów",
                "Starsi siedzą sami w domu",
                4,
                "WORKED_IN_PART",
                "Dołączyły cztery osoby, zimą trudniej dojść.");
        link(
                centre,
                organizer,
                "Biblioteka, filia w Boguszowicach",
                "Nie wiem, gdzie pójść z pismem z urzędu",
                6,
                "WORKED",
                "Dyżur dwa razy w miesiącu.");
        link(
                centre,
                organizer,
                "Klub Wolontariusza „Pogotowie szkolne”",
                "Dzieci po szkole siedzą na klatkach",
                5,
                "WORKED",
                "Osiemnaścioro dzieci przychodzi dwa razy w tygodniu.");
        link(centre, organizer, "Klub Integracji Społecznej", "Zimą dzieci nie mają co robić", 8, null, null);
    }

    private void link(
            UUID centre,
            UUID by,
            String asset,
            String need,
            int months,
            @Nullable String verdict,
            @Nullable String result) {
        jdbc.sql("""
                        insert into asset_need_link (id, centre_id, asset_id, need_id, strength, hypothesis, tried_on, verdict,
                                                     result, created_by, created_at)
                        select :id, :centre, a.id, n.id, 3, 'Jedno jest obok drugiego, wystarczy zaprosić.', :tried, :verdict,
                               :result, :by, :at
                          from asset a join need n on n.centre_id = a.centre_id and n.statement = :need
                         where a.centre_id = :centre and a.name = :asset
                        on conflict do nothing
                        """)
                .param("id", Ids.next(clock))
                .param("centre", centre)
                .param("tried", verdict == null ? null : LocalDate.now(clock).minusMonths(months), Types.DATE)
                .param("verdict", verdict, Types.VARCHAR)
                .param("result", result, Types.VARCHAR)
                .param("by", by)
                .param("at", at(months + 1))
                .param("need", need)
                .param("asset", asset)
                .update();
    }

    private void begun(UUID centre, String subject, UUID id, UUID by, OffsetDateTime at) {
        jdbc.sql("""
                        insert into audit_entry (id, centre_id, happened_at, account_id, subject, subject_id, action, changes)
                        values (:id, :centre, :at, :by, :subject, :of, 'begun', '[]')
                        """)
                .param("id", Ids.next(clock))
                .param("centre", centre)
                .param("at", at)
                .param("by", by)
                .param("subject", subject)
                .param("of", id)
                .update();
    }

    private OffsetDateTime at(int months) {
        return OffsetDateTime.now(clock).minusMonths(months);
    }

    private static OffsetDateTime noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(ZoneId.of("Europe/Warsaw")).toOffsetDateTime();
    }
}
