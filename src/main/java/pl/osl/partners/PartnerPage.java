package pl.osl.partners;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pl.osl.access.Viewer;
import pl.osl.audit.Story;
import pl.osl.ui.RecordParts;

/** What the page of a partner shows, also when a contact could not be added to it. */
@Component
class PartnerPage {

    private final PartnerDirectory directory;
    private final Lookalikes lookalikes;
    private final RecordParts parts;
    private final Story story;

    PartnerPage(PartnerDirectory directory, Lookalikes lookalikes, RecordParts parts, Story story) {
        this.directory = directory;
        this.lookalikes = lookalikes;
        this.parts = parts;
        this.story = story;
    }

    void show(UUID id, ContactForm contact, Viewer viewer, Model model) {
        var card = directory.require(id, viewer);
        boolean mayCorrect = PartnerPolicy.mayCorrect(viewer) && !card.withdrawn();
        model.addAttribute("partner", card);
        model.addAttribute("mayCorrect", mayCorrect);
        model.addAttribute("mayWithdraw", PartnerPolicy.mayWithdraw(viewer));
        model.addAttribute("alike", mayCorrect ? lookalikes.of(card) : List.of());
        model.addAttribute("parts", parts.of("partner", id, viewer));
        model.addAttribute("history", story.of(card.centreId(), "partner", id, viewer));
        if (!model.containsAttribute("contactForm")) {
            model.addAttribute("contactForm", contact);
        }
    }
}
