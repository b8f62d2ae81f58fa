package pl.osl.partners.partnerships;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.attachments.Attachments;
import pl.osl.audit.History;
import pl.osl.partners.PartnerDirectory;
import pl.osl.partners.partnerships.LifeForms.AgreementForm;
import pl.osl.partners.partnerships.LifeForms.MemberForm;
import pl.osl.partners.partnerships.LifeForms.MoveForm;
import pl.osl.partners.partnerships.LifeForms.ReviewForm;

/** What the page of a partnership shows: its parts, and a form for each, one of which may hold what was refused. */
@Component
class PartnershipShown {

    private final PartnershipPages pages;
    private final PartnerDirectory partners;
    private final Attachments attachments;
    private final History history;
    private final Clock clock;

    PartnershipShown(
            PartnershipPages pages, PartnerDirectory partners, Attachments attachments, History history, Clock clock) {
        this.pages = pages;
        this.partners = partners;
        this.attachments = attachments;
        this.history = history;
        this.clock = clock;
    }

    void show(UUID id, Viewer viewer, Model model) {
        var card = pages.require(id, viewer);
        boolean mayCorrect = viewer.may(Verb.UPDATE, Thing.PARTNER);
        var today = LocalDate.now(clock);
        model.addAttribute("partnership", card);
        model.addAttribute("mayCorrect", mayCorrect && !card.withdrawn());
        model.addAttribute("mayWithdraw", viewer.may(Verb.WITHDRAW, Thing.PARTNER));
        model.addAttribute("partners", mayCorrect ? partners.open(card.centreId()) : List.of());
        model.addAttribute("communitiesRead", viewer.may(Verb.READ, Thing.COMMUNITY));
        model.addAttribute("contributions", Contribution.values());
        model.addAttribute("agreementKinds", AgreementKind.values());
        var papers =
                card.agreements().stream().map(PartnershipPages.Agreement::id).toList();
        model.addAttribute("scans", attachments.of(card.centreId(), AgreementScans.SUBJECT, papers));
        model.addAttribute(
                "history",
                history.of(
                        card.centreId(),
                        Stream.concat(Stream.of(id), papers.stream()).toList()));
        offer(model, "moveForm", new MoveForm(null, today, null));
        offer(model, "memberForm", new MemberForm(null, null, List.of(), today));
        offer(model, "agreementForm", new AgreementForm(AgreementKind.CONTRACT, null, null, null, null, null));
        offer(model, "reviewForm", new ReviewForm(today.getYear(), null, null));
    }

    /** A form that could not even be read is known by its errors alone. */
    private static void offer(Model model, String name, Object blank) {
        if (!model.containsAttribute(name)
                && !model.containsAttribute("org.springframework.validation.BindingResult." + name)) {
            model.addAttribute(name, blank);
        }
    }
}
