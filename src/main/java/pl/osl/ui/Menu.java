package pl.osl.ui;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import pl.osl.access.Role;

/** The menu of each role, in its fixed order. An entry shows when its module offers the page. */
@Component
class Menu {

    /** How many stand in the bottom bar of a phone; the others are under "Więcej". */
    private static final int IN_BAR = 3;

    private static final List<String> FIELD = List.of(
            "today",
            "communities",
            "map",
            "entries",
            "partners",
            "changes",
            "calendar",
            "plans",
            "documents",
            "steps",
            "diary",
            "training");

    private static final Map<Role, List<String>> ORDER = new EnumMap<>(Map.of(
            Role.DIRECTOR,
                    List.of(
                            "dashboard",
                            "steps",
                            "documents",
                            "communities",
                            "entries",
                            "changes",
                            "map",
                            "partners",
                            "plans",
                            "calendar",
                            "chronicle",
                            "team",
                            "authorities"),
            Role.COORDINATOR, with(FIELD, "team"),
            Role.ORGANIZER, FIELD,
            Role.SUPERVISOR, List.of("centres", "reviews", "recommendations", "contacts"),
            Role.MENTOR, List.of("mentees", "communities", "advice", "entries", "cases"),
            Role.COACH, List.of("group", "homework", "sessions", "contacts"),
            Role.SW_SUPERVISOR, List.of("home", "supervision", "contracts"),
            Role.NETWORK, List.of("network", "support", "members", "editions", "documents", "conclusions", "guidance"),
            Role.ADMIN, List.of("accounts", "centre", "dictionaries", "background", "audit", "health"),
            Role.DPO, List.of("home", "consents", "readings", "audit")));

    private final Map<String, Destination> offered;

    Menu(Collection<Destination> offered) {
        this.offered = offered.stream().collect(Collectors.toMap(Destination::key, one -> one));
    }

    List<Shell.Item> of(Set<Role> roles, String path) {
        var keys = new LinkedHashSet<String>();
        roles.forEach(role -> keys.addAll(ORDER.getOrDefault(role, List.of())));
        if (roles.isEmpty()) {
            keys.add("home");
        }
        var byPath = new LinkedHashMap<String, Destination>();
        keys.stream()
                .filter(offered::containsKey)
                .map(offered::get)
                .forEach(one -> byPath.putIfAbsent(one.path(), one));
        var shown = List.copyOf(byPath.values());
        int most = shown.stream().mapToInt(one -> one.claims(path)).max().orElse(0);
        return shown.stream()
                .map(one -> new Shell.Item(
                        one.key(),
                        one.path(),
                        one.icon(),
                        most > 0 && one.claims(path) == most,
                        shown.indexOf(one) < IN_BAR))
                .toList();
    }

    private static List<String> with(List<String> keys, String more) {
        var all = new LinkedHashSet<>(keys);
        all.add(more);
        return List.copyOf(all);
    }
}
