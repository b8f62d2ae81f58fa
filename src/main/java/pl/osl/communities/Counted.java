package pl.osl.communities;

import org.jspecify.annotations.Nullable;

/** Numbers of people as they are typed: "1 234", "1234", "1.234". */
public final class Counted {

    private static final int MOST = 40_000_000;

    private Counted() {}

    /** Null for what is no number of people that could live somewhere. */
    public static @Nullable Integer read(@Nullable String typed) {
        String digits = typed == null ? "" : typed.replaceAll("[ \u00a0\u202f.]", "");
        if (!digits.matches("\\d{1,8}")) {
            return null;
        }
        int number = Integer.parseInt(digits);
        return number >= 1 && number <= MOST ? Integer.valueOf(number) : null;
    }
}
