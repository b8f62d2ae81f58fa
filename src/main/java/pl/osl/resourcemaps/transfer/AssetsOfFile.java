package pl.osl.resourcemaps.transfer;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.imports.ImportType;
import pl.osl.imports.ImportedRow;
import pl.osl.imports.Verdict;
import pl.osl.kernel.Refusal;
import pl.osl.places.Position;
import pl.osl.resourcemaps.MapPolicy;
import pl.osl.resourcemaps.assets.AssetBook;
import pl.osl.resourcemaps.assets.AssetDirectory;
import pl.osl.resourcemaps.assets.AssetForm;
import pl.osl.resourcemaps.assets.AssetsBrought;

/** Decides of each row which resource of which community it is, and never of a person's gift. */
final class AssetsOfFile implements ImportType.Present {

    private final KnownAssets known;
    private final AssetCells cells;
    private final AssetDirectory assets;
    private final AssetBook book;
    private final AssetsBrought brought;
    private final Viewer viewer;

    /** Which row of the file spoke of a resource first: another that says something else would change it to and fro. */
    private final Map<UUID, Integer> spoken = new HashMap<>();

    AssetsOfFile(
            KnownAssets known,
            AssetCells cells,
            AssetDirectory assets,
            AssetBook book,
            AssetsBrought brought,
            Viewer viewer) {
        this.known = known;
        this.cells = cells;
        this.assets = assets;
        this.book = book;
        this.brought = brought;
        this.viewer = viewer;
    }

    @Override
    public Verdict judge(ImportedRow row) {
        try {
            var community = cells.place().community(row);
            var placed = cells.place().position(row);
            var there = find(row, community.id(), placed);
            if (there != null && there.withdrawn()) {
                return Verdict.skip(null, "map.import.withdrawn", there.name());
            }
            var before = there == null ? null : there.form();
            var told = cells.told(row, before, placed);
            AssetsBrought.requireNoGift(told);
            if (!MapPolicy.mayChange(viewer, there == null ? Verb.CREATE : Verb.UPDATE, Thing.ASSET, community)) {
                return Verdict.fail("map.import.team", community.name());
            }
            var changes = cells.changes(before, told, community.name());
            if (there == null) {
                return noted(Verdict.create(changes), placed);
            }
            Integer above = spoken.get(there.id());
            if (above != null && above != row.number()) {
                return changes.isEmpty()
                        ? Verdict.skip(null, "map.import.repeated", above)
                        : Verdict.fail("map.import.contradicted", above);
            }
            return noted(Verdict.change(there.id(), changes), placed);
        } catch (Refusal refusal) {
            return Verdict.fail(refusal);
        }
    }

    private static Verdict noted(Verdict verdict, @Nullable Position placed) {
        return placed == null ? verdict : verdict.noted(placed.note(), placed.words());
    }

    private KnownAssets.@Nullable Known find(ImportedRow row, UUID community, @Nullable Position placed) {
        return known.find(
                community,
                AssetCells.name(row),
                cells.place().street(row, null),
                placed == null ? null : placed.point());
    }

    @Override
    public UUID apply(ImportedRow row, Verdict verdict) {
        var placed = cells.place().position(row);
        if (verdict.record() == null) {
            return brought.add(cells.place().community(row), cells.told(row, null, placed), viewer);
        }
        var card = assets.require(verdict.record(), viewer).card();
        book.correct(card.id(), card.version(), cells.told(row, AssetForm.of(card, null), placed), viewer);
        return card.id();
    }

    @Override
    public void keep(ImportedRow row, UUID record) {
        spoken.putIfAbsent(record, row.number());
        var there = known.get(record);
        var told = cells.told(
                row, there == null ? null : there.form(), cells.place().position(row));
        known.put(new KnownAssets.Known(
                record, there == null ? cells.place().community(row).id() : there.community(), told, false));
    }
}
