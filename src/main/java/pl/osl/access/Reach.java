package pl.osl.access;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** How far a viewer sees. Every query that returns rows takes one; there is none over the whole network. */
public sealed interface Reach {

    /** A whole centre, for those who work there. */
    record Centre(UUID id) implements Reach {}

    /** Of each centre the persons a mentor or coach works for, what they wrote and the communities they work in. */
    record Assigned(Map<UUID, Set<UUID>> persons) implements Reach {
        public Assigned {
            persons = Map.copyOf(persons);
        }
    }

    /** Whole centres from outside: implementation, documents and aggregates only. */
    record Centres(Set<UUID> ids) implements Reach {
        public Centres {
            ids = Set.copyOf(ids);
        }
    }

    record Nothing() implements Reach {}

    /** Values of {@code :reachCentres} and {@code :reachPersons}: whom one works for, and in which centre. */
    default Map<String, Object> parameters() {
        var centres = new ArrayList<UUID>();
        var people = new ArrayList<UUID>();
        if (this instanceof Assigned(var persons)) {
            persons.forEach((centre, assigned) -> assigned.forEach(person -> {
                centres.add(centre);
                people.add(person);
            }));
        }
        return Map.of("reachCentres", centres.toArray(UUID[]::new), "reachPersons", people.toArray(UUID[]::new));
    }

    /**
     * Condition on two columns that a row belongs to a person one works for, in that centre.
     *
     * @param centre column with the centre
     * @param person column with the account
     */
    static String assigned(String centre, String person) {
        return "(%s, %s) in (select * from unnest(cast(:reachCentres as uuid[]), cast(:reachPersons as uuid[])))"
                .formatted(centre, person);
    }

    /** The centres whose rows the database may show while this reach acts. */
    default Set<UUID> centres() {
        return switch (this) {
            case Centre(var id) -> Set.of(id);
            case Assigned(var persons) -> persons.keySet();
            case Centres(var ids) -> ids;
            case Nothing() -> Set.of();
        };
    }
}
