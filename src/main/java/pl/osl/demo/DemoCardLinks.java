package pl.osl.demo;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.osl.kernel.Ids;

/** Partners who were asked by a link whether their cards are still true: one wrote what changed, one has not answered. */
@Component
class DemoCardLinks {

    private record Owner(UUID partner, UUID asset) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    DemoCardLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void write(UUID centre, UUID organizer) {
        jdbc.sql("""
                        update asset set visibility = case when partner_id is null then 'EVERYBODY' else 'PARTNERS' end
                         where centre_id = :centre and not gift and visibility = 'CENTRE'
                           and (partner_id is not null or kind in ('PLACE', 'INSTITUTION'))
                        """).param("centre", centre).update();
        var owners = owners(centre);
        if (!owners.isEmpty()) {
            var first = owners.getFirst();
            UUID check = changed(centre, first);
            asked(
                    centre,
                    organizer,
                    first,
                    9,
                    "Od września w środy jest czynne do 19.00, a w soboty zamknięte.",
                    check);
        }
        if (owners.size() > 1) {
            asked(centre, organizer, owners.get(1), 4, null, null);
        }
    }

    /** Each with one of its cards. */
    private List<Owner> owners(UUID centre) {
        return jdbc.sql("""
                        select distinct on (r.name_key, r.id) r.id as partner, a.id as asset
                          from partner r join asset a on a.centre_id = r.centre_id and a.partner_id = r.id
                         where r.centre_id = :centre and r.withdrawn_at is null and a.withdrawn_at is null
                           and a.outcome is distinct from 'GONE'
                         order by r.name_key, r.id, a.created_at, a.id limit 2
                        """).param("centre", centre).query(Owner.class).list();
    }

    private UUID changed(UUID centre, Owner owner) {
        UUID id = Ids.next(clock);
        jdbc.sql("""
                        insert into asset_check (id, centre_id, asset_id, outcome, method, checked_on, by_partner, recorded_at)
                        values (:id, :centre, :asset, 'CHANGED', 'FROM_PARTNER', :day, :partner, :at)
                        """)
                .param("id", id)
                .param("centre", centre)
                .param("asset", owner.asset())
                .param("day", at(3).toLocalDate())
                .param("partner", owner.partner())
                .param("at", at(3))
                .update();
        jdbc.sql("""
                        update asset set outcome = 'CHANGED', checked_on = :day, checked_by = null, check_method = 'FROM_PARTNER'
                         where centre_id = :centre and id = :asset and (checked_on is null or checked_on <= :day)
                        """)
                .param("day", at(3).toLocalDate())
                .param("centre", centre)
                .param("asset", owner.asset())
                .update();
        return id;
    }

    private void asked(
            UUID centre, UUID organizer, Owner owner, int daysAgo, @Nullable String words, @Nullable UUID check) {
        UUID link = Ids.next(clock);
        jdbc.sql("""
                        insert into card_link (id, centre_id, partner_id, secret_hash, by_mail, made_by, made_at, ends_at)
                        values (:id, :centre, :partner, encode(sha256(uuid_send(gen_random_uuid())), 'hex'), true, :by, :at,
                                :ends)
                        """)
                .param("id", link)
                .param("centre", centre)
                .param("partner", owner.partner())
                .param("by", organizer)
                .param("at", at(daysAgo))
                .param("ends", at(daysAgo - 30))
                .update();
        jdbc.sql("""
                        insert into card_question (id, centre_id, link_id, asset_id, answer, words, answered_at, check_id)
                        values (:id, :centre, :link, :asset, :answer, :words, :answered, :check)
                        """)
                .param("id", Ids.next(clock))
                .param("centre", centre)
                .param("link", link)
                .param("asset", owner.asset())
                .param("answer", words == null ? null : "CHANGED", Types.VARCHAR)
                .param("words", words, Types.VARCHAR)
                .param("answered", words == null ? null : at(3), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("check", check, Types.OTHER)
                .update();
    }

    private OffsetDateTime at(int daysAgo) {
        return OffsetDateTime.now(clock).minusDays(daysAgo);
    }
}
