package pl.osl.insights;

import java.time.LocalDate;
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

    /** @param last day of the newest entry by anybody; null when there has never been one */
    record Community(
            UUID id, String name, boolean lead, @Nullable LocalDate last) {}

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

    @Transactional(readOnly = true)
    public List<Community> communities(Viewer viewer) {
        return jdbc.sql("""
                        select c.id, c.name, m.lead, a.last
                          from insights_community_member m
                          join insights_community c on c.centre_id = m.centre_id and c.id = m.community_id
                         cross join lateral (select max(held_on) as last from insights_activity_community
                                              where centre_id = :centre and community_id = c.id) a
                         where m.centre_id = :centre and m.account_id = :person and c.ended_on is null
                         order by c.name_key, c.id
                        """)
                .param("centre", viewer.centreId())
                .param("person", viewer.accountId())
                .query(Community.class)
                .list();
    }
}
