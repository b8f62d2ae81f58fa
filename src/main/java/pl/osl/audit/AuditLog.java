package pl.osl.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** "Rejestr zdarzeń": who did what and when, without what it was before and after. */
@Component
class AuditLog {

    static final int PAGE = 50;

    /** Null is everything; both days are included, as days in Warsaw. */
    record Filter(
            @Nullable UUID person,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** @param about the person whose account or role it was; null for other records */
    record Row(
            UUID id,
            Instant happenedAt,
            @Nullable String person,
            String subject,
            String action,
            @Nullable String about) {

        public String key() {
            return "audit." + subject + "." + action;
        }
    }

    private final JdbcClient jdbc;

    AuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first; one more than a page, so that the page knows whether there are older ones. */
    @Transactional(readOnly = true)
    List<Row> page(UUID centre, Filter filter, @Nullable UUID before) {
        return jdbc.sql("""
                        select e.id, e.happened_at, a.name as person, e.subject, e.action, coalesce(s.name, h.name) as about
                          from audit_entry e
                          left join account a on a.id = e.account_id
                          left join account s on e.subject = 'account' and s.id = e.subject_id
                          left join membership m on e.subject = 'membership' and m.centre_id = e.centre_id
                                                and m.id = e.subject_id
                          left join account h on h.id = m.account_id
                         where e.centre_id = :centre
                           and (:person::uuid is null or e.account_id = :person::uuid)
                           and (:from::date is null or e.happened_at >= :from::date::timestamp at time zone 'Europe/Warsaw')
                           and (:to::date is null
                                or e.happened_at < (:to::date + 1)::timestamp at time zone 'Europe/Warsaw')
                           and (:before::uuid is null
                                or (e.happened_at, e.id) < (select b.happened_at, b.id from audit_entry b
                                                             where b.centre_id = :centre and b.id = :before::uuid))
                         order by e.happened_at desc, e.id desc limit :rows
                        """)
                .param("centre", centre)
                .param("person", filter.person())
                .param("from", filter.from())
                .param("to", filter.to())
                .param("before", before)
                .param("rows", PAGE + 1)
                .query(Row.class)
                .list();
    }
}
