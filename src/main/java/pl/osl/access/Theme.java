package pl.osl.access;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Colours of the screen as the person chose them; AUTO follows the device. */
public enum Theme {
    AUTO,
    LIGHT,
    DARK;

    /** As the device does, for what is none of these. */
    public static Theme read(@Nullable String typed) {
        return Stream.of(values())
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElse(AUTO);
    }
}
