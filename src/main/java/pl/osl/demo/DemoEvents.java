package pl.osl.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Texts;
import pl.osl.ui.SortKeys;

/** The May picnic of Zdolna Dolna, which comes back every year and which the residents lead. */
@Component
@Order(120)
class DemoEvents implements DemoChapter {

    static final String PICNIC = "Majówka w Zdolnej Dolnej";
    static final String RHYTHM = "co roku w pierwszą sobotę maja";

    private static final int EDITIONS = 3;
    private static final int FIRST_PRESENT = 140;

    private final JdbcClient jdbc;
    private final Clock clock;

    DemoEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void write(DemoCast cast) {
        write(cast.centre(DemoCentre.SZKLARSKA), cast.organizer(DemoCentre.SZKLARSKA));
    }

    private void write(UUID centre, UUID organizer) {
        UUID dolna = jdbc.sql("select id from community where centre_id = :centre and name = 'Zdolna Dolna'")
                .param("centre", centre)
                .query(UUID.class)
                .single();
        UUID event = Ids.next(clock);
        jdbc.sql("""
                        insert into event (id, centre_id, community_id, name, name_key, plain_name, rhythm, since_year, state,
                                           from_initiative_id, created_by, created_at)
                        select :id, :centre, :community, :name, :key, :plain, :rhythm, 2008, 'RUNNING', i.id, :by, :at
                          from initiative i where i.centre_id = :centre and i.title like 'Majówka%'
                        """)
                .param("id", event)
                .param("centre", centre)
                .param("community", dolna)
                .param("name", PICNIC)
                .param("key", SortKeys.of(PICNIC))
                .param("plain", Texts.plain(PICNIC))
                .param("rhythm", RHYTHM)
                .param("by", organizer)
                .param("at", OffsetDateTime.now(clock).minusMonths(20))
                .update();
        LocalDate today = LocalDate.now(clock);
        int last = may(today.getYear()).isAfter(today) ? today.getYear() - 1 : today.getYear();
        for (int year = last - EDITIONS + 1; year <= last; year++) {
            edition(centre, organizer, dolna, event, may(year), FIRST_PRESENT + 35 * (EDITIONS - 1 - (last - year)));
        }
    }

    private void edition(UUID centre, UUID organizer, UUID community, UUID event, LocalDate day, int present) {
        UUID id = Ids.next(clock);
        String title = "Majówka na polanie";
        jdbc.sql("""
                        insert into activity (id, centre_id, author_id, title, kind, role, held_on, minutes, concerns, who_led,
                                              present, tasks, plain, created_at, version)
                        values (:id, :centre, :author, :title, 'EVENT', 'ANIMATOR', :day, 300, 'COMMUNITY', 'RESIDENTS',
                                :present, '{}', :plain, :noted, 0)
                        """)
                .param("id", id)
                .param("centre", centre)
                .param("author", organizer)
                .param("title", title)
                .param("day", day)
                .param("present", present)
                .param("plain", Texts.plain(title))
                .param("noted", day.plusDays(2).atTime(8, 30).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        with about as (insert into activity_community (centre_id, activity_id, community_id)
                                       values (:centre, :id, :community))
                        insert into activity_event (centre_id, activity_id, event_id) values (:centre, :id, :event)
                        """)
                .param("centre", centre)
                .param("id", id)
                .param("community", community)
                .param("event", event)
                .update();
    }

    /** The first Saturday of May. */
    private static LocalDate may(int year) {
        return LocalDate.of(year, 5, 1).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    }
}
