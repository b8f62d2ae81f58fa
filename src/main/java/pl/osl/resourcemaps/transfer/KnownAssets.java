package pl.osl.resourcemaps.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.osl.imports.ImportField;
import pl.osl.kernel.Refusal;
import pl.osl.places.Point;
import pl.osl.resourcemaps.assets.AssetDirectory;
import pl.osl.resourcemaps.assets.AssetForm;

/**
 * The resources of a centre by community and name. Places of one name, as playgrounds have, are told apart by their street
 * or, where no street says so, by lying more than a hundred metres from each other.
 */
final class KnownAssets {

    private static final double SAME_PLACE = 100;

    record Known(UUID id, UUID community, AssetForm form, boolean withdrawn) {

        static Known of(AssetDirectory.Card card) {
            return new Known(card.id(), card.communityId(), AssetForm.of(card, null), card.withdrawn());
        }

        String name() {
            return Objects.requireNonNull(form.name());
        }

        private boolean mayBe(@Nullable String street, @Nullable Point point) {
            String there = form.street();
            if (street != null && there != null) {
                return ImportField.bare(street).equals(ImportField.bare(there));
            }
            var lies = Point.read(form.lat(), form.lon(), "lat");
            return point == null || lies == null || lies.metresTo(point) <= SAME_PLACE;
        }
    }

    private final Map<UUID, Known> all = new HashMap<>();
    private final Map<String, List<UUID>> byName = new HashMap<>();

    void put(Known asset) {
        if (all.put(asset.id(), asset) == null) {
            byName.computeIfAbsent(key(asset.community(), asset.name()), key -> new ArrayList<>())
                    .add(asset.id());
        }
    }

    @Nullable Known get(UUID id) {
        return all.get(id);
    }

    /** One that stands, else one that was withdrawn; null when there is none. */
    @Nullable Known find(UUID community, String name, @Nullable String street, @Nullable Point point) {
        var named = byName.getOrDefault(key(community, name), List.of()).stream()
                .map(id -> Objects.requireNonNull(all.get(id)))
                .filter(one -> one.mayBe(street, point))
                .toList();
        var standing = named.stream().filter(one -> !one.withdrawn()).toList();
        if (standing.size() > 1) {
            throw Refusal.at("name", "map.import.several", name);
        }
        return !standing.isEmpty() ? standing.getFirst() : named.isEmpty() ? null : named.getFirst();
    }

    private static String key(UUID community, String name) {
        return community + " " + ImportField.bare(name);
    }
}
