package pl.osl.communities.consents;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Viewer;

/**
 * Notes who read whose record. Whoever entered a person reads their own work and is not noted; everybody else is, once a
 * day for each record, way and stated purpose (ADR 24). A page that could not be noted is not shown.
 */
@Service
public class PersonReadings {

    private final JdbcClient jdbc;
    private final Clock clock;

    PersonReadings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param disclosure the purpose under which it is read, for those who have to state one */
    @Transactional
    public void note(Collection<UUID> leaders, How how, @Nullable UUID disclosure, Viewer viewer) {
        if (leaders.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into person_reading (id, centre_id, leader_id, reader_id, how, disclosure_id, read_on, read_at)
                        select uuidv7(), l.centre_id, l.id, :reader, :how, cast(:disclosure as uuid), :today, :now
                          from local_leader l
                         where l.centre_id = :centre and l.id = any (:leaders) and l.created_by <> :reader
                            on conflict do nothing
                        """)
                .param("reader", viewer.accountId())
                .param("how", how.name())
                .param("disclosure", disclosure)
                .param("today", LocalDate.now(clock))
                .param("now", OffsetDateTime.now(clock))
                .param("centre", viewer.centreId())
                .param("leaders", leaders.toArray(UUID[]::new))
                .update();
    }
}
