package pl.osl.partners.communities;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Reach;
import pl.osl.partners.PartnerReach;

/**
 * Who works in a community: partners that entries about it name, that are tied to one of its groups or initiatives, that
 * grew out of one, or that belong to a partnership about it.
 */
@Component
class LocalPartners {

    /**
     * @param sector constant of the sector
     * @param lastMet last day on which an entry about this community names the partner
     * @param meetings entries about this community that name the partner in the twelve months until today
     * @param contacts whom one asks for there, in their public role; given to a successor only
     */
    record Line(
            UUID id,
            String name,
            String sector,
            @Nullable String owner,
            @Nullable LocalDate lastMet,
            int meetings,
            @Nullable String contacts) {}

    private static final String LINES = """
            with place as (
                select id from community_group where centre_id = :centre and community_id = :community
                union all
                select id from initiative where centre_id = :centre and community_id = :community),
            met as (
                select partner_id as id, max(held_on) as last_met,
                       count(*) filter (where held_on > :yearAgo) as meetings
                  from party_met
                 where centre_id = :centre and partner_id is not null and :community = any (community_ids)
                 group by partner_id),
            known as (
                select id from met
                union
                select coalesce(from_id, to_id) from partner_relation
                 where centre_id = :centre and until is null and coalesce(from_id, to_id) is not null
                   and coalesce(from_group_id, from_initiative_id, to_group_id, to_initiative_id) in (select id from place)
                union
                select id from partner
                 where centre_id = :centre and coalesce(from_group_id, from_initiative_id) in (select id from place)
                union
                select m.partner_id
                  from partnership_community c
                  join partnership s on s.centre_id = c.centre_id and s.id = c.partnership_id and s.withdrawn_at is null
                  join partnership_member m on m.centre_id = c.centre_id and m.partnership_id = c.partnership_id
                 where c.centre_id = :centre and c.community_id = :community and m.left_on is null
                   and s.state not in ('ENDED') and m.partner_id is not null)
            select p.id, p.name, p.sector, o.name as owner, met.last_met, coalesce(met.meetings, 0)::integer as meetings,
                   (select string_agg(concat_ws(', ', t.name, t.function, t.phone, t.email), '; ' order by t.name)
                      from partner_contact t where t.centre_id = p.centre_id and t.partner_id = p.id) as contacts
              from known join partner p on p.centre_id = :centre and p.id = known.id
              left join met on met.id = p.id left join account o on o.id = p.owner_id
             where p.withdrawn_at is null and %s
             order by met.last_met desc nulls last, p.name_key, p.id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    LocalPartners(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Line> of(UUID centre, UUID community, Reach reach) {
        return jdbc.sql(LINES.formatted(PartnerReach.condition("p", reach)))
                .param("centre", centre)
                .param("community", community)
                .param("yearAgo", LocalDate.now(clock).minusYears(1))
                .params(reach.parameters())
                .query(Line.class)
                .list();
    }
}
