package pl.osl.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.osl.kernel.Ids;
import tools.jackson.databind.json.JsonMapper;

/** Two editions of a map: one a year and a half ago, one of this spring, both talked over with residents. */
@Component
class DemoEditions {

    private static final int FIRST = 18;
    private static final int SECOND = 2;

    private final JsonMapper json;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoEditions(JsonMapper json, JdbcClient jdbc, Clock clock) {
        this.json = json;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void write(UUID centre, UUID community, UUID organizer, UUID director, DemoMapTales.Tale tale) {
        edition(
                centre,
                community,
                organizer,
                director,
                1,
                FIRST,
                content(centre, community, organizer, director, FIRST, tale),
                "W dzielnicy jest dużo miejsc, z których mieszkańcy nie korzystają. Instytucje są chętne, tylko nikt ich nie zaprosił."
                        + " Mieszkańcy najczęściej mówią o dzieciach, ławkach i samotności starszych.",
                "- Rozmowa ze szkołą o otwarciu boiska po lekcjach: organizator, do wiosny.\n"
                        + "- Ławki z warsztatem i sąsiadami: grupa mieszkańców, do lata.\n- Spotkania seniorów: dom kultury, od jesieni.");
        edition(
                centre,
                community,
                organizer,
                director,
                2,
                SECOND,
                content(centre, community, organizer, director, SECOND, tale),
                "Przybyło grup, które działają same. Nadal stoją puste miejsca przy głównej ulicy, a młodzi nie mają się gdzie spotkać."
                        + " Mapa jest sprawdzana na bieżąco, słabiej tylko u osób prywatnych.",
                "- Regulamin boiska i dyżury rodziców: klub sportowy, do maja.\n"
                        + "- Pusty lokal: rozmowa ze spółdzielnią, do czerwca.\n- Ankieta wśród młodzieży: szkoła i organizator, do lipca.");
    }

    private Map<String, Object> content(
            UUID centre, UUID community, UUID organizer, UUID director, int months, DemoMapTales.Tale tale) {
        var day = LocalDate.now(clock).minusMonths(months);
        var was = new LinkedHashMap<String, String>();
        tale.resources().stream()
                .filter(one -> months == FIRST && one.was() != null)
                .forEach(one -> was.put(one.name(), Objects.requireNonNull(one.was())));
        var rows = jdbc.sql("""
                        select a.id, a.name, a.category, a.kind, a.offer, a.use_level as "useLevel", a.willingness,
                               r.name as partner, a.street as place,
                               a.lat::numeric(8, 5) || ', ' || a.lon::numeric(8, 5) as coordinates,
                               case when r.id is not null then 'PARTNERS' when a.kind in ('PLACE', 'INSTITUTION') then 'EVERYBODY'
                                    else 'CENTRE' end as visibility,
                               (select max(k.checked_on) from asset_check k where k.centre_id = a.centre_id and k.asset_id = a.id
                                   and k.checked_on <= :day) as "checkedOn"
                          from asset a left join partner r on r.centre_id = a.centre_id and r.id = a.partner_id
                         where a.centre_id = :centre and a.community_id = :community and not a.gift and a.created_at <= :end
                         order by a.name_key, a.id
                        """)
                .param("centre", centre)
                .param("community", community)
                .param("day", day)
                .param("end", OffsetDateTime.now(clock).minusMonths(months).plusDays(1))
                .query()
                .listOfRows();
        int fresh = 0;
        var assets = new ArrayList<Map<String, Object>>();
        for (var row : rows) {
            boolean checked = row.get("checkedOn") != null;
            fresh += checked ? 1 : 0;
            row.put("standing", checked ? "CHECKED" : "REPORTED");
            row.computeIfPresent("checkedOn", (key, value) -> value.toString());
            row.computeIfPresent("useLevel", (key, value) -> was.getOrDefault(row.get("name"), value.toString()));
            if (months == FIRST && "Gazetka dzielnicy".equals(row.get("name"))) {
                row.put("place", "pl. Pokoju");
            }
            assets.add(row);
        }
        var content = new LinkedHashMap<String, Object>();
        content.put("description", description(centre, community));
        content.put("assets", assets);
        content.put("needs", needs(centre, community, months));
        content.put("gifts", (int) tale.resources().stream()
                .filter(one -> one.kind().equals("GIFT") && one.begun() >= months)
                .count());
        content.put("all", assets.size());
        content.put("fresh", fresh);
        content.putAll(jdbc.sql("""
                        select c.name as community, o.name as centre, b.outline::text as outline,
                               (select name from account where id = :organizer) as author,
                               (select name from account where id = :director) as approver
                          from community c
                          join centre_on(:day) o on o.id = c.centre_id
                          left join community_boundary b on b.centre_id = c.centre_id and b.community_id = c.id
                         where c.centre_id = :centre and c.id = :community
                        """)
                .param("organizer", organizer)
                .param("director", director)
                .param("day", day)
                .param("centre", centre)
                .param("community", community)
                .query()
                .singleRow());
        return content;
    }

    /** In the state in which they were on that day. */
    private List<Map<String, Object>> needs(UUID centre, UUID community, int months) {
        return jdbc.sql("""
                        select n.id, n.statement, n.neutral_wording as "neutralWording", n.theme,
                               coalesce((select m.state_to from need_move m
                                          where m.centre_id = n.centre_id and m.need_id = n.id and m.moved_on <= :day
                                          order by m.moved_on desc, m.id desc limit 1), 'SIGNALLED') as state,
                               (select count(*)::int from need_signal s where s.centre_id = n.centre_id and s.need_id = n.id
                                   and s.heard_on <= :day) as signals,
                               case when n.voted_on <= :day then n.votes end as votes,
                               case when n.told_on <= :day then n.told_what end as "toldWhat"
                          from need n
                         where n.centre_id = :centre and n.community_id = :community and n.created_at <= :end
                         order by n.votes desc nulls last, n.statement_key, n.id
                        """)
                .param("centre", centre)
                .param("community", community)
                .param("day", LocalDate.now(clock).minusMonths(months))
                .param("end", OffsetDateTime.now(clock).minusMonths(months).plusDays(1))
                .query()
                .listOfRows();
    }

    private List<Map<String, Object>> description(UUID centre, UUID community) {
        return jdbc.sql("""
                        select t.field, t.text from community c
                         cross join lateral (values ('description', c.description), ('whyChosen', c.why_chosen),
                               ('boundary', c.boundary), ('location', c.location), ('space', c.space), ('nature', c.nature),
                               ('economy', c.economy), ('features', c.features)) t (field, text)
                         where c.centre_id = :centre and c.id = :id and t.text is not null
                        """)
                .param("centre", centre)
                .param("id", community)
                .query()
                .listOfRows();
    }

    private void edition(
            UUID centre,
            UUID community,
            UUID organizer,
            UUID director,
            int number,
            int months,
            Map<String, Object> content,
            String conclusions,
            String plan) {
        var at = OffsetDateTime.now(clock).minusMonths(months);
        jdbc.sql("""
                        insert into map_edition (id, centre_id, community_id, number, as_of, content, conclusions, action_plan,
                                                 discussed_on, discussed_at, state, created_by, created_at, submitted_by,
                                                 submitted_at, approved_by, approved_at, version)
                        values (:id, :centre, :community, :number, :day, cast(:content as jsonb), :conclusions, :plan,
                                :discussed, 'zebranie otwarte, 34 osoby', 'APPROVED', :organizer, :at, :organizer, :later,
                                :director, :last, 3)
                        """)
                .param("id", Ids.next(clock))
                .param("centre", centre)
                .param("community", community)
                .param("number", number)
                .param("day", at.toLocalDate())
                .param("content", json.writeValueAsString(content))
                .param("conclusions", conclusions)
                .param("plan", plan)
                .param("discussed", at.toLocalDate().plusDays(12))
                .param("organizer", organizer)
                .param("at", at)
                .param("later", at.plusDays(14))
                .param("director", director)
                .param("last", at.plusDays(17))
                .update();
    }
}
