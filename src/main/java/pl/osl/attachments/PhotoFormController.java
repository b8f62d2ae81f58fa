package pl.osl.attachments;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.Viewer;
import pl.osl.kernel.Attempt;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Texts;

/** One photograph: what it shows and whether it is published, its turn, its withdrawal. */
@Controller
@RequestMapping("/photos/{id}")
class PhotoFormController {

    private static final int REASON = 500;

    private final PhotoBook book;
    private final PhotoPages pages;

    PhotoFormController(PhotoBook book, PhotoPages pages) {
        this.book = book;
        this.pages = pages;
    }

    @GetMapping("/edit")
    ModelAndView ask(@PathVariable UUID id, Viewer viewer) {
        var photo = book.require(id, true, viewer);
        return page(photo, viewer, HttpStatus.OK).addObject("form", PhotoForm.of(photo));
    }

    @PostMapping("/edit")
    ModelAndView describe(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") PhotoForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        var photo = book.require(id, true, viewer);
        if (form.published()) {
            requirePublishable(form, errors);
        }
        Attempt.of(errors, () -> book.describe(id, form, viewer));
        if (errors.hasErrors()) {
            return page(photo, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return back(photo, form.published() ? "photos.published" : "photos.saved", flash);
    }

    /** The same as the checks of the table. */
    private static void requirePublishable(PhotoForm form, BindingResult errors) {
        if (form.alt() == null && !errors.hasFieldErrors("alt")) {
            errors.rejectValue("alt", "photos.refusal.alt");
        }
        if (form.people() == null) {
            errors.rejectValue("people", "photos.refusal.people");
        }
        if (form.people() == People.RECOGNISABLE && form.consent() == null) {
            errors.rejectValue("consent", "photos.refusal.consent");
        }
    }

    @PostMapping("/turn")
    ModelAndView move(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String to,
            Viewer viewer,
            RedirectAttributes flash) {
        var photo = book.require(id, true, viewer);
        for (var move : PhotoBook.Move.values()) {
            if (move.name().toLowerCase(Locale.ROOT).equals(to)) {
                book.move(id, move, viewer);
                return back(photo, "photos.moved", flash);
            }
        }
        return refused(photo, Refusal.of("photos.refusal.turn"), viewer);
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason,
            Viewer viewer,
            RedirectAttributes flash) {
        var photo = book.require(id, true, viewer);
        String told = Texts.text(reason);
        if (told == null || told.length() > REASON) {
            return refused(photo, Refusal.at("reason", "attachments.refusal.reason", REASON), viewer)
                    .addObject("asked", id)
                    .addObject("reason", reason);
        }
        book.withdraw(id, told, viewer);
        return back(photo, "photos.withdrawn", flash);
    }

    @PostMapping("/restoration")
    ModelAndView bringBack(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        var photo = book.require(id, true, viewer);
        try {
            book.bringBack(id, viewer);
        } catch (Refusal refusal) {
            return refused(photo, refusal, viewer);
        }
        return back(photo, "photos.broughtBack", flash);
    }

    private ModelAndView page(Photos.Photo photo, Viewer viewer, HttpStatus status) {
        return new ModelAndView("photos/edit", status)
                .addObject("photo", photo)
                .addObject("owner", book.owner(photo.subject(), photo.recordId(), true, viewer))
                .addObject("back", path(photo))
                .addObject("peoples", People.values())
                .addObject("consents", PhotoConsent.values());
    }

    private ModelAndView refused(Photos.Photo photo, Refusal refusal, Viewer viewer) {
        return pages.gallery(photo.subject(), photo.recordId(), viewer, HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("refused", refusal);
    }

    private static ModelAndView back(Photos.Photo photo, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:" + path(photo));
    }

    private static String path(Photos.Photo photo) {
        return "/photos/of/" + photo.subject() + "/" + photo.recordId();
    }
}
