package pl.osl.resourcemaps.cards;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.kernel.NotFound;
import pl.osl.partners.PartnerDirectory;

/** What the centre knows of a partner's cards and of the links it was asked by. */
@Component
class CardLinks {

    record Partner(UUID id, UUID centreId, String name, boolean withdrawn) {}

    /** @param shared partners see it, so its owner can be asked */
    record Card(
            UUID id,
            String name,
            String community,
            @Nullable LocalDate checkedOn,
            boolean shared) {}

    enum State {
        OPEN,
        ANSWERED,
        REVOKED,
        LATE
    }

    record Link(
            UUID id,
            String madeBy,
            boolean byMail,
            Instant madeAt,
            LocalDate lastDay,
            int cards,
            int answered,
            State state) {

        public boolean open() {
            return state == State.OPEN;
        }
    }

    /** Somebody at the partner to whom a link can be sent. */
    record Recipient(String email, String label) {}

    private final PartnerDirectory partners;
    private final JdbcClient jdbc;
    private final Clock clock;

    CardLinks(PartnerDirectory partners, JdbcClient jdbc, Clock clock) {
        this.partners = partners;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Partner partner(UUID id, Viewer viewer) {
        viewer.require(Verb.READ, Thing.ASSET);
        UUID centre = partners.centreOf(id, viewer);
        return jdbc.sql("""
                        select id, centre_id, name, withdrawn_at is not null as withdrawn from partner
                         where centre_id = :centre and id = :id
                        """)
                .param("centre", centre)
                .param("id", id)
                .query(Partner.class)
                .optional()
                .orElseThrow(() -> new NotFound(Partner.class, id));
    }

    /** All that stand on a map now, by name; what is the team's alone belongs to no partner. */
    @Transactional(readOnly = true)
    public List<Card> cards(Partner partner) {
        return jdbc.sql("select a.id, a.name, m.name as community, a.checked_on, coalesce(" + CardSql.SHARED + """
                               , false) as shared
                          from asset a join community m on m.centre_id = a.centre_id and m.id = a.community_id
                         where a.centre_id = :centre and a.partner_id = :partner and a.withdrawn_at is null
                           and a.visibility <> 'TEAM' and a.outcome is distinct from 'GONE' and m.withdrawn_at is null
                         order by a.name_key, a.id
                        """)
                .param("centre", partner.centreId())
                .param("partner", partner.id())
                .query(Card.class)
                .list();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Link> of(Partner partner) {
        return jdbc.sql("""
                        select l.id, k.name as made_by, l.by_mail, l.made_at,
                               (l.ends_at at time zone 'Europe/Warsaw')::date as last_day, q.cards, q.answered,
                               case when q.answered = q.cards then 'ANSWERED' when l.revoked_at is not null then 'REVOKED'
                                    when l.ends_at <= :now then 'LATE' else 'OPEN' end as state
                          from card_link l
                          join account k on k.id = l.made_by
                         cross join lateral (select count(*)::int as cards, count(answer)::int as answered from card_question
                                              where centre_id = l.centre_id and link_id = l.id) q
                         where l.centre_id = :centre and l.partner_id = :partner
                         order by l.made_at desc, l.id desc limit 20
                        """)
                .param("centre", partner.centreId())
                .param("partner", partner.id())
                .param("now", OffsetDateTime.now(clock))
                .query(Link.class)
                .list();
    }

    @Transactional(readOnly = true)
    public List<Recipient> recipients(Partner partner) {
        return jdbc.sql("""
                        select email, function || ', ' || email as label from partner_contact
                         where centre_id = :centre and partner_id = :partner and email is not null
                         order by added_at, id
                        """)
                .param("centre", partner.centreId())
                .param("partner", partner.id())
                .query(Recipient.class)
                .list();
    }
}
