package pl.osl.resourcemaps.cards;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.kernel.Attempt;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Refusal;
import pl.osl.notifications.MailService;

/** "Zapytaj partnera": asking by e-mail or by a link that is shown once, and the links made before. */
@Controller
@RequestMapping("/partners/{id}/card-links")
class CardLinkController {

    private final CardLinkBook book;
    private final CardLinks links;
    private final MailService mail;
    private final Clock clock;
    private final String baseUrl;

    CardLinkController(
            CardLinkBook book,
            CardLinks links,
            MailService mail,
            Clock clock,
            @Value("${osl.base-url}") String baseUrl) {
        this.book = book;
        this.links = links;
        this.mail = mail;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    @GetMapping
    ModelAndView ask(@PathVariable UUID id, Viewer viewer) {
        var partner = requireField(id, viewer);
        var first = links.recipients(partner).stream()
                .findFirst()
                .map(CardLinks.Recipient::email)
                .orElse(null);
        var how = mail.configured() && first != null ? CardLinkForm.How.MAIL : CardLinkForm.How.BY_HAND;
        var form = new CardLinkForm(Ids.next(clock), how, first, CardLinkForm.Language.PL);
        return page(partner, form, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView make(
            @PathVariable UUID id,
            @Valid @ModelAttribute("cardLinkForm") CardLinkForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        var partner = requireField(id, viewer);
        Optional<Optional<CardLinkBook.Made>> tried = Attempt.of(errors, () -> book.make(id, form, viewer));
        if (errors.hasErrors()) {
            return page(partner, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        CardLinkBook.@Nullable Made made = tried.flatMap(one -> one).orElse(null);
        if (made == null) {
            flash.addFlashAttribute("notice", "cards.made.already");
            return new ModelAndView("redirect:/partners/{id}/card-links");
        }
        if (form.mail()) {
            flash.addFlashAttribute("notice", "cards.made.sent");
            return new ModelAndView("redirect:/partners/{id}/card-links");
        }
        return new ModelAndView("resourcemaps/card-link")
                .addObject("partner", partner)
                .addObject("ends", made.ends().toLocalDate())
                .addObject("url", baseUrl + CardLinkBook.path(made.token(), form));
    }

    @PostMapping("/{cardLink}/revocation")
    String revoke(@PathVariable UUID id, @PathVariable UUID cardLink, Viewer viewer, RedirectAttributes flash) {
        try {
            book.revoke(id, cardLink, viewer);
            flash.addFlashAttribute("notice", "cards.revoked");
        } catch (Refusal refusal) {
            flash.addFlashAttribute("problem", refusal.code());
        }
        return "redirect:/partners/{id}/card-links";
    }

    private CardLinks.Partner requireField(UUID id, Viewer viewer) {
        var partner = links.partner(id, viewer);
        viewer.require(Verb.UPDATE, Thing.ASSET);
        return partner;
    }

    private ModelAndView page(CardLinks.Partner partner, CardLinkForm form, HttpStatus status) {
        return new ModelAndView("resourcemaps/card-links", status)
                .addObject("partner", partner)
                .addObject("cardLinkForm", form)
                .addObject("cards", links.cards(partner))
                .addObject("links", links.of(partner))
                .addObject("recipients", links.recipients(partner))
                .addObject("mail", mail.configured())
                .addObject("hows", CardLinkForm.How.values())
                .addObject("languages", CardLinkForm.Language.values())
                .addObject("days", CardLinkBook.DAYS);
    }
}
