package pl.osl.resourcemaps.needs;

import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Texts;
import pl.osl.resourcemaps.Box;
import pl.osl.resourcemaps.MapScope;
import pl.osl.resourcemaps.Placed;
import pl.osl.ui.ListFilter;
import pl.osl.ui.Words;

/**
 * What narrows the list of needs, as the address tells it.
 *
 * @param show OPEN for what waits for an answer, GAP for those of them that no resource is joined with, UNTOLD for what
 *     residents have not heard of, WITHDRAWN for what left the list
 */
public record NeedFilter(
        @Nullable String q,
        @Nullable NeedTheme theme,
        @Nullable NeedState state,
        @Nullable NeedGroup group,
        @Nullable Show show,
        @Nullable Placed placed,
        @Nullable String box) {

    public enum Show {
        OPEN,
        GAP,
        UNTOLD,
        WITHDRAWN
    }

    static final String OPEN = "n.state not in ('MET', 'HANDED_OVER', 'DROPPED')";

    static final String GAP = "not exists (select 1 from asset_need_link l where l.centre_id = n.centre_id"
            + " and l.need_id = n.id and l.removed_at is null)";

    static final String UNTOLD = "n.state in ('MET', 'PARTLY_MET', 'HANDED_OVER', 'DROPPED') and n.told_on is null";

    public NeedFilter {
        q = Texts.line(q);
    }

    public boolean withdrawn() {
        return show == Show.WITHDRAWN;
    }

    /** What the layer of needs on the map of resources shows. */
    public static NeedFilter open(@Nullable NeedTheme theme) {
        return new NeedFilter(null, theme, null, null, Show.OPEN, Placed.ON_MAP, null);
    }

    /** Of list, count, export, points and clusters alike. */
    public ListFilter of(MapScope scope, Words words) {
        var filter = scope.narrow(new ListFilter(), "n")
                .where(withdrawn() ? "n.withdrawn_at is not null" : "n.withdrawn_at is null");
        if (show != null) {
            switch (show) {
                case OPEN -> filter.where(OPEN);
                case GAP -> filter.where(OPEN).where(GAP);
                case UNTOLD -> filter.where(UNTOLD);
                case WITHDRAWN -> {}
            }
            filter.chip("show", words.say("map.filter.show"), words.say("map.needs.show." + show));
        }
        if (theme != null) {
            filter.where("n.theme = :theme").with("theme", theme.name());
            filter.chip("theme", words.say("map.field.theme"), words.say("map.is." + theme));
        }
        if (state != null) {
            filter.where("n.state = :state").with("state", state.name());
            filter.chip("state", words.say("map.field.needState"), words.say("map.is." + state));
        }
        if (group != null) {
            filter.where(":group = any(n.groups)").with("group", group.name());
            filter.chip("group", words.say("map.field.groups"), words.say("map.is." + group));
        }
        Placed.narrow(filter, "n", placed, Box.read(box), words);
        if (q != null) {
            filter.where("position(:q in n.plain) > 0").with("q", Texts.plain(q));
            filter.chip("q", words.say("ui.search"), q);
        }
        return filter;
    }
}
