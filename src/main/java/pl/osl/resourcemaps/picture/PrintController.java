package pl.osl.resourcemaps.picture;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.resourcemaps.MapPolicy;
import pl.osl.resourcemaps.MapScopes;
import pl.osl.resourcemaps.assets.AssetCategory;
import pl.osl.resourcemaps.assets.AssetFilter;
import pl.osl.resourcemaps.editions.EditionState;
import pl.osl.resourcemaps.editions.Editions;
import pl.osl.ui.ListRequest;
import pl.osl.ui.Words;
import tools.jackson.databind.json.JsonMapper;

/** "Drukuj mapę": one sheet of A4 or A3 with numbered places, what they are, legend, scale and day. */
@Controller
class PrintController {

    /** As many numbers as can be told apart; map.js draws more of them as dots. */
    private static final int MOST = 400;

    enum Format {
        A4,
        A3
    }

    /** @param mark on the map and before the name in the list */
    record Numbered(int mark, Drawn.Pin pin) {}

    private final Picture picture;
    private final Layers layers;
    private final Outlines outlines;
    private final Editions editions;
    private final CommunityDirectory communities;
    private final JsonMapper json;
    private final Clock clock;

    PrintController(
            Picture picture,
            Layers layers,
            Outlines outlines,
            Editions editions,
            CommunityDirectory communities,
            JsonMapper json,
            Clock clock) {
        this.picture = picture;
        this.layers = layers;
        this.outlines = outlines;
        this.editions = editions;
        this.communities = communities;
        this.json = json;
        this.clock = clock;
    }

    /** @param team with what the team alone sees: a sheet of paper is soon in other hands, so that has to be asked for */
    @GetMapping("/communities/{id}/map/print")
    String print(
            @PathVariable UUID id,
            @ModelAttribute("filter") AssetFilter filter,
            BindingResult ignored,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(defaultValue = "A4") String format,
            @RequestParam(required = false) @Nullable String team,
            ListRequest request,
            Viewer viewer,
            Words words,
            Model model) {
        viewer.require(Verb.READ, Thing.ASSET);
        var community = communities.require(id, viewer);
        var scope = MapScopes.one(community, viewer);
        boolean mayTeam = MapPolicy.inTeam(viewer, community);
        boolean withTeam = mayTeam && "yes".equals(team);
        var drawn = layers.ofMap(scope, filter, Themes.read(theme), List.of(), viewer, words);
        if (!withTeam) {
            drawn.getFirst().filter().where("a.visibility <> 'TEAM'");
        }
        var numbered = numbered(drawn, viewer, words);
        var figures = Figures.of(picture.figures(viewer.reach().centres(), drawn));
        model.addAttribute("community", community);
        model.addAttribute("filter", filter); // absent from the model when a part of it could not be read
        model.addAttribute("query", request.parameters());
        model.addAttribute("format", "A3".equals(format) ? Format.A3 : Format.A4);
        model.addAttribute("formats", Format.values());
        model.addAttribute("mayTeam", mayTeam);
        model.addAttribute("withTeam", withTeam);
        model.addAttribute("numbered", numbered);
        model.addAttribute("categories", AssetCategory.values());
        model.addAttribute("pins", json.writeValueAsString(numbered));
        model.addAttribute("figures", figures);
        model.addAttribute(
                "extent", figures.extent() == null ? null : figures.extent().text());
        model.addAttribute("outlines", outlines.of(scope));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute(
                "edition",
                editions.of(community).stream()
                        .filter(one -> one.state() == EditionState.APPROVED)
                        .findFirst()
                        .orElse(null));
        model.addAttribute(
                "legend",
                Arrays.stream(AssetCategory.values())
                        .map(one -> new Beside.Legend(one.name(), one.icon()))
                        .toList());
        return "resourcemaps/print";
    }

    private List<Numbered> numbered(List<Layer> drawn, Viewer viewer, Words words) {
        var pins = new ArrayList<Drawn.Pin>();
        picture.named(viewer.reach().centres(), drawn.getFirst(), MOST, words).stream()
                .sorted(Comparator.comparing(pin -> AssetCategory.valueOf(pin.category())))
                .forEach(pins::add); // the numbers of a category follow each other
        drawn.stream()
                .skip(1)
                .forEach(needs ->
                        pins.addAll(picture.named(viewer.reach().centres(), needs, MOST - pins.size(), words)));
        var numbered = new ArrayList<Numbered>();
        pins.forEach(pin -> numbered.add(new Numbered(numbered.size() + 1, pin)));
        return numbered;
    }
}
