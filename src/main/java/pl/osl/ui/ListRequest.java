package pl.osl.ui;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The state of a list as its address tells it: what narrows it, how it is ordered, where the page begins. */
public record ListRequest(Map<String, String> parameters) {

    /** Where a page begins or ends: the sort value of a row as text, and its id. */
    record Cursor(String key, UUID id) {

        String encoded() {
            return Base64.getUrlEncoder().withoutPadding().encodeToString((id + key).getBytes(StandardCharsets.UTF_8));
        }

        /** Empty for anything that is no cursor of ours: the list then begins at its beginning. */
        static Optional<Cursor> decoded(@Nullable String text) {
            if (text == null) {
                return Optional.empty();
            }
            try {
                String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
                return Optional.of(new Cursor(plain.substring(36), UUID.fromString(plain.substring(0, 36))));
            } catch (IllegalArgumentException | StringIndexOutOfBoundsException notOurs) {
                return Optional.empty();
            }
        }
    }

    Optional<Cursor> after() {
        return Cursor.decoded(parameters.get("after"));
    }

    Optional<Cursor> before() {
        return Cursor.decoded(parameters.get("before"));
    }

    /** Key of the column, with "-" for the greatest first; the list's own order when none it knows was asked for. */
    String sort(ListSource<?> source) {
        String asked = parameters.getOrDefault("sort", "");
        String key = asked.startsWith("-") ? asked.substring(1) : asked;
        return source.sortsBy(key) ? asked : source.firstSort();
    }

    /** The list's address with its filters and order, changed as told; an empty value removes a parameter. */
    String address(ListSource<?> source, String suffix, Map<String, String> changes) {
        var kept = new LinkedHashMap<String, String>();
        parameters.forEach((name, value) -> {
            if (source.parameters().contains(name) || name.equals("sort")) {
                kept.put(name, value);
            }
        });
        kept.putAll(changes);
        var address = UriComponentsBuilder.fromPath(source.path() + suffix);
        kept.forEach((name, value) -> {
            if (!value.isEmpty()) {
                address.queryParam(name, "{" + name + "}");
            }
        });
        return address.encode().buildAndExpand(kept).toUriString();
    }

    String without(ListSource<?> source, List<String> names) {
        var changes = new LinkedHashMap<String, String>();
        names.forEach(name -> changes.put(name, ""));
        return address(source, "", changes);
    }
}
