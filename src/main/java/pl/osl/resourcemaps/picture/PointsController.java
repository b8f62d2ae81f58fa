package pl.osl.resourcemaps.picture;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.resourcemaps.MapScope;
import pl.osl.resourcemaps.MapScopes;
import pl.osl.resourcemaps.assets.AssetFilter;
import pl.osl.resourcemaps.needs.NeedFilter;
import pl.osl.ui.Words;

/** Answers map.js with what stands in the part of a map that a browser shows, by the filters of the list beside it. */
@Controller
class PointsController {

    private final Picture picture;
    private final Layers layers;
    private final MapScopes scopes;
    private final CommunityDirectory communities;

    PointsController(Picture picture, Layers layers, MapScopes scopes, CommunityDirectory communities) {
        this.picture = picture;
        this.layers = layers;
        this.scopes = scopes;
        this.communities = communities;
    }

    @GetMapping("/communities/{id}/map/points")
    @ResponseBody
    Drawn ofCommunity(
            @PathVariable UUID id,
            @ModelAttribute("filter") AssetFilter filter,
            BindingResult ignored,
            @ModelAttribute("glance") Glance glance,
            BindingResult unread,
            @RequestParam(required = false) @Nullable String theme,
            Viewer viewer,
            Words words) {
        viewer.require(Verb.READ, Thing.ASSET);
        return drawn(MapScopes.one(communities.require(id, viewer), viewer), filter, glance, theme, viewer, words);
    }

    @GetMapping("/map/points")
    @ResponseBody
    Drawn ofAll(
            @ModelAttribute("filter") AssetFilter filter,
            BindingResult ignored,
            @ModelAttribute("glance") Glance glance,
            BindingResult unread,
            @RequestParam(required = false) @Nullable String theme,
            Viewer viewer,
            Words words) {
        viewer.require(Verb.READ, Thing.ASSET);
        return drawn(scopes.all(viewer), filter, glance, theme, viewer, words);
    }

    @GetMapping("/communities/{id}/needs/points")
    @ResponseBody
    Drawn ofNeeds(
            @PathVariable UUID id,
            @ModelAttribute("filter") NeedFilter filter,
            BindingResult ignored,
            @ModelAttribute("glance") Glance glance,
            BindingResult unread,
            Viewer viewer,
            Words words) {
        viewer.require(Verb.READ, Thing.NEED);
        var scope = MapScopes.one(communities.require(id, viewer), viewer);
        return picture.of(viewer.reach().centres(), List.of(layers.needs(scope, filter, words)), glance, words);
    }

    private Drawn drawn(
            MapScope scope, AssetFilter filter, Glance glance, @Nullable String theme, Viewer viewer, Words words) {
        return picture.of(
                viewer.reach().centres(),
                layers.ofMap(scope, filter, Themes.read(theme), glance.hidden(), viewer, words),
                glance,
                words);
    }
}
