package pl.osl.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Work in which somebody can be stood in for, and the roles that make it up. */
public enum Work {
    FIELD(Place.Kind.CENTRE, Role.ORGANIZER, Role.COORDINATOR),
    MENTORING(Place.Kind.MENTORING, Role.MENTOR),
    COACHING(Place.Kind.COACHING, Role.COACH),
    SUPERVISING(Place.Kind.SUPERVISING, Role.SUPERVISOR);

    private final Place.Kind place;
    private final Set<Role> roles;

    Work(Place.Kind place, Role first, Role... others) {
        this.place = place;
        this.roles = EnumSet.of(first, others);
    }

    /** What is done in that place; empty where nobody can be stood in for. */
    public static Optional<Work> in(Place.Kind place) {
        return Arrays.stream(values()).filter(one -> one.place == place).findFirst();
    }

    public static Work of(Role role) {
        return Arrays.stream(values())
                .filter(one -> one.isDoneBy(role))
                .findFirst()
                .orElseThrow();
    }

    /** The work that people from outside do for a centre. */
    public static List<Work> ofSupporters() {
        return List.of(MENTORING, COACHING, SUPERVISING);
    }

    /** Condition that a role in one column makes up the work in another. */
    public static String isDoneBy(String work, String role) {
        return Arrays.stream(values())
                .flatMap(one -> one.roles().stream().map(name -> "('" + one + "', '" + name + "')"))
                .collect(Collectors.joining(", ", "(" + work + ", " + role + ") in (", ")"));
    }

    public Place.Kind place() {
        return place;
    }

    public boolean isDoneBy(Role role) {
        return roles.contains(role);
    }

    public List<String> roles() {
        return roles.stream().map(Role::name).toList();
    }
}
