package pl.osl.access;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a person wants their function named: organizatorka, organizator, or in a form that fits everybody. */
public enum PersonForm {
    FEMININE,
    MASCULINE,
    NEUTRAL;

    /** The form that fits everybody for what is none of these. */
    public static PersonForm read(@Nullable String typed) {
        return Stream.of(values())
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElse(NEUTRAL);
    }
}
