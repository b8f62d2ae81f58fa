package pl.osl.centres;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.MemberCentres;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.access.standins.StandInBook;
import pl.osl.kernel.Attempt;
import pl.osl.kernel.Ids;

/** "Zastępstwa": who does whose work while they are away. */
@Controller
@RequestMapping("/stand-ins")
class StandInController {

    private final StandInBook book;
    private final StandInPages pages;
    private final Clock clock;

    StandInController(StandInBook book, StandInPages pages, Clock clock) {
        this.book = book;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String past, Viewer viewer, Model model) {
        viewer.require(Verb.READ, Thing.STAND_IN);
        boolean over = past.equals("yes");
        model.addAttribute("rows", MemberCentres.around(viewer, () -> pages.rows(viewer, over)));
        model.addAttribute("past", over);
        model.addAttribute("everybody", viewer.may(Verb.UPDATE, Thing.STAND_IN));
        model.addAttribute("mayMake", viewer.may(Verb.CREATE, Thing.STAND_IN));
        return "centres/standins";
    }

    @GetMapping("/new")
    ModelAndView blank(Viewer viewer) {
        viewer.require(Verb.CREATE, Thing.STAND_IN);
        return MemberCentres.around(viewer, () -> {
            var offer = pages.offer(viewer);
            String only =
                    offer.absences().size() == 1 ? offer.absences().getFirst().key() : null;
            return page(StandInForm.blank(Ids.next(clock), only, LocalDate.now(clock)), HttpStatus.OK, offer, viewer);
        });
    }

    @PostMapping
    ModelAndView make(
            @ModelAttribute("form") StandInForm form, BindingResult errors, Viewer viewer, RedirectAttributes flash) {
        viewer.require(Verb.CREATE, Thing.STAND_IN);
        return MemberCentres.around(viewer, () -> {
            var offer = pages.offer(viewer);
            form.checked(offer.choices(), errors);
            UUID id = Objects.requireNonNullElseGet(form.key(), () -> Ids.next(clock));
            Attempt.of(errors, () -> book.make(id, form.asked(offer.choices()), viewer));
            if (errors.hasErrors()) {
                return page(form, HttpStatus.UNPROCESSABLE_CONTENT, offer, viewer);
            }
            flash.addFlashAttribute("notice", "centres.standIn.made");
            return new ModelAndView("redirect:/stand-ins");
        });
    }

    @PostMapping("/{id}/ending")
    String end(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        viewer.require(Verb.UPDATE, Thing.STAND_IN);
        MemberCentres.around(viewer, () -> Said.of(flash, "centres.standIn.ended", () -> book.end(id, viewer)));
        return "redirect:/stand-ins";
    }

    private static ModelAndView page(StandInForm form, HttpStatus status, StandInPages.Offer offer, Viewer viewer) {
        return new ModelAndView("centres/standin", status)
                .addObject("form", form)
                .addObject("offer", offer)
                .addObject(
                        "substitutes",
                        offer.choices().substitutes().stream()
                                .filter(one -> viewer.may(Verb.UPDATE, Thing.STAND_IN)
                                        || !one.id().equals(viewer.accountId()))
                                .toList())
                .addObject("everybody", viewer.may(Verb.UPDATE, Thing.STAND_IN));
    }
}
