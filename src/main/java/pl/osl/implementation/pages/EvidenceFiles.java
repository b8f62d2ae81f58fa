package pl.osl.implementation.pages;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.attachments.AttachmentOwner;
import pl.osl.implementation.Step;
import pl.osl.implementation.history.StepChanges;
import pl.osl.kernel.NotFound;
import pl.osl.kernel.Refusal;

/**
 * Files of the evidence of a step: opened by whoever sees the evidence, so that a mentor and the network open none; hung and
 * withdrawn by the director, and by whoever proposes it while that waits.
 */
@Component
public class EvidenceFiles implements AttachmentOwner {

    public static final String SUBJECT = "evidence";

    private record Row(
            UUID centreId,
            Step step,
            String description,
            UUID addedBy,
            boolean withdrawn,
            boolean waiting,
            boolean declined) {}

    private final StepChanges changes;
    private final JdbcClient jdbc;
    private final Clock clock;

    EvidenceFiles(StepChanges changes, JdbcClient jdbc, Clock clock) {
        this.changes = changes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    @Transactional(readOnly = true)
    public Owner require(UUID record, boolean change, Viewer viewer) {
        var row = row(record, viewer);
        boolean keeps = keeps(row, viewer);
        if (change && !keeps) {
            throw new AccessDeniedException("only the director, or who proposes it, changes evidence");
        }
        if (change && row.withdrawn()) {
            throw new NotFound(EvidenceFiles.class, record);
        }
        String page = StepViews.works(viewer) ? "/implementation/" : "/centres/" + row.centreId() + "/implementation/";
        return new Owner(row.centreId(), page + row.step().numeral(), row.description(), keeps, !row.withdrawn());
    }

    /** What a supervisor has judged by stays. */
    @Override
    @Transactional(readOnly = true)
    public void requireWithdrawable(UUID record, Instant addedAt, Viewer viewer) {
        var row = row(record, viewer);
        var standing = changes.timeline(row.centreId(), row.step(), false).on(LocalDate.now(clock));
        var change = standing.change();
        if (change != null && standing.confirmed() && !addedAt.isAfter(change.recordedAt())) {
            throw Refusal.of("implementation.refusal.evidence.confirmed");
        }
    }

    private Row row(UUID record, Viewer viewer) {
        viewer.require(Verb.READ, Thing.STEP);
        if (CentreBoards.statesOnly(viewer)) {
            throw new NotFound(EvidenceFiles.class, record);
        }
        for (UUID centre : viewer.reach().centres()) {
            var row = in(centre, record);
            if (row != null && !row.declined()) {
                CentreBoards.requireReached(centre, viewer);
                return row;
            }
        }
        throw new NotFound(EvidenceFiles.class, record);
    }

    private @Nullable Row in(UUID centre, UUID record) {
        return jdbc.sql("""
                        select e.centre_id, e.step, e.description, e.added_by, e.withdrawn_at is not null as withdrawn,
                               e.proposal_id is not null and p.decision is null as waiting,
                               coalesce(p.decision in ('DECLINED', 'WITHDRAWN'), false) as declined
                          from step_evidence e
                          left join step_proposal p on p.centre_id = e.centre_id and p.id = e.proposal_id
                         where e.centre_id = :centre and e.id = :id
                        """)
                .param("centre", centre)
                .param("id", record)
                .query(Row.class)
                .optional()
                .orElse(null);
    }

    private static boolean keeps(Row row, Viewer viewer) {
        return StepViews.works(viewer)
                && (viewer.may(Verb.UPDATE, Thing.STEP)
                        || row.waiting()
                                && row.addedBy().equals(viewer.accountId())
                                && viewer.may(Verb.SUBMIT, Thing.STEP));
    }
}
