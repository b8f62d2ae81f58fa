package pl.osl.resourcemaps.assets;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.audit.History;
import pl.osl.resourcemaps.MapPolicy;
import pl.osl.ui.RecordParts;

/** The page of one resource. */
@Controller
class AssetController {

    private final AssetDirectory assets;
    private final AssetBook book;
    private final RecordParts parts;
    private final History history;

    AssetController(AssetDirectory assets, AssetBook book, RecordParts parts, History history) {
        this.assets = assets;
        this.book = book;
        this.parts = parts;
        this.history = history;
    }

    @GetMapping("/assets/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        var found = assets.require(id, viewer);
        var card = found.card();
        model.addAttribute("asset", card);
        model.addAttribute("community", found.community());
        model.addAttribute("person", card.gift() ? book.read(card, viewer) : null);
        model.addAttribute("mayChange", !card.withdrawn() && AssetPolicy.mayChange(card, found.community(), viewer));
        model.addAttribute("mayForget", MapPolicy.mayChange(viewer, Verb.UPDATE, Thing.GIFT, found.community()));
        model.addAttribute(
                "mayWithdraw",
                MapPolicy.mayChange(viewer, Verb.WITHDRAW, Thing.ASSET, found.community())
                        && (!card.gift() || AssetPolicy.mayChange(card, found.community(), viewer)));
        model.addAttribute("parts", parts.of("asset", id, viewer));
        model.addAttribute("history", history.of(card.centreId(), id));
        return "resourcemaps/asset";
    }
}
