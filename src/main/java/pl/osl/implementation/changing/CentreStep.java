package pl.osl.implementation.changing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.osl.implementation.Step;
import pl.osl.kernel.Change;
import pl.osl.kernel.Ids;

/** Who looks after a step in a centre, and what comes next. */
@Entity
class CentreStep {

    @Id
    private UUID id;

    private UUID centreId;

    @Enumerated(EnumType.STRING)
    private Step step;

    private @Nullable UUID responsibleId;
    private @Nullable String nextAction;
    private @Nullable LocalDate nextActionDue;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected CentreStep() {}

    record Plan(
            @Nullable UUID responsible,
            @Nullable String action,
            @Nullable LocalDate due) {}

    static CentreStep of(UUID centre, Step step, Clock clock) {
        var row = new CentreStep();
        row.id = Ids.next(clock);
        row.centreId = centre;
        row.step = step;
        return row;
    }

    List<Change> plan(Plan plan) {
        var changes = new Change.Log()
                .add("responsible", responsibleId, plan.responsible())
                .add("nextAction", nextAction, plan.action())
                .add("nextActionDue", nextActionDue, plan.due())
                .changes();
        this.responsibleId = plan.responsible();
        this.nextAction = plan.action();
        this.nextActionDue = plan.due();
        return changes;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version == null ? -1 : version;
    }
}
