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
import pl.osl.attachments.Attachments;
import pl.osl.attachments.Attachments.Attached;
import pl.osl.partners.PartnerReach;

/** What partnerships about a community have signed, with the scans of it. */
@Component
class LocalAgreements {

    /**
     * @param kind constant of the agreement's kind
     * @param validTo its last day; null where it has none
     * @param over it no longer runs today
     */
    record Line(
            UUID id,
            UUID partnershipId,
            String partnership,
            String kind,
            @Nullable String number,
            LocalDate signedOn,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean over) {}

    record Signed(Line line, List<Attached> scans) {}

    private final Attachments attachments;
    private final JdbcClient jdbc;
    private final Clock clock;

    LocalAgreements(Attachments attachments, JdbcClient jdbc, Clock clock) {
        this.attachments = attachments;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Signed> of(UUID centre, UUID community, Reach reach) {
        var lines = jdbc.sql("""
                        select a.id, s.id as partnership_id, s.name as partnership, a.kind, a.number, a.signed_on,
                               a.valid_from, a.valid_to, coalesce(a.valid_to < :today, false) as over
                          from partnership_community c
                          join partnership s on s.centre_id = c.centre_id and s.id = c.partnership_id
                          join partnership_agreement a on a.centre_id = s.centre_id and a.partnership_id = s.id
                         where c.centre_id = :centre and c.community_id = :community and s.withdrawn_at is null and
                        """ + PartnerReach.condition("s", reach) + " order by a.signed_on desc, a.id desc")
                .param("centre", centre)
                .param("community", community)
                .param("today", LocalDate.now(clock))
                .params(reach.parameters())
                .query(Line.class)
                .list();
        var scans =
                attachments.of(centre, "agreement", lines.stream().map(Line::id).toList());
        return lines.stream()
                .map(line -> new Signed(line, scans.getOrDefault(line.id(), List.of())))
                .toList();
    }
}
