package pl.osl.kernel;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What people type, made fit to be stored and found: composed letters, no control characters, no empty strings. */
public final class Texts {

    private Texts() {}

    /** One line: white space of any kind becomes a single space. Null when nothing is left. */
    public static @Nullable String line(@Nullable String typed) {
        return typed == null
                ? null
                : orNull(clean(typed).replaceAll("\\s+", " ").strip());
    }

    /** Several lines: line ends as "\n", trailing spaces gone. Null when nothing is left. */
    public static @Nullable String text(@Nullable String typed) {
        return typed == null
                ? null
                : orNull(clean(typed.replace("\r\n", "\n").replace('\r', '\n'))
                        .replaceAll("[ \\t]+\\n", "\n")
                        .strip());
    }

    /** Small letters without diacritics, so that "zrodlana" finds "Źródlana". */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('ł', 'l')
                .replace('Ł', 'L')
                .toLowerCase(Locale.ROOT);
    }

    private static String clean(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cs}\\u200b\\u202a-\\u202e&&[^\\n\\t]]", "");
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
