package pl.osl.resourcemaps.picture;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.resourcemaps.MapScopes;
import pl.osl.resourcemaps.assets.AssetFilter;
import pl.osl.resourcemaps.assets.AssetList;
import pl.osl.resourcemaps.checks.Freshness;
import pl.osl.ui.Destination;
import pl.osl.ui.ListExport;
import pl.osl.ui.ListRequest;
import pl.osl.ui.Words;

/** "Mapa" of the menu: the maps of the communities one reaches, one's own first, and all of them in one picture. */
@Controller
class MapsController {

    record Line(Freshness.Figure figure, boolean mine) {}

    @Configuration(proxyBeanMethods = false)
    static class InMenu {
        @Bean
        Destination mapInMenu() {
            return new Destination(
                    "map",
                    "/map",
                    "map",
                    List.of(
                            "/assets",
                            "/needs",
                            "/map-editions",
                            "/communities/*/map",
                            "/communities/*/assets",
                            "/communities/*/needs",
                            "/communities/*/matching",
                            "/communities/*/editions"));
        }
    }

    private final Beside beside;
    private final MapScopes scopes;
    private final Freshness freshness;
    private final ListExport export;
    private final Clock clock;

    MapsController(Beside beside, MapScopes scopes, Freshness freshness, ListExport export, Clock clock) {
        this.beside = beside;
        this.scopes = scopes;
        this.freshness = freshness;
        this.export = export;
        this.clock = clock;
    }

    @GetMapping("/map")
    String maps(
            @ModelAttribute("filter") AssetFilter filter,
            BindingResult ignored,
            @RequestParam(required = false) @Nullable String theme,
            ListRequest request,
            Viewer viewer,
            Words words,
            Model model) {
        viewer.require(Verb.READ, Thing.ASSET);
        var scope = scopes.all(viewer);
        beside.fill(model, scope, filter, Themes.read(theme), request, viewer, words);
        var lines = freshness.of(viewer.reach().centres(), scope.communities()).stream()
                .map(figure -> new Line(figure, scope.team().contains(figure.communityId())))
                .toList();
        model.addAttribute("mine", lines.stream().filter(Line::mine).toList());
        model.addAttribute("others", lines.stream().filter(line -> !line.mine()).toList());
        model.addAttribute("maySettle", viewer.may(Verb.UPDATE, Thing.CENTRE));
        model.addAttribute("mayCheck", viewer.may(Verb.UPDATE, Thing.ASSET));
        return "resourcemaps/maps";
    }

    @GetMapping("/map.csv")
    void csv(
            @ModelAttribute("filter") AssetFilter filter,
            BindingResult ignored,
            ListRequest request,
            Viewer viewer,
            Words words,
            HttpServletResponse response)
            throws IOException {
        viewer.require(Verb.READ, Thing.ASSET);
        var scope = scopes.all(viewer);
        var narrowed = filter.of(scope, viewer, LocalDate.now(clock), words);
        export.csv(AssetList.source(scope, words), narrowed, request, viewer, response);
    }

    @GetMapping("/map.xlsx")
    void xlsx(
            @ModelAttribute("filter") AssetFilter filter,
            BindingResult ignored,
            ListRequest request,
            Viewer viewer,
            Words words,
            HttpServletResponse response)
            throws IOException {
        viewer.require(Verb.READ, Thing.ASSET);
        var scope = scopes.all(viewer);
        var narrowed = filter.of(scope, viewer, LocalDate.now(clock), words);
        export.xlsx(AssetList.source(scope, words), narrowed, request, viewer, response);
    }
}
