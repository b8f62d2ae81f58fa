package pl.osl.implementation.pages;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.osl.implementation.Step;

/** The evidence of a step, what was withdrawn included; not that of proposals that were turned down. */
@Component
class EvidenceList {

    /** @param proposalId of which proposal it is, while that one waits */
    public record Evidence(
            UUID id,
            String description,
            @Nullable String link,
            String addedBy,
            Instant addedAt,
            @Nullable UUID proposalId,
            @Nullable String withdrawnBy,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawalReason) {}

    private final JdbcClient jdbc;

    EvidenceList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Evidence> of(UUID centre, Step step) {
        return jdbc.sql("""
                        select e.*, a.name as adder, w.name as withdrawer,
                               case when p.decision is null then e.proposal_id end as waiting
                          from step_evidence e
                          join account a on a.id = e.added_by
                          left join account w on w.id = e.withdrawn_by
                          left join step_proposal p on p.centre_id = e.centre_id and p.id = e.proposal_id
                         where e.centre_id = :centre and e.step = :step
                           and coalesce(p.decision, 'ACCEPTED') = 'ACCEPTED'
                         order by e.added_at, e.id
                        """)
                .param("centre", centre)
                .param("step", step.name())
                .query((row, number) -> {
                    var withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
                    return new Evidence(
                            row.getObject("id", UUID.class),
                            row.getString("description"),
                            row.getString("link"),
                            row.getString("adder"),
                            row.getObject("added_at", OffsetDateTime.class).toInstant(),
                            row.getObject("waiting", UUID.class),
                            row.getString("withdrawer"),
                            withdrawn == null ? null : withdrawn.toInstant(),
                            row.getString("withdrawal_reason"));
                })
                .list();
    }
}
