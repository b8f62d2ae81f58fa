package pl.osl.activities.parties;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that one entry names, by their ids. */
public record Parties(
        Set<UUID> partners,
        Set<UUID> groups,
        Set<UUID> initiatives,
        @Nullable UUID event) {

    public static final Parties NONE = new Parties(Set.of(), Set.of(), Set.of(), null);

    public Parties {
        partners = Set.copyOf(partners);
        groups = Set.copyOf(groups);
        initiatives = Set.copyOf(initiatives);
    }

    public static Parties of(Collection<Party> named) {
        return new Parties(
                ids(named, PartyKind.PARTNER),
                ids(named, PartyKind.GROUP),
                ids(named, PartyKind.INITIATIVE),
                ids(named, PartyKind.EVENT).stream().findFirst().orElse(null));
    }

    public Set<UUID> of(PartyKind kind) {
        return switch (kind) {
            case PARTNER -> partners;
            case GROUP -> groups;
            case INITIATIVE -> initiatives;
            case EVENT -> event == null ? Set.of() : Set.of(event);
        };
    }

    /** As the history keeps them. */
    public List<UUID> sorted(PartyKind kind) {
        return of(kind).stream().sorted().toList();
    }

    private static Set<UUID> ids(Collection<Party> named, PartyKind kind) {
        return named.stream().filter(one -> one.kind() == kind).map(Party::id).collect(Collectors.toSet());
    }
}
