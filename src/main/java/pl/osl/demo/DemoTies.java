package pl.osl.demo;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.osl.kernel.Ids;

/**
 * Two years of ties in a centre of the demo world. First it is the centre that knows everybody; then partners come to work
 * with each other, and some of them no longer need the centre for it. Whoever came last stands aside.
 */
@Component
class DemoTies {

    private static final List<String> KINDS =
            List.of("INFORMATION", "JOINT_ACTION", "REFERRAL", "SHARED_RESOURCES", "FORMAL");

    private final JdbcClient jdbc;
    private final Clock clock;

    DemoTies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param all in the order in which they came, one a month */
    void write(UUID centre, UUID organizer, List<UUID> all) {
        var partners = all.subList(0, all.size() - (all.size() > 7 ? 2 : 1));
        for (int at = 0; at < partners.size(); at++) {
            tie(centre, organizer, null, partners.get(at), "INFORMATION", at, 23 - at, at % 3 == 2 ? 13 - at % 4 : 0);
            if (at + 1 < partners.size()) {
                String kind = KINDS.get(at % KINDS.size());
                tie(centre, organizer, partners.get(at), partners.get(at + 1), kind, at, 15 - at, at % 5 == 4 ? 5 : 0);
            }
            if (at % 3 == 0 && at + 3 < partners.size()) {
                tie(centre, organizer, partners.get(at + 3), partners.get(at), "JOINT_ACTION", at, 8 - at / 2, 0);
            }
            if (at % 4 == 1 && at + 5 < partners.size()) {
                tie(centre, organizer, partners.get(at), partners.get(at + 5), "REFERRAL", at, 4, 0);
            }
        }
    }

    /** @param months how long ago it began @param lasted so many months, 0 where it runs */
    private void tie(UUID centre, UUID by, @Nullable UUID from, UUID to, String kind, int at, int months, int lasted) {
        var since = LocalDate.now(clock).minusMonths(Math.max(1, months));
        boolean over = lasted > 0 && lasted < months;
        jdbc.sql("""
                        insert into partner_relation (id, centre_id, from_id, to_id, kind, strength, source, since, until,
                                                      added_by, added_at, version)
                        values (:id, :centre, :from, :to, :kind, :strength, 'DECLARED', :since, :until, :by, :at, 0)
                        """)
                .param("id", Ids.next(clock))
                .param("centre", centre)
                .param("from", from, Types.OTHER)
                .param("to", to)
                .param("kind", kind)
                .param("strength", at % 3 + 1)
                .param("since", since)
                .param("until", over ? since.plusMonths(lasted) : null, Types.DATE)
                .param("by", by)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }
}
