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

/** Partnerships about a community, and what is signed in them. */
@Component
class LocalPartnerships {

    /**
     * @param state constant of the partnership's state
     * @param signedOn when the newest agreement was signed; null where nothing is signed
     * @param validTo its last day; null where it has none
     * @param over it no longer runs today
     */
    record Line(
            UUID id,
            String name,
            String state,
            @Nullable String agreement,
            @Nullable String number,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate validTo,
            boolean over) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    LocalPartnerships(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Line> of(UUID centre, UUID community, Reach reach) {
        return jdbc.sql("""
                        select s.id, s.name, s.state, a.kind as agreement, a.number, a.signed_on, a.valid_to,
                               coalesce(a.valid_to < :today, false) as over
                          from partnership_community c
                          join partnership s on s.centre_id = c.centre_id and s.id = c.partnership_id
                          left join lateral (
                                select kind, number, signed_on, valid_to from partnership_agreement
                                 where centre_id = s.centre_id and partnership_id = s.id
                                 order by signed_on desc, id desc limit 1) a on true
                         where c.centre_id = :centre and c.community_id = :community and s.withdrawn_at is null and
                        """ + PartnerReach.condition("s", reach) + " order by s.state = 'ENDED', s.name_key, s.id")
                .param("centre", centre)
                .param("community", community)
                .param("today", LocalDate.now(clock))
                .params(reach.parameters())
                .query(Line.class)
                .list();
    }
}
