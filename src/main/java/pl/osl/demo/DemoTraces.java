package pl.osl.demo;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.osl.kernel.Ids;
import pl.osl.kernel.LooseDay;

/** What initiatives, groups and partners of the demo world have in common: money, and lines of history. */
@Component
class DemoTraces {

    private final JdbcClient jdbc;
    private final Clock clock;

    DemoTraces(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param owner {@code initiative} or {@code partner} */
    void money(String owner, UUID centre, UUID id, UUID by, List<String> money) {
        for (int at = 0; at < money.size(); at += 4) {
            var told = LooseDay.read(money.get(at + 3)).orElseThrow();
            jdbc.sql("insert into " + owner + "_money (id, centre_id, " + owner + """
                            _id, source, applied, got, told_on, told_precision, recorded_by, recorded_at, version)
                            values (:id, :centre, :owner, :source, :applied, :got, :told, :precision, :by, :at, 0)
                            """)
                    .param("id", Ids.next(clock))
                    .param("centre", centre)
                    .param("owner", id)
                    .param("source", money.get(at))
                    .param("applied", new BigDecimal(money.get(at + 1)))
                    .param("got", sum(money.get(at + 2)), Types.NUMERIC)
                    .param("told", told.day())
                    .param("precision", told.precision().name())
                    .param("by", by)
                    .param("at", OffsetDateTime.now(clock).minusMonths(18))
                    .update();
        }
    }

    private static @Nullable BigDecimal sum(String told) {
        return told.isEmpty() ? null : new BigDecimal(told);
    }

    void told(
            UUID centre,
            UUID by,
            String subject,
            UUID id,
            String action,
            String field,
            String after,
            OffsetDateTime at) {
        jdbc.sql("""
                        insert into audit_entry (id, centre_id, happened_at, account_id, subject, subject_id, action, changes)
                        values (:id, :centre, :at, :by, :subject, :about, :action,
                                jsonb_build_array(jsonb_build_object('field', :field::text, 'before', null, 'after', :after::text)))
                        """)
                .param("id", Ids.next(clock))
                .param("centre", centre)
                .param("at", at)
                .param("by", by)
                .param("subject", subject)
                .param("about", id)
                .param("action", action)
                .param("field", field)
                .param("after", after)
                .update();
    }
}
