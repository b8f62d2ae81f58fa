package pl.osl.ui;

import java.util.List;
import java.util.stream.Stream;

/**
 * A page that stands in the menu, offered as a bean by the module that has it.
 *
 * @param key last part of the message key {@code menu.<key>} and the name under which {@link Menu} places it
 * @param under other paths whose pages belong to it, so that the menu shows where one is; {@code *} is any one part of a path
 */
public record Destination(String key, String path, String icon, List<String> under) {

    public Destination(String key, String path, String icon) {
        this(key, path, icon, List.of());
    }

    /** How many parts of the address of a page make it one of this destination; 0 when it is none. The home claims itself alone. */
    int claims(String page) {
        if (path.equals("/")) {
            return page.equals("/") ? 1 : 0;
        }
        var parts = page.split("/");
        return Stream.concat(Stream.of(path), under.stream())
                .map(start -> start.split("/"))
                .filter(start -> begins(parts, start))
                .mapToInt(start -> start.length)
                .max()
                .orElse(0);
    }

    private static boolean begins(String[] page, String[] start) {
        if (page.length < start.length) {
            return false;
        }
        for (int at = 0; at < start.length; at++) {
            if (!start[at].equals("*") && !start[at].equals(page[at])) {
                return false;
            }
        }
        return true;
    }
}
