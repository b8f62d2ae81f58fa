package pl.osl.resourcemaps.assets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import pl.osl.resourcemaps.MapScope;
import pl.osl.resourcemaps.Precision;
import pl.osl.resourcemaps.Spot;
import pl.osl.ui.ListColumn;
import pl.osl.ui.ListColumn.Sort;
import pl.osl.ui.ListSource;
import pl.osl.ui.Words;

/** The list of the resources of one community, beside its map. Whose a gift is stands on its page alone. */
public final class AssetList {

    /** @param community named where the list holds several */
    public record Row(
            UUID id,
            String name,
            @Nullable String community,
            AssetCategory category,
            @Nullable AssetKind kind,
            @Nullable UseLevel useLevel,
            Willingness willingness,
            boolean openNow,
            Visibility visibility,
            @Nullable String partner,
            @Nullable String offer,
            @Nullable String hours,
            @Nullable String cost,
            @Nullable String accessibility,
            Precision precision,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable String street,
            @Nullable String district,
            @Nullable LocalDate checkedOn,
            @Nullable LocalDate dueOn,
            AssetStanding standing) {

        /** In words, from the most to the least exact. */
        public @Nullable String place() {
            return street != null ? street : district != null ? district : coordinates();
        }

        /** It is time to look, on the last day of this month at the latest. */
        public boolean toCheck(LocalDate monthEnd) {
            return standing != AssetStanding.GONE && (dueOn == null || !dueOn.isAfter(monthEnd));
        }

        private @Nullable String coordinates() {
            return new Spot(precision, lat, lon, null, null).coordinates();
        }
    }

    private AssetList() {}

    public static ListSource<Row> source(MapScope scope, Words words) {
        boolean many = scope.one() == null;
        return new ListSource<>(
                "map.assets",
                scope.path(""),
                Set.of("q", "category", "kind", "use", "will", "show", "placed", "box", "view", "theme"),
                "a.id, a.name, " + (many ? "c.name" : "null::text")
                        + " as community, a.category, a.kind, a.use_level, a.willingness, a.open_now, a.visibility, r.name as partner,"
                        + " a.offer, a.hours, a.cost, a.accessibility, a.precision, a.lat, a.lon, a.street,"
                        + " d.name as district, a.checked_on," + AssetSql.DUE + " as due_on," + AssetSql.STANDING
                        + " as standing",
                "asset a left join partner r on r.centre_id = a.centre_id and r.id = a.partner_id"
                        + " left join district d on d.centre_id = a.centre_id and d.id = a.district_id"
                        + (many ? " left join community c on c.centre_id = a.centre_id and c.id = a.community_id" : "")
                        + AssetSql.PACE,
                "a.id",
                columns(many, words),
                "name",
                new SimplePropertyRowMapper<>(Row.class));
    }

    private static List<ListColumn<Row>> columns(boolean many, Words words) {
        var all = new ArrayList<ListColumn<Row>>(List.of(
                ListColumn.sorted("name", new Sort("a.name_key", Sort.Type.BYTEA), Row::name),
                ListColumn.text("category", row -> words.say("map.is." + row.category())),
                ListColumn.exported("kind", row -> row.kind() == null ? null : words.say("map.is." + row.kind())),
                ListColumn.text("use", row -> row.useLevel() == null ? null : words.say("map.is." + row.useLevel())),
                ListColumn.exported("will", row -> words.say("map.is." + row.willingness())),
                ListColumn.exported(
                        "open",
                        row -> words.say("map.is." + (row.openNow() ? OpenNow.OPEN : OpenNow.TEMPORARILY_CLOSED))),
                ListColumn.exported("offer", Row::offer),
                ListColumn.exported("hours", Row::hours),
                ListColumn.exported("cost", Row::cost),
                ListColumn.exported("accessibility", Row::accessibility),
                ListColumn.exported("partner", Row::partner),
                ListColumn.text("place", Row::place),
                ListColumn.exported("street", Row::street),
                ListColumn.exported("district", Row::district),
                ListColumn.exported("lat", Row::lat),
                ListColumn.exported("lon", Row::lon),
                ListColumn.exported("visibility", row -> words.say("map.is." + row.visibility())),
                ListColumn.sorted(
                        "checked",
                        new Sort("coalesce(a.checked_on, date '0001-01-01')", Sort.Type.DATE),
                        Row::checkedOn),
                ListColumn.exported("due", Row::dueOn),
                ListColumn.exported("standing", row -> words.say("map.is." + row.standing()))));
        if (many) {
            all.add(1, ListColumn.text("community", Row::community));
        }
        return all;
    }
}
