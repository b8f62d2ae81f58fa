package pl.osl.resourcemaps.assets;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import pl.osl.access.Viewer;
import pl.osl.kernel.Texts;
import pl.osl.resourcemaps.Box;
import pl.osl.resourcemaps.MapScope;
import pl.osl.resourcemaps.Placed;
import pl.osl.ui.ListFilter;
import pl.osl.ui.Words;

/**
 * What narrows the list of resources, as the address tells it.
 *
 * @param show DUE for what is to be checked this month, TREASURE for what nobody uses though it could be,
 *     WITHDRAWN, or a standing
 * @param box a part of the map, as {@link Box} reads it
 */
public record AssetFilter(
        @Nullable String q,
        @Nullable AssetCategory category,
        @Nullable AssetKind kind,
        @Nullable UseLevel use,
        @Nullable Willingness will,
        @Nullable Show show,
        @Nullable Placed placed,
        @Nullable String box) {

    public enum Show {
        DUE,
        REPORTED,
        CHECKED,
        STALE,
        GONE,
        TREASURE,
        WITHDRAWN
    }

    public AssetFilter {
        q = Texts.line(q);
    }

    public boolean withdrawn() {
        return show == Show.WITHDRAWN;
    }

    /** Of list, count, export, points and clusters alike. */
    public ListFilter of(MapScope scope, Viewer viewer, LocalDate today, Words words) {
        var filter = scope.narrow(new ListFilter(), "a")
                .with("today", today)
                .where(withdrawn() ? "a.withdrawn_at is not null" : "a.withdrawn_at is null")
                .where(AssetSql.seen(viewer));
        AssetSql.parameters(viewer, scope.team()).forEach(filter::with);
        if (show == null) {
            filter.where("a.outcome is distinct from 'GONE'"); // asked for by name only
        } else {
            shown(filter, show, today);
            filter.chip("show", words.say("map.filter.show"), words.say("map.show." + show));
        }
        if (category != null) {
            filter.where("a.category = :category").with("category", category.name());
            filter.chip("category", words.say("map.field.category"), words.say("map.is." + category));
        }
        if (kind != null) {
            filter.where("a.kind = :kind").with("kind", kind.name());
            filter.chip("kind", words.say("map.field.kind"), words.say("map.is." + kind));
        }
        if (use != null) {
            filter.where("a.use_level = :use").with("use", use.name());
            filter.chip("use", words.say("map.field.useLevel"), words.say("map.is." + use));
        }
        if (will != null) {
            filter.where("a.willingness = :will").with("will", will.name());
            filter.chip("will", words.say("map.field.willingness"), words.say("map.is." + will));
        }
        Placed.narrow(filter, "a", placed, Box.read(box), words);
        if (q != null) {
            filter.where("position(:q in a.plain) > 0").with("q", Texts.plain(q));
            filter.chip("q", words.say("ui.search"), q);
        }
        return filter;
    }

    private static void shown(ListFilter filter, Show show, LocalDate today) {
        switch (show) {
            case DUE ->
                filter.where("a.outcome is distinct from 'GONE'")
                        .where("(a.outcome is null or" + AssetSql.DUE + " <= :monthEnd)")
                        .with("monthEnd", today.with(TemporalAdjusters.lastDayOfMonth()));
            case TREASURE ->
                filter.where("a.outcome is distinct from 'GONE'")
                        .where("a.use_level in ('UNUSED', 'UNDERUSED')")
                        .where("a.willingness <> 'NOT_NOW'");
            case WITHDRAWN -> {}
            default -> filter.where(AssetSql.STANDING + "= :standing").with("standing", show.name());
        }
    }
}
