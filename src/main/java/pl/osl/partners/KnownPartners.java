package pl.osl.partners;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All partners of a centre, found by number, by name, and by names that are alike: these without comparing each with each,
 * so that a file of many thousand rows is looked through in seconds.
 */
final class KnownPartners {

    /** @param mergedInto name of the partner that it turned out to be */
    record Known(
            UUID id,
            Partner.Details details,
            boolean withdrawn,
            @Nullable String mergedInto) {}

    private final Map<UUID, Known> all = new LinkedHashMap<>();
    private final Map<String, Set<UUID>> byNumber = new HashMap<>();
    private final Map<String, Set<UUID>> byName = new HashMap<>();
    private final AlikeNames names = new AlikeNames();

    static Known read(ResultSet row, int number) throws SQLException {
        String kind = row.getString("kind");
        return new Known(
                row.getObject("id", UUID.class),
                new Partner.Details(
                        row.getString("name"),
                        Sector.valueOf(row.getString("sector")),
                        kind == null ? null : PartnerKind.valueOf(kind),
                        new RegisterNumbers(row.getString("regon"), row.getString("krs"), row.getString("nip")),
                        row.getString("address"),
                        row.getString("areas"),
                        PartnerState.valueOf(row.getString("state")),
                        row.getObject("owner_id", UUID.class)),
                row.getBoolean("withdrawn"),
                row.getString("merged_into"));
    }

    /** What it was called before still finds it: nothing is taken out of the indexes. */
    void put(Known partner) {
        all.put(partner.id(), partner);
        numbers(partner.details().numbers())
                .forEach(one -> byNumber.computeIfAbsent(one, key -> new LinkedHashSet<>())
                        .add(partner.id()));
        byName.computeIfAbsent(NameLikeness.key(partner.details().name()), key -> new LinkedHashSet<>())
                .add(partner.id());
        if (partner.withdrawn()) {
            names.forget(partner.id());
        } else {
            names.put(partner.id(), partner.details().name());
        }
    }

    @Nullable Known get(UUID id) {
        return all.get(id);
    }

    List<Known> numbered(RegisterNumbers numbers) {
        var found = new LinkedHashSet<UUID>();
        numbers(numbers).forEach(one -> found.addAll(byNumber.getOrDefault(one, Set.of())));
        return found.stream().map(all::get).toList();
    }

    List<Known> named(String name) {
        return byName.getOrDefault(NameLikeness.key(name), Set.of()).stream()
                .map(all::get)
                .toList();
    }

    List<Known> alike(String name) {
        return names.like(name).stream()
                .map(all::get)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Known::id))
                .toList();
    }

    private static List<String> numbers(RegisterNumbers numbers) {
        var list = new ArrayList<String>();
        if (numbers.regon() != null) {
            list.add("R" + numbers.regon());
        }
        if (numbers.krs() != null) {
            list.add("K" + numbers.krs());
        }
        if (numbers.nip() != null) {
            list.add("N" + numbers.nip());
        }
        return list;
    }
}
