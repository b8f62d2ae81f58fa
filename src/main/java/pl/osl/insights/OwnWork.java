package pl.osl.insights;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Viewer;
import pl.osl.activities.ActivityKind;

/** What a person did this week and the communities they work with. */
@Component
class OwnWork {

    /**
     * @param minutes the person's own
     * @param author who noted it, when that was somebody else
     */
    record Line(
            UUID id,
            LocalDate heldOn,
            String title,
            ActivityKind kind,
            int minutes,
            @Nullable String author) {}

    /** @param lines newest first */
    record Week(LocalDate from, LocalDate to, List<Line> lines) {

        public int minutes() {
            return lines.stream().mapToInt(Line::minutes).sum();
        }
    }

    /**
     * @param last day of the newest entry by anybody; null when there has never been one
     * @param inPlaceOf for whom the viewer stands in there; null where they work anyway
     */
    record Community(
            UUID id,
            String name,
            boolean lead,
            @Nullable LocalDate last,
            boolean silent,
            @Nullable String inPlaceOf) {}

    private final JdbcClient jdbc;

    OwnWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Week week(Viewer viewer, LocalDate monday) {
        var sunday = monday.plusDays(6);
        return new Week(
                monday,
                sunday,
                jdbc.sql("""
                        select a.id, a.held_on, a.title, a.kind, a.minutes, p.name as author
                          from insights_activity_of_person a
                          left join account p on p.id = a.author_id and p.id <> :person
                         where a.centre_id = :centre and a.account_id = :person and a.held_on between :monday and :sunday
                         order by a.held_on desc, a.id desc
                        """)
                        .param("centre", viewer.centreId())
                        .param("person", viewer.accountId())
                        .param("monday", monday)
                        .param("sunday", sunday)
                        .query(Line.class)
                        .list());
    }

    /** One's own and those of the persons for whom one stands in, once each, by name. */
    @Transactional(readOnly = true)
    public List<Community> communities(Viewer viewer, LocalDate today) {
        var persons = new ArrayList<UUID>(List.of(viewer.accountId()));
        var only = new ArrayList<@Nullable UUID>();
        only.add(null);
        var names = new HashMap<UUID, String>();
        viewer.standIns().forEach(one -> {
            persons.add(one.personId());
            only.add(one.communityId());
            names.put(one.personId(), one.person());
        });
        var known = new LinkedHashMap<UUID, Community>();
        jdbc.sql("""
                        select c.id, c.name, m.lead and w.person = :person as lead, w.person, a.last
                          from unnest(cast(:persons as uuid[]), cast(:only as uuid[])) as w (person, community)
                          join insights_community_member m on m.centre_id = :centre and m.account_id = w.person
                               and (w.community is null or m.community_id = w.community)
                          join insights_community c on c.centre_id = m.centre_id and c.id = m.community_id
                         cross join lateral (select max(held_on) as last from insights_activity_community
                                              where centre_id = :centre and community_id = c.id) a
                         where c.ended_on is null
                         order by c.name_key, c.id, w.person = :person desc, w.person
                        """)
                .param("centre", viewer.centreId())
                .param("person", viewer.accountId())
                .param("persons", persons.toArray(UUID[]::new))
                .param("only", only.toArray(UUID[]::new))
                .query(row -> {
                    var last = row.getObject("last", LocalDate.class);
                    var community = new Community(
                            row.getObject("id", UUID.class),
                            row.getString("name"),
                            row.getBoolean("lead"),
                            last,
                            last == null || last.isBefore(Team.since(today)),
                            names.get(row.getObject("person", UUID.class)));
                    known.putIfAbsent(community.id(), community);
                });
        return List.copyOf(known.values());
    }
}
