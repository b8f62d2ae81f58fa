package pl.osl.activities.people;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * The colleagues an author ticked, next to those that were ticked when the page was made: whoever joined or left since
 * was not on the page and stays as they are.
 */
public record ChosenColleagues(Set<UUID> chosen, Set<UUID> shown) {

    public static ChosenColleagues of(Collection<UUID> chosen, Collection<UUID> shown) {
        return new ChosenColleagues(Set.copyOf(chosen), Set.copyOf(shown));
    }

    public Set<UUID> added() {
        return without(chosen, shown);
    }

    public Set<UUID> removed() {
        return without(shown, chosen);
    }

    /** Who is on the entry afterwards. */
    public Set<UUID> after(Set<UUID> before) {
        var after = new HashSet<>(before);
        after.addAll(added());
        after.removeAll(removed());
        return after;
    }

    private static Set<UUID> without(Set<UUID> all, Set<UUID> others) {
        var rest = new HashSet<>(all);
        rest.removeAll(others);
        return rest;
    }
}
