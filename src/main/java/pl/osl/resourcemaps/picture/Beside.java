package pl.osl.resourcemaps.picture;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;
import pl.osl.access.Viewer;
import pl.osl.kernel.Ids;
import pl.osl.resourcemaps.Box;
import pl.osl.resourcemaps.MapScope;
import pl.osl.resourcemaps.Placed;
import pl.osl.resourcemaps.assets.AssetCategory;
import pl.osl.resourcemaps.assets.AssetFilter;
import pl.osl.resourcemaps.assets.AssetKind;
import pl.osl.resourcemaps.assets.AssetList;
import pl.osl.resourcemaps.assets.UseLevel;
import pl.osl.resourcemaps.assets.Willingness;
import pl.osl.resourcemaps.needs.NeedState;
import pl.osl.resourcemaps.needs.NeedTheme;
import pl.osl.ui.ListPage;
import pl.osl.ui.ListReader;
import pl.osl.ui.ListRequest;
import pl.osl.ui.Words;

/** Fills a page on which the map of resources stands beside its list. */
@Component
class Beside {

    /** So many needs are told under the list of resources; the list of needs has the others. */
    private static final int NEEDS = 100;

    /** A need that stands on the map, for the list beside it. */
    record Need(UUID id, String statement, NeedTheme theme, NeedState state, double lat, double lon) {}

    /** A layer that can be switched off, with its sign. */
    record Legend(String layer, String icon) {}

    private final Picture picture;
    private final Layers layers;
    private final Outlines outlines;
    private final ListReader lists;
    private final JdbcClient jdbc;
    private final Clock clock;

    Beside(Picture picture, Layers layers, Outlines outlines, ListReader lists, JdbcClient jdbc, Clock clock) {
        this.picture = picture;
        this.layers = layers;
        this.outlines = outlines;
        this.lists = lists;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public void fill(
            Model model,
            MapScope scope,
            AssetFilter filter,
            @Nullable NeedTheme theme,
            ListRequest request,
            Viewer viewer,
            Words words) {
        var today = LocalDate.now(clock);
        var list = lists.page(
                AssetList.source(scope, words), filter.of(scope, viewer, today, words), request, scope.reach(), words);
        var drawn = layers.ofMap(scope, filter, theme, List.of(), viewer, words);
        map(model, scope, request, drawn);
        model.addAttribute("list", list);
        model.addAttribute("filter", filter); // absent from the model when a part of it could not be read
        model.addAttribute("theme", theme);
        model.addAttribute("themes", NeedTheme.values());
        model.addAttribute("categories", AssetCategory.values());
        model.addAttribute("kinds", AssetKind.values());
        model.addAttribute("uses", UseLevel.values());
        model.addAttribute("wills", Willingness.values());
        model.addAttribute("shows", AssetFilter.Show.values());
        model.addAttribute(
                "legend",
                Arrays.stream(AssetCategory.values())
                        .map(one -> new Legend(one.name(), one.icon()))
                        .toList());
        model.addAttribute("monthEnd", today.with(TemporalAdjusters.lastDayOfMonth()));
        model.addAttribute("taps", taps(list));
        var needs = drawn.size() > 1 ? needs(scope, drawn.getLast()) : List.<Need>of();
        model.addAttribute("needs", needs.stream().limit(NEEDS).toList());
        model.addAttribute("moreNeeds", needs.size() > NEEDS);
    }

    /** @param drawn layers; what is on the first is on the list, of which is told how many are on the map and how many are not */
    void map(Model model, MapScope scope, ListRequest request, List<Layer> drawn) {
        var figures = picture.figures(scope.reach().centres(), drawn);
        Box extent = Figures.of(figures).extent();
        model.addAttribute("figures", figures.get(drawn.getFirst().sort()));
        model.addAttribute("path", scope.path(""));
        model.addAttribute("outlines", outlines.of(scope));
        model.addAttribute("extent", extent == null ? null : extent.text());
        model.addAttribute("placeds", Placed.values());
        model.addAttribute("query", request.parameters());
        model.addAttribute("kept", kept(request));
    }

    private static String kept(ListRequest request) {
        var address = UriComponentsBuilder.newInstance();
        request.parameters().keySet().stream()
                .filter(name -> name.matches("\\w{1,30}"))
                .forEach(name -> address.queryParam(name, "{" + name + "}"));
        return Objects.requireNonNullElse(
                address.encode().buildAndExpand(request.parameters()).getQuery(), "");
    }

    /** Ids of the checks that taps make, so that a tap sent twice is one. */
    private Map<UUID, UUID> taps(ListPage<AssetList.Row> list) {
        return list.rows().stream().collect(Collectors.toMap(AssetList.Row::id, row -> Ids.next(clock)));
    }

    private List<Need> needs(MapScope scope, Layer layer) {
        return jdbc.sql("select x.* from unnest(cast(:centres as uuid[])) reach (centre) cross join lateral ("
                        + "select n.id, n.statement, n.theme, n.state, n.lat, n.lon" + layer.rows("reach.centre")
                        + " order by n.statement_key, n.id limit " + (NEEDS + 1) + ") x")
                .params(layer.filter().values())
                .param("centres", scope.reach().centres().toArray(UUID[]::new))
                .query(Need.class)
                .list();
    }
}
