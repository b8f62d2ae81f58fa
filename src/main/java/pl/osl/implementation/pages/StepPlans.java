package pl.osl.implementation.pages;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.osl.implementation.Step;

/** Who looks after each step and what comes next. Used inside a transaction. */
@Component
class StepPlans {

    /** @param version -1 as long as nothing was arranged */
    public record Plan(
            Step step,
            @Nullable UUID responsibleId,
            @Nullable String responsible,
            @Nullable String action,
            @Nullable LocalDate due,
            int version) {

        static Plan none(Step step) {
            return new Plan(step, null, null, null, null, -1);
        }
    }

    private final JdbcClient jdbc;

    StepPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Step, Plan> of(UUID centre) {
        var plans = new EnumMap<Step, Plan>(Step.class);
        jdbc.sql("""
                        select s.step, s.responsible_id, a.name as responsible, s.next_action, s.next_action_due, s.version
                          from centre_step s left join account a on a.id = s.responsible_id
                         where s.centre_id = :centre
                        """)
                .param("centre", centre)
                .query((row, number) -> new Plan(
                        Step.valueOf(row.getString("step")),
                        row.getObject("responsible_id", UUID.class),
                        row.getString("responsible"),
                        row.getString("next_action"),
                        row.getObject("next_action_due", LocalDate.class),
                        row.getInt("version")))
                .list()
                .forEach(plan -> plans.put(plan.step(), plan));
        return plans;
    }
}
