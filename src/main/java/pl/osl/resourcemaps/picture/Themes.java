package pl.osl.resourcemaps.picture;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import pl.osl.resourcemaps.needs.NeedTheme;

/** Reads the theme of the layer of needs; what is none narrows nothing. */
final class Themes {

    private Themes() {}

    static @Nullable NeedTheme read(@Nullable String told) {
        return Arrays.stream(NeedTheme.values())
                .filter(one -> one.name().equals(told))
                .findFirst()
                .orElse(null);
    }
}
