package pl.osl.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What narrows a list now: conditions in SQL with their values, and the same in words for the person. Conditions are
 * written by the programmer; what the person typed is only ever a value.
 */
public final class ListFilter {

    /** @param parameters names that go from the address when the person removes it */
    public record Chip(List<String> parameters, String label, String value) {}

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private final List<Chip> chips = new ArrayList<>();

    /** A condition that is always there and that nobody chose, such as "not withdrawn". */
    public ListFilter where(String condition) {
        conditions.add(condition);
        return this;
    }

    public ListFilter with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    public ListFilter chip(String parameter, String label, String value) {
        chips.add(new Chip(List.of(parameter), label, value));
        return this;
    }

    /** All conditions together, for what is not a list but is narrowed as one: points on a map. */
    public String sql(String centre) {
        return String.join(" and ", conditions).replace("{centre}", centre);
    }

    List<String> conditions() {
        return conditions;
    }

    public Map<String, Object> values() {
        return values;
    }

    List<Chip> chips() {
        return chips;
    }
}
