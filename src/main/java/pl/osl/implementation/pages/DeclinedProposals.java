package pl.osl.implementation.pages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.osl.implementation.Step;
import pl.osl.implementation.StepState;
import pl.osl.implementation.history.StepChanges;

/** The last proposal of a step that was sent back, one's own first, until something newer is proposed or recorded. */
@Component
class DeclinedProposals {

    private final JdbcClient jdbc;

    DeclinedProposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Declined> last(UUID centre, Step step, UUID viewer) {
        return jdbc.sql("""
                        select p.*, a.name as proposer, d.name as decider, e.description, e.link
                          from step_proposal p
                          join account a on a.id = p.proposed_by
                          join account d on d.id = p.decided_by
                          left join step_evidence e on e.centre_id = p.centre_id and e.proposal_id = p.id
                         where p.centre_id = :centre and p.step = :step and p.decision = 'DECLINED'
                           and not exists (select 1 from step_proposal n
                                            where n.centre_id = p.centre_id and n.step = p.step
                                              and n.decision is distinct from 'WITHDRAWN'
                                              and n.proposed_at > p.decided_at)
                           and not exists (select 1 from step_change c
                                            where c.centre_id = p.centre_id and c.step = p.step
                                              and c.recorded_at > p.decided_at)
                         order by p.proposed_by = :viewer desc, p.decided_at desc, p.id limit 1
                        """)
                .param("centre", centre)
                .param("step", step.name())
                .param("viewer", viewer)
                .query(DeclinedProposals::row)
                .optional();
    }

    private static Declined row(ResultSet row, int number) throws SQLException {
        return new Declined(
                row.getObject("id", UUID.class),
                StepState.valueOf(row.getString("state")),
                row.getObject("effective_on", LocalDate.class),
                row.getString("note"),
                row.getObject("planned_for", LocalDate.class),
                StepChanges.reasons(row.getArray("reasons")),
                row.getString("reason_words"),
                row.getString("description"),
                row.getString("link"),
                row.getString("proposer"),
                row.getString("decider"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getString("decision_note"));
    }
}
