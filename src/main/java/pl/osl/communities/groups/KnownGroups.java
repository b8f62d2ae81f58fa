package pl.osl.communities.groups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.osl.kernel.LooseDay;

/** The groups and communities of a centre, found by name. */
final class KnownGroups {

    record Place(UUID id, String name) {}

    record Known(UUID id, GroupDetails details, boolean withdrawn) {}

    private final Map<UUID, Known> groups = new LinkedHashMap<>();
    private final Map<UUID, Place> places = new LinkedHashMap<>();
    private final Map<UUID, Set<UUID>> teams = new HashMap<>();

    static Known read(ResultSet row, int number) throws SQLException {
        String led = row.getString("led_by");
        String size = row.getString("size_band");
        return new Known(
                row.getObject("id", UUID.class),
                new GroupDetails(
                        row.getString("name"),
                        GroupKind.valueOf(row.getString("kind")),
                        row.getObject("community_id", UUID.class),
                        row.getObject("parent_id", UUID.class),
                        row.getString("for_whom"),
                        LooseDay.of(row.getObject("founded_on", LocalDate.class), row.getString("founded_precision")),
                        row.getString("rhythm"),
                        led == null ? null : GroupLead.valueOf(led),
                        size == null ? null : SizeBand.valueOf(size),
                        GroupState.valueOf(row.getString("state")),
                        row.getObject("ended_on", LocalDate.class)),
                row.getBoolean("withdrawn"));
    }

    void put(Known group) {
        groups.put(group.id(), group);
    }

    void place(Place community, Set<UUID> team) {
        places.put(community.id(), community);
        teams.put(community.id(), team);
    }

    @Nullable Known get(UUID id) {
        return groups.get(id);
    }

    List<Known> named(String name) {
        return groups.values().stream()
                .filter(one -> GroupWords.plain(one.details().name()).equals(GroupWords.plain(name)))
                .toList();
    }

    List<Place> places(String name) {
        return places.values().stream()
                .filter(one -> GroupWords.plain(one.name()).equals(GroupWords.plain(name)))
                .toList();
    }

    Set<UUID> team(@Nullable UUID community) {
        return community == null ? Set.of() : teams.getOrDefault(community, Set.of());
    }

    @Nullable String placeName(@Nullable UUID community) {
        var place = community == null ? null : places.get(community);
        return place == null ? null : place.name();
    }

    @Nullable String name(@Nullable UUID group) {
        var known = group == null ? null : groups.get(group);
        return known == null ? null : known.details().name();
    }
}
