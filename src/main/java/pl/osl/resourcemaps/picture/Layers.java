package pl.osl.resourcemaps.picture;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.resourcemaps.MapScope;
import pl.osl.resourcemaps.assets.AssetCategory;
import pl.osl.resourcemaps.assets.AssetFilter;
import pl.osl.resourcemaps.needs.NeedFilter;
import pl.osl.resourcemaps.needs.NeedTheme;
import pl.osl.ui.Words;

/** The layers of a map, for the eyes of one viewer. */
@Component
class Layers {

    private final Clock clock;

    Layers(Clock clock) {
        this.clock = clock;
    }

    /** Resources, and the needs that wait for an answer and have a point. */
    List<Layer> ofMap(
            MapScope scope,
            AssetFilter filter,
            @Nullable NeedTheme theme,
            List<String> hide,
            Viewer viewer,
            Words words) {
        var layers = new ArrayList<Layer>();
        layers.add(assets(scope, filter, hide, viewer, words));
        if (!hide.contains("NEEDS") && viewer.may(Verb.READ, Thing.NEED)) {
            layers.add(needs(scope, NeedFilter.open(theme), words));
        }
        return layers;
    }

    Layer assets(MapScope scope, AssetFilter filter, List<String> hide, Viewer viewer, Words words) {
        var narrowed = filter.of(scope, viewer, LocalDate.now(clock), words);
        var hidden = Stream.of(AssetCategory.values())
                .map(AssetCategory::name)
                .filter(hide::contains)
                .toArray(String[]::new);
        if (hidden.length > 0) {
            narrowed.where("a.category <> all(:hidden)").with("hidden", hidden);
        }
        return new Layer(Layer.Sort.ASSETS, narrowed);
    }

    Layer needs(MapScope scope, NeedFilter filter, Words words) {
        return new Layer(Layer.Sort.NEEDS, filter.of(scope, words));
    }
}
