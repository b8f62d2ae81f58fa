package pl.osl.ui;

import java.util.List;
import java.util.stream.Stream;

/**
 * A page that stands in the menu, offered as a bean by the module that has it.
 *
 * @param key last part of the message key {@code menu.<key>} and the name under which {@link Menu} places it
 * @param under other paths whose pages belong to it, so that the menu shows where one is
 */
public record Destination(String key, String path, String icon, List<String> under) {

    public Destination(String key, String path, String icon) {
        this(key, path, icon, List.of());
    }

    boolean holds(String page) {
        return path.equals("/")
                ? page.equals("/")
                : Stream.concat(Stream.of(path), under.stream())
                        .anyMatch(start -> page.equals(start) || page.startsWith(start + "/"));
    }
}
