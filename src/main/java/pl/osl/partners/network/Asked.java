package pl.osl.partners.network;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import pl.osl.partners.relations.RelationKind;

/**
 * What the address asks for; what cannot be read narrows nothing, except that a day that is none is told to be wrong.
 *
 * @param versus a second day, shown beside the first
 * @param wrong name of the field with a day that is no day or has not come; null when all could be read
 * @param kept what the address holds, for links that change one thing of it
 */
record Asked(
        LocalDate on,
        @Nullable LocalDate versus,
        Selection selection,
        @Nullable Sphere sector,
        Order order,
        @Nullable UUID centre,
        @Nullable String wrong,
        Map<String, String> kept) {

    private static final List<String> NAMES =
            List.of("centre", "on", "versus", "community", "sector", "kind", "source", "sort");

    static Asked of(Map<String, String> query, LocalDate today) {
        var kept = new LinkedHashMap<String, String>();
        NAMES.forEach(name -> {
            String typed = query.getOrDefault(name, "").strip();
            if (!typed.isEmpty()) {
                kept.put(name, typed);
            }
        });
        var on = day(kept.get("on"), today);
        var versus = day(kept.get("versus"), today);
        String wrong = kept.containsKey("on") && on == null
                ? "on"
                : kept.containsKey("versus") && versus == null ? "versus" : null;
        var selection = new Selection(
                id(kept.get("community")),
                constant(RelationKind.class, kept.get("kind")),
                constant(Source.class, kept.get("source")));
        return new Asked(
                on == null ? today : on,
                versus,
                selection,
                constant(Sphere.class, kept.get("sector")),
                Order.of(kept.get("sort")),
                id(kept.get("centre")),
                wrong,
                Map.copyOf(kept));
    }

    /** The address with another value of one field; null takes it out. */
    String url(String path, String name, @Nullable String value) {
        var url = UriComponentsBuilder.fromPath(path);
        NAMES.stream()
                .filter(one -> !one.equals(name) && kept.containsKey(one))
                .forEach(one -> url.queryParam(one, kept.get(one)));
        if (value != null) {
            url.queryParam(name, value);
        }
        return url.encode().build().toUriString();
    }

    /** The same ties as a file. */
    public String file(String path) {
        return url(path, "sort", kept.get("sort"));
    }

    public @Nullable String typed(String name) {
        return kept.get(name);
    }

    public boolean narrowed() {
        return sector != null || !selection.equals(Selection.ALL);
    }

    /** All that narrows taken out, the days kept. */
    public String cleared() {
        var url = UriComponentsBuilder.fromPath("/partners/network");
        List.of("centre", "on", "versus").forEach(one -> {
            if (kept.containsKey(one)) {
                url.queryParam(one, kept.get(one));
            }
        });
        return url.encode().build().toUriString();
    }

    private static @Nullable LocalDate day(@Nullable String typed, LocalDate today) {
        try {
            var day = typed == null ? null : LocalDate.parse(typed);
            return day == null || day.isAfter(today) || day.getYear() < 1990 ? null : day;
        } catch (DateTimeParseException unread) {
            return null;
        }
    }

    private static @Nullable UUID id(@Nullable String typed) {
        try {
            return typed == null ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException unread) {
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> kind, @Nullable String typed) {
        for (E one : kind.getEnumConstants()) {
            if (one.name().equals(typed)) {
                return one;
            }
        }
        return null;
    }
}
