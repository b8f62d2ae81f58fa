package pl.osl.implementation;

import java.util.Arrays;
import java.util.Optional;

/** The seven steps by which a centre adopts the method. They have numbers but no order: any may be ahead of any. */
public enum Step {
    STAFF_FAMILIARIZED("I"),
    STRUCTURE_CHOSEN("II"),
    FORMAL_CHANGES_DRAFTED("III"),
    ORGANIZER_SELECTED("IV"),
    JOB_DESCRIPTIONS("V"),
    SUPERVISION_INTRODUCED("VI"),
    STRATEGY_AMENDMENT_PROPOSED("VII");

    private final String numeral;

    Step(String numeral) {
        this.numeral = numeral;
    }

    /** As people and addresses name it: I to VII. */
    public String numeral() {
        return numeral;
    }

    public static Optional<Step> of(String numeral) {
        return Arrays.stream(values())
                .filter(step -> step.numeral.equals(numeral))
                .findFirst();
    }
}
