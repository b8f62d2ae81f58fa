package pl.osl.resourcemaps.transfer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.osl.imports.ImportField;
import pl.osl.imports.ImportedRow;
import pl.osl.kernel.Change;
import pl.osl.kernel.Refusal;
import pl.osl.partners.PartnerDirectory;
import pl.osl.places.Position;
import pl.osl.resourcemaps.Precision;
import pl.osl.resourcemaps.assets.AssetCategory;
import pl.osl.resourcemaps.assets.AssetForm;
import pl.osl.resourcemaps.assets.AssetKind;
import pl.osl.resourcemaps.assets.OpenNow;
import pl.osl.resourcemaps.assets.UseLevel;
import pl.osl.resourcemaps.assets.Visibility;
import pl.osl.resourcemaps.assets.Willingness;

/** What a row of a file says about a resource, as if it were typed into its form. */
final class AssetCells {

    private static final int NAME = 200;

    private final MapCells cells;
    private final MapWords words;
    private final Map<UUID, String> partnerNames = new HashMap<>();
    private final Map<String, UUID> partners = new HashMap<>();

    AssetCells(MapCells cells, MapWords words, List<PartnerDirectory.Named> open) {
        this.cells = cells;
        this.words = words;
        open.forEach(one -> {
            partners.put(ImportField.bare(one.name()), one.id());
            partnerNames.put(one.id(), one.name());
        });
    }

    MapCells place() {
        return cells;
    }

    static String name(ImportedRow row) {
        String name = MapCells.line(row, "name", NAME, null);
        if (name == null) {
            throw Refusal.at("name", "map.import.name.none");
        }
        return name;
    }

    /**
     * @param before what is known of it; what the row leaves empty stays so, and another spelling of the name is no correction
     * @param placed where the row says it lies: a pin on a map of which nothing else is told is a place
     */
    AssetForm told(ImportedRow row, @Nullable AssetForm before, @Nullable Position placed) {
        var kind = MapCells.read(row, "kind", words::kind, before == null ? null : before.kind());
        var category = MapCells.read(row, "category", words::category, before == null ? null : before.category());
        if (category == null) {
            category = category(kind, placed);
            kind = kind == null ? AssetKind.PLACE : kind;
        }
        String lat = before == null ? null : before.lat();
        String lon = before == null ? null : before.lon();
        return new AssetForm(
                null,
                null,
                before == null ? name(row) : before.name(),
                category,
                kind,
                MapCells.text(row, "offer", 4000, before == null ? null : before.offer()),
                MapCells.text(row, "hours", 500, before == null ? null : before.hours()),
                MapCells.line(row, "cost", 200, before == null ? null : before.cost()),
                MapCells.text(row, "accessibility", 1000, before == null ? null : before.accessibility()),
                said(row, "useLevel", UseLevel.values(), before == null ? null : before.useLevel()),
                said(row, "willingness", Willingness.values(), before == null ? null : before.willingness()),
                said(row, "openNow", OpenNow.values(), before == null ? null : before.openNow()),
                said(row, "visibility", Visibility.values(), before == null ? null : before.visibility()),
                partner(row, before == null ? null : before.partner()),
                precision(before, placed),
                placed == null ? lat : String.valueOf(placed.point().lat()),
                placed == null ? lon : String.valueOf(placed.point().lon()),
                cells.street(row, before == null ? null : before.street()),
                cells.district(row, before == null ? null : before.district()),
                null,
                null,
                null,
                null,
                null);
    }

    private static AssetCategory category(@Nullable AssetKind kind, @Nullable Position placed) {
        return switch (kind) {
            case PLACE, CULTURE, CHANNEL -> AssetCategory.MATERIAL;
            case INSTITUTION -> AssetCategory.PUBLIC_BODY;
            case ASSOCIATION -> AssetCategory.NGO;
            case ECONOMIC -> AssetCategory.BUSINESS;
            case GROUP, INITIATIVE, GIFT -> AssetCategory.HUMAN;
            case null -> {
                if (placed == null) {
                    throw Refusal.at("category", "map.import.category.none");
                }
                yield AssetCategory.MATERIAL;
            }
        };
    }

    /** How exactly it was known before holds until the row tells a point; nothing known follows from what is told. */
    private static @Nullable Precision precision(@Nullable AssetForm before, @Nullable Position placed) {
        return placed != null
                ? Precision.POINT
                : before == null || before.precision() == Precision.NOWHERE ? null : before.precision();
    }

    private <E extends Enum<E>> @Nullable E said(ImportedRow row, String field, E[] values, @Nullable E before) {
        return MapCells.read(row, field, cell -> words.said(cell, values), before);
    }

    private @Nullable UUID partner(ImportedRow row, @Nullable UUID before) {
        String cell = row.cell("partner");
        if (cell == null) {
            return before;
        }
        UUID found = partners.get(ImportField.bare(cell));
        if (found == null) {
            throw Refusal.at("partner", "map.import.unknown.partner", MapCells.shortened(cell));
        }
        return found;
    }

    /** What differs, as the page of a resource would name it. */
    List<Change> changes(@Nullable AssetForm before, AssetForm after, String community) {
        var was = before == null ? null : before.details();
        var is = after.details();
        var log = new Change.Log();
        if (was == null) {
            log.add("name", null, is.name()).add("community", null, community);
        }
        return log.add("category", was == null ? null : was.category(), is.category())
                .add("kind", was == null ? null : was.kind(), is.kind())
                .add("offer", was == null ? null : was.offer(), is.offer())
                .add("hours", was == null ? null : was.hours(), is.hours())
                .add("cost", was == null ? null : was.cost(), is.cost())
                .add("accessibility", was == null ? null : was.accessibility(), is.accessibility())
                .add("useLevel", was == null ? null : was.useLevel(), is.useLevel())
                .add("willingness", was == null ? null : was.willingness(), is.willingness())
                .add("openNow", was == null ? null : open(was.open()), open(is.open()))
                .add("visibility", was == null ? null : was.visibility(), is.visibility())
                .add("partner", was == null ? null : partnerName(was.partner()), partnerName(is.partner()))
                .add(
                        "street",
                        was == null ? null : was.spot().street(),
                        is.spot().street())
                .add(
                        "district",
                        was == null ? null : cells.districtName(was.spot().district()),
                        cells.districtName(is.spot().district()))
                .add(
                        "coordinates",
                        was == null ? null : was.spot().coordinates(),
                        is.spot().coordinates())
                .changes();
    }

    private @Nullable String partnerName(@Nullable UUID id) {
        return id == null ? null : Objects.requireNonNullElse(partnerNames.get(id), "–");
    }

    private static OpenNow open(boolean open) {
        return open ? OpenNow.OPEN : OpenNow.TEMPORARILY_CLOSED;
    }
}
