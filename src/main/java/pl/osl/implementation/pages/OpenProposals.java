package pl.osl.implementation.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.implementation.Reason;
import pl.osl.implementation.Step;
import pl.osl.implementation.StepState;
import pl.osl.implementation.history.StepChanges;

/** Proposals that wait for whoever directs the centre, the oldest first. */
@Component
class OpenProposals {

    public record Proposal(
            UUID id,
            Step step,
            StepState state,
            LocalDate effectiveOn,
            @Nullable String note,
            @Nullable LocalDate plannedFor,
            List<Reason> reasons,
            @Nullable String words,
            UUID proposedBy,
            String proposer,
            Instant proposedAt) {}

    private final JdbcClient jdbc;

    OpenProposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<Proposal> of(UUID centre) {
        return jdbc.sql("""
                        select p.*, a.name as proposer
                          from step_proposal p join account a on a.id = p.proposed_by
                         where p.centre_id = :centre and p.decision is null order by p.proposed_at, p.id
                        """)
                .param("centre", centre)
                .query((row, number) -> new Proposal(
                        row.getObject("id", UUID.class),
                        Step.valueOf(row.getString("step")),
                        StepState.valueOf(row.getString("state")),
                        row.getObject("effective_on", LocalDate.class),
                        row.getString("note"),
                        row.getObject("planned_for", LocalDate.class),
                        StepChanges.reasons(row.getArray("reasons")),
                        row.getString("reason_words"),
                        row.getObject("proposed_by", UUID.class),
                        row.getString("proposer"),
                        row.getObject("proposed_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
