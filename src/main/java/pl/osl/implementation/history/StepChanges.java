package pl.osl.implementation.history;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.osl.implementation.ChangeKind;
import pl.osl.implementation.Reason;
import pl.osl.implementation.Step;
import pl.osl.implementation.StepChange;
import pl.osl.implementation.StepState;
import pl.osl.implementation.StepTimeline;

/** The rows of the history: read as a timeline, added, never changed. Used inside a transaction. */
@Component
public class StepChanges {

    private final JdbcClient jdbc;

    StepChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param withSensitive without it nothing is read of the two sensitive columns but that something is there */
    public List<StepChange> of(UUID centre, @Nullable Step step, boolean withSensitive) {
        return jdbc.sql("""
                        select c.*, a.name as author, p.proposed_by, b.name as proposer,
                               case when :sensitive then c.sensitive_reasons else '{}'::text[] end as kept_reasons,
                               case when :sensitive then c.sensitive_words end as kept_words,
                               cardinality(c.sensitive_reasons) > 0 or c.sensitive_words is not null as kept
                          from step_change c
                          join account a on a.id = c.recorded_by
                          left join step_proposal p on p.centre_id = c.centre_id and p.id = c.proposal_id
                          left join account b on b.id = p.proposed_by
                         where c.centre_id = :centre and c.step = coalesce(:step::text, c.step)
                         order by c.step, c.number
                        """)
                .param("centre", centre)
                .param("step", step == null ? null : step.name())
                .param("sensitive", withSensitive)
                .query(StepChanges::row)
                .list();
    }

    public StepTimeline timeline(UUID centre, Step step, boolean withSensitive) {
        return new StepTimeline(step, of(centre, step, withSensitive));
    }

    /**
     * A number that was taken meanwhile is refused by the unique index: somebody else decided first.
     *
     * @return false when the id is already used, whoever used it
     */
    public boolean add(UUID centre, StepChange change, @Nullable UUID proposal) {
        return jdbc.sql("""
                        insert into step_change (id, centre_id, step, number, kind, state, effective_on, recorded_at,
                                                 recorded_by, note, planned_for, reasons, reason_words, sensitive_reasons,
                                                 sensitive_words, proposal_id, voids)
                        values (:id, :centre, :step, :number, :kind, :state, :effective, :at, :by, :note, :planned, :reasons,
                                :words, :sensitiveReasons, :sensitiveWords, :proposal, :voids)
                        on conflict (id) do nothing
                        """)
                        .param("id", change.id())
                        .param("centre", centre)
                        .param("step", change.step().name())
                        .param("number", change.number())
                        .param("kind", change.kind().name())
                        .param("state", name(change.state()), Types.VARCHAR)
                        .param("effective", change.effectiveOn())
                        .param("at", OffsetDateTime.ofInstant(change.recordedAt(), ZoneOffset.UTC))
                        .param("by", change.recordedBy())
                        .param("note", change.note(), Types.VARCHAR)
                        .param("planned", change.plannedFor(), Types.DATE)
                        .param("reasons", names(change.reasons()))
                        .param("words", change.words(), Types.VARCHAR)
                        .param("sensitiveReasons", names(change.sensitiveReasons()))
                        .param("sensitiveWords", change.sensitiveWords(), Types.VARCHAR)
                        .param("proposal", proposal, Types.OTHER)
                        .param("voids", change.voids(), Types.OTHER)
                        .update()
                > 0;
    }

    public static String[] names(List<Reason> reasons) {
        return reasons.stream().map(Reason::name).toArray(String[]::new);
    }

    public static List<Reason> reasons(@Nullable Array array) throws SQLException {
        return array == null
                ? List.of()
                : Arrays.stream((String[]) array.getArray())
                        .map(Reason::valueOf)
                        .toList();
    }

    private static @Nullable String name(@Nullable StepState state) {
        return state == null ? null : state.name();
    }

    private static StepChange row(ResultSet row, int index) throws SQLException {
        String state = row.getString("state");
        return new StepChange(
                row.getObject("id", UUID.class),
                Step.valueOf(row.getString("step")),
                row.getInt("number"),
                ChangeKind.valueOf(row.getString("kind")),
                state == null ? null : StepState.valueOf(state),
                row.getObject("effective_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_by", UUID.class),
                row.getString("author"),
                row.getString("note"),
                row.getObject("planned_for", LocalDate.class),
                reasons(row.getArray("reasons")),
                row.getString("reason_words"),
                reasons(row.getArray("kept_reasons")),
                row.getString("kept_words"),
                row.getObject("proposed_by", UUID.class),
                row.getString("proposer"),
                row.getObject("voids", UUID.class),
                row.getBoolean("kept"));
    }
}
