package pl.osl.access;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What people type into one line: stripped, empty is nothing, no control characters, not longer than a line is. */
public final class Typed {

    public static final int LINE = 200;
    private static final int ADDRESS = 254;
    private static final Pattern ADDRESS_FORM = Pattern.compile("[^@\\s<>,;\"]+@[^@\\s<>,;\"]+\\.[^@\\s<>,;\".]+");

    private Typed() {}

    public static @Nullable String strip(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public static boolean oneLine(String text) {
        return text.length() <= LINE && text.codePoints().noneMatch(Character::isISOControl);
    }

    public static void line(@Nullable String text, String field, Errors errors) {
        if (text != null && text.length() > LINE) {
            errors.rejectValue(field, "access.typed.long", new Object[] {LINE}, null);
        } else if (text != null && !oneLine(text)) {
            errors.rejectValue(field, "access.typed.control");
        }
    }

    public static void address(@Nullable String text, String field, Errors errors) {
        if (text != null
                && (text.length() > ADDRESS
                        || !oneLine(text)
                        || !ADDRESS_FORM.matcher(text).matches())) {
            errors.rejectValue(field, "access.typed.address");
        }
    }

    /** What the form was made from; -1, which no record has, for what is no version. */
    public static int version(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    /** Null for what is no day. */
    public static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    /** Null for what is no id. */
    public static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    /** What was chosen, without the gaps that an empty or unreadable value leaves. */
    public static <T> List<T> given(@Nullable List<@Nullable T> chosen) {
        var given = new ArrayList<T>();
        if (chosen != null) {
            for (T one : chosen) {
                if (one != null) {
                    given.add(one);
                }
            }
        }
        return List.copyOf(given);
    }

    /** What is no id stands for nobody, so that it is refused and not overlooked. */
    public static Set<UUID> ids(@Nullable List<String> texts) {
        var ids = new LinkedHashSet<UUID>();
        for (String text : texts == null ? List.<String>of() : texts) {
            UUID id = id(text);
            ids.add(id == null ? new UUID(0, 0) : id);
        }
        return ids;
    }
}
