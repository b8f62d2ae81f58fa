package pl.osl.implementation;

import static pl.osl.implementation.Step.FORMAL_CHANGES_DRAFTED;
import static pl.osl.implementation.Step.JOB_DESCRIPTIONS;
import static pl.osl.implementation.Step.ORGANIZER_SELECTED;
import static pl.osl.implementation.Step.STRATEGY_AMENDMENT_PROPOSED;
import static pl.osl.implementation.Step.STRUCTURE_CHOSEN;
import static pl.osl.implementation.Step.SUPERVISION_INTRODUCED;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Why a step waits, as the pilot's 52 centres told it in 2012 (deck S2). A sensitive one stays in the centre. */
public enum Reason {
    KEPT_EXISTING_STRUCTURE(false, STRUCTURE_CHOSEN),
    STRUCTURAL_CHANGE_IN_PROGRESS(false, STRUCTURE_CHOSEN),
    ONLY_UNTIL_PROJECT_END(false, STRUCTURE_CHOSEN),
    INTERNAL_CONFLICT(true, STRUCTURE_CHOSEN),
    NO_CONTACT_WITH_MANAGEMENT(true, STRUCTURE_CHOSEN),
    PLANNING_IN_PROGRESS(false, FORMAL_CHANGES_DRAFTED),
    /** Is none: it means that the step needs no change, which the form then offers. */
    PROVISIONS_ALREADY_EXIST(false, FORMAL_CHANGES_DRAFTED),
    INTERNAL_DIFFICULTIES(true, FORMAL_CHANGES_DRAFTED),
    AWAITING_GUIDANCE_FROM_ABOVE(false, FORMAL_CHANGES_DRAFTED),
    NO_CONCEPT_OR_DECISION(false, ORGANIZER_SELECTED, JOB_DESCRIPTIONS),
    AWAITING_FIELD_MANAGERS(false, ORGANIZER_SELECTED),
    NO_DECISION_ON_PERSON(false, ORGANIZER_SELECTED),
    WORK_IN_PROGRESS(false, JOB_DESCRIPTIONS),
    INTERNAL_CHANGES(false, JOB_DESCRIPTIONS),
    SCHEDULED_LATER_BY_SUPERVISORS(false, SUPERVISION_INTRODUCED, STRATEGY_AMENDMENT_PROPOSED);

    private final boolean sensitive;
    private final Set<Step> steps;

    Reason(boolean sensitive, Step... steps) {
        this.sensitive = sensitive;
        this.steps = Set.of(steps);
    }

    public boolean sensitive() {
        return sensitive;
    }

    /** Those that fit the step; the sensitive ones are offered only to those who may read them. */
    public static List<Reason> of(Step step, boolean withSensitive) {
        return Arrays.stream(values())
                .filter(reason -> reason.steps.contains(step) && (withSensitive || !reason.sensitive))
                .toList();
    }
}
