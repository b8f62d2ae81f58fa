package pl.osl.resourcemaps.assets;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.audit.History;
import pl.osl.communities.CommunityDirectory;
import pl.osl.resourcemaps.MapPolicy;
import pl.osl.ui.ListExport;
import pl.osl.ui.ListReader;
import pl.osl.ui.ListRequest;
import pl.osl.ui.RecordParts;
import pl.osl.ui.Words;

/** The map of a community with the list beside it, its exports, and the page of one resource. */
@Controller
class AssetController {

    private final AssetDirectory assets;
    private final AssetBook book;
    private final CommunityDirectory communities;
    private final RecordParts parts;
    private final History history;
    private final ListReader lists;
    private final ListExport export;
    private final Clock clock;

    AssetController(
            AssetDirectory assets,
            AssetBook book,
            CommunityDirectory communities,
            RecordParts parts,
            History history,
            ListReader lists,
            ListExport export,
            Clock clock) {
        this.assets = assets;
        this.book = book;
        this.communities = communities;
        this.parts = parts;
        this.history = history;
        this.lists = lists;
        this.export = export;
        this.clock = clock;
    }

    @GetMapping("/communities/{id}/map")
    String list(
            @PathVariable UUID id,
            @ModelAttribute("filter") AssetFilter filter,
            BindingResult ignored,
            ListRequest request,
            Viewer viewer,
            Words words,
            Model model) {
        var community = community(id, viewer);
        model.addAttribute("community", community);
        model.addAttribute(
                "list",
                lists.page(
                        AssetList.source(id, words),
                        filter.of(community, viewer, LocalDate.now(clock), words),
                        request,
                        viewer.reach(),
                        words));
        model.addAttribute("filter", filter); // absent from the model when a part of it could not be read
        model.addAttribute("categories", AssetCategory.values());
        model.addAttribute("kinds", AssetKind.values());
        model.addAttribute("uses", UseLevel.values());
        model.addAttribute("wills", Willingness.values());
        model.addAttribute("shows", AssetFilter.Show.values());
        model.addAttribute("mayAdd", MapPolicy.mayChange(viewer, Verb.CREATE, Thing.ASSET, community));
        model.addAttribute("gifts", MapPolicy.inTeam(viewer, community) ? 0 : assets.gifts(community));
        model.addAttribute("parts", parts.of("map", id, viewer));
        return "resourcemaps/map";
    }

    @GetMapping("/communities/{id}/map.csv")
    void csv(
            @PathVariable UUID id,
            @ModelAttribute("filter") AssetFilter filter,
            BindingResult ignored,
            ListRequest request,
            Viewer viewer,
            Words words,
            HttpServletResponse response)
            throws IOException {
        var narrowed = filter.of(community(id, viewer), viewer, LocalDate.now(clock), words);
        export.csv(AssetList.source(id, words), narrowed, request, viewer, response);
    }

    @GetMapping("/communities/{id}/map.xlsx")
    void xlsx(
            @PathVariable UUID id,
            @ModelAttribute("filter") AssetFilter filter,
            BindingResult ignored,
            ListRequest request,
            Viewer viewer,
            Words words,
            HttpServletResponse response)
            throws IOException {
        var narrowed = filter.of(community(id, viewer), viewer, LocalDate.now(clock), words);
        export.xlsx(AssetList.source(id, words), narrowed, request, viewer, response);
    }

    @GetMapping("/assets/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        var found = assets.require(id, viewer);
        var card = found.card();
        model.addAttribute("asset", card);
        model.addAttribute("community", found.community());
        model.addAttribute("person", card.gift() ? book.read(card, viewer) : null);
        model.addAttribute("mayChange", !card.withdrawn() && AssetBook.mayChange(card, found.community(), viewer));
        model.addAttribute("mayForget", MapPolicy.mayChange(viewer, Verb.UPDATE, Thing.GIFT, found.community()));
        model.addAttribute(
                "mayWithdraw",
                MapPolicy.mayChange(viewer, Verb.WITHDRAW, Thing.ASSET, found.community())
                        && (!card.gift() || AssetBook.mayChange(card, found.community(), viewer)));
        model.addAttribute("parts", parts.of("asset", id, viewer));
        model.addAttribute("history", history.of(card.centreId(), id));
        return "resourcemaps/asset";
    }

    private CommunityDirectory.Details community(UUID id, Viewer viewer) {
        viewer.require(Verb.READ, Thing.ASSET);
        return communities.require(id, viewer);
    }
}
