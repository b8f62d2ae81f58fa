package pl.osl.resourcemaps.transfer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.imports.ImportField;
import pl.osl.imports.ImportedRow;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Texts;
import pl.osl.places.Point;
import pl.osl.places.Position;
import pl.osl.resourcemaps.MapPolicy;

/** What rows of resources and of needs have in common: in which community, and where. */
final class MapCells {

    private static final int LINE = 200;

    private final Map<String, List<CommunityDirectory.Details>> communities = new HashMap<>();
    private final Map<String, UUID> districts = new HashMap<>();
    private final Map<UUID, String> districtNames = new HashMap<>();
    private final CommunityDirectory.@Nullable Details otherwise;
    private final @Nullable Point near;

    /** @param target the community that was chosen with the file; otherwise the only one that the viewer may change */
    MapCells(
            List<CommunityDirectory.Details> communities,
            @Nullable UUID target,
            Thing thing,
            Viewer viewer,
            @Nullable Point near) {
        communities.forEach(one -> this.communities.merge(ImportField.bare(one.name()), List.of(one), MapCells::both));
        var mine = communities.stream()
                .filter(one -> target == null
                        ? MapPolicy.mayChange(viewer, Verb.CREATE, thing, one)
                        : one.id().equals(target))
                .toList();
        this.otherwise = mine.size() == 1 ? mine.getFirst() : null;
        this.near = near;
    }

    private static List<CommunityDirectory.Details> both(
            List<CommunityDirectory.Details> some, List<CommunityDirectory.Details> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    void district(String name, UUID id) {
        districts.put(ImportField.bare(name), id);
        districtNames.put(id, name);
    }

    @Nullable String districtName(@Nullable UUID id) {
        return id == null ? null : districtNames.getOrDefault(id, "–");
    }

    CommunityDirectory.Details community(ImportedRow row) {
        String cell = row.cell("community");
        if (cell == null) {
            if (otherwise == null) {
                throw Refusal.at("community", "map.import.community.none");
            }
            return otherwise;
        }
        var found = communities.getOrDefault(ImportField.bare(cell), List.of());
        if (found.size() != 1) {
            throw Refusal.at(
                    "community",
                    found.isEmpty() ? "map.import.community.unknown" : "map.import.community.several",
                    shortened(cell));
        }
        return found.getFirst();
    }

    @Nullable Position position(ImportedRow row) {
        String both = row.cell("coordinates");
        return both != null && row.cell("lat") == null && row.cell("lon") == null
                ? Position.read(both, null, near, "coordinates")
                : Position.read(row.cell("lat"), row.cell("lon"), near, "lat");
    }

    @Nullable String street(ImportedRow row, @Nullable String before) {
        return line(row, "street", LINE, before);
    }

    @Nullable UUID district(ImportedRow row, @Nullable UUID before) {
        String cell = row.cell("district");
        if (cell == null) {
            return before;
        }
        UUID found = districts.get(ImportField.bare(cell));
        if (found == null) {
            throw Refusal.at("district", "map.import.unknown.district", shortened(cell));
        }
        return found;
    }

    static @Nullable String line(ImportedRow row, String field, int most, @Nullable String before) {
        return fitting(Texts.line(row.cell(field)), field, most, before);
    }

    static @Nullable String text(ImportedRow row, String field, int most, @Nullable String before) {
        return fitting(Texts.text(row.cell(field)), field, most, before);
    }

    private static @Nullable String fitting(@Nullable String text, String field, int most, @Nullable String before) {
        if (text != null && text.length() > most) {
            throw Refusal.at(field, "map.import.long", String.valueOf(most), shortened(text));
        }
        return text == null ? before : text;
    }

    /** What the cell says in words of the screen; what it leaves empty stays as it was. */
    static <E> @Nullable E read(
            ImportedRow row, String field, Function<String, Optional<E>> reader, @Nullable E before) {
        String cell = row.cell(field);
        return cell == null
                ? before
                : reader.apply(cell)
                        .orElseThrow(() -> Refusal.at(field, "map.import.unknown." + field, shortened(cell)));
    }

    static String shortened(String cell) {
        return cell.length() > 60 ? cell.substring(0, 60) + "…" : cell;
    }
}
