package pl.osl.implementation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something about the steps that is worth the director's attention, and why. It never blocks: the steps have no order.
 *
 * @param key last part of the message keys {@code implementation.alert.<key>} and {@code implementation.why.<key>}
 * @param step where something can be done about it
 * @param days for how long; 0 where that says nothing
 * @param day the day it is about, where there is one
 */
public record Alert(
        String key, Step step, long days, @Nullable LocalDate day) {

    private static final int PATIENCE = 60;

    /** Read in the order in which they should be told. */
    public static List<Alert> of(List<Standing> standings, LocalDate today) {
        Map<Step, Standing> by = new EnumMap<>(Step.class);
        standings.forEach(standing -> by.put(standing.step(), standing));
        var alerts = new ArrayList<Alert>();
        for (var standing : standings) {
            if (standing.returned()) {
                alerts.add(new Alert("returned", standing.step(), 0, standing.since()));
            }
            if (standing.overdue(today)) {
                alerts.add(new Alert("overdue", standing.step(), 0, standing.plannedFor()));
            }
        }
        lag(by, Step.ORGANIZER_SELECTED, Step.JOB_DESCRIPTIONS, "noJobDescription", today, alerts);
        lag(by, Step.STRUCTURE_CHOSEN, Step.FORMAL_CHANGES_DRAFTED, "noFormalChange", today, alerts);
        lag(by, Step.ORGANIZER_SELECTED, Step.SUPERVISION_INTRODUCED, "noSupervision", today, alerts);
        return alerts;
    }

    /** The first has been complete for long, and nothing was said of the second that would explain it. */
    private static void lag(
            Map<Step, Standing> by, Step first, Step second, String key, LocalDate today, List<Alert> alerts) {
        var done = by.get(first);
        var open = by.get(second);
        if (done == null || open == null || open.state().complete()) {
            return;
        }
        boolean explained = open.state() == StepState.PLANNED && !open.overdue(today)
                || open.change() != null && open.change().answered();
        long days = done.completeFor(today);
        if (days >= PATIENCE && !explained) {
            alerts.add(new Alert(key, second, days, done.completeSince()));
        }
    }
}
