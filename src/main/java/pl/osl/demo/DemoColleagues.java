package pl.osl.demo;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.osl.kernel.Ids;
import pl.osl.notifications.NotificationService;

/** Meetings at which more than one of the centre was: the coordinator named by the organizer, a colleague who joined. */
@Component
@Order(20)
class DemoColleagues implements DemoChapter {

    private record Meeting(UUID id, String title, OffsetDateTime noted) {}

    /** Every so many-th meeting is shared, and of those every so many-th with a third person. */
    private static final int SHARED = 6;

    private static final int WITH_THIRD = 3;
    private static final int SHORTER = 45;

    private final NotificationService notifications;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoColleagues(NotificationService notifications, JdbcClient jdbc, Clock clock) {
        this.notifications = notifications;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void write(DemoCast cast) {
        write(
                cast.centre(DemoCentre.RYBNIK),
                cast.organizer(DemoCentre.RYBNIK),
                "Ewa Kalina",
                cast.account("koordynator.rybnik"),
                cast.account("robert.topola"));
    }

    /**
     * @param author of the entries, by name
     * @param named by the author
     * @param joins afterwards, with less time of their own
     */
    private void write(UUID centre, UUID author, String name, UUID named, UUID joins) {
        var meetings = meetings(centre, author);
        for (int i = 0; i < meetings.size(); i += SHARED) {
            var meeting = meetings.get(i);
            on(centre, meeting, named, "NAMED", null);
            corrected(centre, meeting);
            trace(
                    centre,
                    meeting,
                    author,
                    "corrected",
                    "[{\"field\":\"colleagues\",\"before\":\"[]\",\"after\":\"[%s]\"}]".formatted(named));
            if (i % (SHARED * WITH_THIRD) == 0) {
                on(centre, meeting, joins, "JOINED", SHORTER);
                trace(
                        centre,
                        meeting,
                        joins,
                        "joined",
                        "[{\"field\":\"ownMinutes\",\"before\":null,\"after\":\"%d\"}]".formatted(SHORTER));
            }
        }
        meetings.stream()
                .limit(1)
                .forEach(newest -> notifications.tell(
                        List.of(named),
                        centre,
                        "entry_named",
                        List.of(name, newest.title()),
                        "/activities/" + newest.id()));
    }

    /** Newest first. */
    private List<Meeting> meetings(UUID centre, UUID author) {
        return jdbc.sql("""
                        select id, title, created_at as noted from activity
                         where centre_id = :centre and author_id = :author and withdrawn_at is null and held_on <= :today
                           and kind in ('CIVIC_MEETING', 'EVENT', 'WORKDAY', 'WORKING_MEETING', 'GROUP_SESSION', 'PARTNER_MEETING')
                         order by held_on desc, id desc
                        """)
                .param("centre", centre)
                .param("author", author)
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new Meeting(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getObject("noted", OffsetDateTime.class)))
                .list();
    }

    private void corrected(UUID centre, Meeting meeting) {
        jdbc.sql(
                        "update activity set corrected_at = :at where centre_id = :centre and id = :id and corrected_at is null")
                .param("centre", centre)
                .param("id", meeting.id())
                .param("at", meeting.noted().plusMinutes(SHORTER))
                .update();
    }

    private void on(UUID centre, Meeting meeting, UUID person, String how, @Nullable Integer minutes) {
        jdbc.sql("""
                        insert into activity_person (centre_id, activity_id, account_id, held_on, how, minutes, added_at)
                        select centre_id, id, :person, held_on, :how, cast(:minutes as integer), :at
                          from activity where centre_id = :centre and id = :activity
                        """)
                .param("centre", centre)
                .param("activity", meeting.id())
                .param("person", person)
                .param("how", how)
                .param("minutes", minutes, Types.INTEGER)
                .param("at", meeting.noted().plusMinutes(SHORTER))
                .update();
    }

    private void trace(UUID centre, Meeting meeting, UUID account, String action, String changes) {
        jdbc.sql("""
                        insert into audit_entry (id, centre_id, happened_at, account_id, subject, subject_id, action, changes)
                        values (:id, :centre, :at, :account, 'activity', :activity, :action, :changes::jsonb)
                        """)
                .param("id", Ids.next(clock))
                .param("centre", centre)
                .param("at", meeting.noted().plusMinutes(SHORTER))
                .param("account", account)
                .param("activity", meeting.id())
                .param("action", action)
                .param("changes", changes)
                .update();
    }
}
