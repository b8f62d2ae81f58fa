package pl.osl.centres;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.kernel.Ids;

/** Since when the viewer directs the centre, and whether they have looked through what they took over. */
@Service
public class Takeovers {

    /** So long it stands on the director's home unless they have looked through it. */
    static final int REMINDED_DAYS = 30;

    /**
     * @param to last day of an acting director; null for one without a term
     * @param preceded somebody directed the centre before; the first director takes nothing over
     * @param read has said "Przejrzane"
     */
    public record Directing(
            UUID membershipId, LocalDate from, @Nullable LocalDate to, boolean preceded, boolean read) {

        public boolean acting() {
            return to != null;
        }

        public boolean pending(LocalDate today) {
            return preceded && !read && today.isBefore(from.plusDays(REMINDED_DAYS));
        }
    }

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Takeovers(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Directing> of(Viewer viewer) {
        viewer.require(Verb.READ, Thing.TAKEOVER);
        return find(viewer);
    }

    /** Said twice, it is the first time that stands. */
    @Transactional
    public void read(Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.TAKEOVER);
        find(viewer).filter(one -> !one.read()).ifPresent(one -> {
            int said = jdbc.sql("""
                            insert into takeover_reading (id, centre_id, membership_id, account_id, read_at)
                            values (:id, :centre, :membership, :account, :at)
                            on conflict do nothing
                            """)
                    .param("id", Ids.next(clock))
                    .param("centre", viewer.centreId())
                    .param("membership", one.membershipId())
                    .param("account", viewer.accountId())
                    .param("at", OffsetDateTime.now(clock))
                    .update();
            if (said == 1) {
                events.publishEvent(new TakenOver(viewer.centreId(), viewer.accountId(), one.membershipId()));
            }
        });
    }

    private Optional<Directing> find(Viewer viewer) {
        return jdbc.sql("""
                        select m.id as membership_id, m.valid_from as "from", m.valid_to as "to",
                               exists (select 1 from membership p
                                        where p.centre_id = m.centre_id and p.role = 'DIRECTOR' and p.id <> m.id
                                          and p.valid_from < m.valid_from) as preceded,
                               exists (select 1 from takeover_reading t
                                        where t.centre_id = m.centre_id and t.membership_id = m.id) as read
                          from membership m
                         where m.centre_id = :centre and m.account_id = :account and m.role = 'DIRECTOR'
                           and m.ended_at is null and m.valid_from <= :today
                           and (m.valid_to is null or m.valid_to >= :today)
                        """)
                .param("centre", viewer.centreId())
                .param("account", viewer.accountId())
                .param("today", LocalDate.now(clock))
                .query(Directing.class)
                .optional();
    }
}
