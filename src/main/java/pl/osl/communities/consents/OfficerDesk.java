package pl.osl.communities.consents;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;

/** What a data-protection officer has not looked through yet, and how many consents there are. */
@Service
class OfficerDesk {

    record Counts(long running, long withdrawn, long spoken) {}

    /** @param records how many records were opened to the reader */
    record Stated(Instant at, String reader, String purpose, long records) {}

    /** @param since when the officer last looked through; null if never */
    record News(@Nullable Instant since, long given, long withdrawn, List<Stated> stated) {

        public boolean nothing() {
            return given == 0 && withdrawn == 0 && stated.isEmpty();
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    OfficerDesk(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Counts counts(UUID centre) {
        return jdbc.sql("""
                        select count(*) filter (where withdrawn_at is null and replaced_at is null) as running,
                               count(*) filter (where withdrawn_at is not null) as withdrawn,
                               count(*) filter (where withdrawn_at is null and replaced_at is null
                                                  and channel = 'SPOKEN') as spoken
                          from consent where centre_id = :centre
                        """).param("centre", centre).query(Counts.class).single();
    }

    @Transactional(readOnly = true)
    public News news(Viewer viewer) {
        viewer.require(Verb.READ, Thing.DATA_PROTECTION);
        UUID centre = viewer.centreId();
        var since = jdbc.sql("select max(looked_at) from officer_look where centre_id = :centre and account_id = :me")
                .param("centre", centre)
                .param("me", viewer.accountId())
                .query((row, number) -> row.getObject(1, OffsetDateTime.class))
                .optional()
                .orElse(null);
        var from = since == null ? OffsetDateTime.parse("1990-01-01T00:00:00Z") : since;
        return jdbc.sql("""
                        select count(*) filter (where recorded_at > :from) as given,
                               count(*) filter (where withdrawn_at > :from) as withdrawn
                          from consent where centre_id = :centre
                        """)
                .param("from", from)
                .param("centre", centre)
                .query((row, number) -> new News(
                        since == null ? null : since.toInstant(),
                        row.getLong("given"),
                        row.getLong("withdrawn"),
                        stated(centre, from)))
                .single();
    }

    private List<Stated> stated(UUID centre, OffsetDateTime from) {
        return jdbc.sql("""
                        select d.stated_at as at, a.name as reader, d.purpose,
                               (select count(distinct r.leader_id) from person_reading r
                                 where r.centre_id = d.centre_id and r.disclosure_id = d.id) as records
                          from name_disclosure d join account a on a.id = d.reader_id
                         where d.centre_id = :centre and d.stated_at > :from
                         order by d.stated_at desc, d.id desc limit 20
                        """)
                .param("centre", centre)
                .param("from", from)
                .query((row, number) -> new Stated(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("reader"),
                        row.getString("purpose"),
                        row.getLong("records")))
                .list();
    }

    /** "Przejrzane": what stands on the page now is not new any more. */
    @Transactional
    public void looked(Viewer viewer) {
        viewer.require(Verb.READ, Thing.DATA_PROTECTION);
        jdbc.sql("""
                        insert into officer_look (centre_id, account_id, looked_at) values (:centre, :me, :now)
                            on conflict do nothing
                        """)
                .param("centre", viewer.centreId())
                .param("me", viewer.accountId())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
