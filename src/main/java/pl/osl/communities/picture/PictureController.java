package pl.osl.communities.picture;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.communities.CommunityPolicy;
import pl.osl.kernel.Attempt;
import pl.osl.kernel.Stale;

/** Rating the five statements, and correcting what was rated. */
@Controller
@RequestMapping("/communities/{id}/pictures")
class PictureController {

    private final CommunityDirectory directory;
    private final Pictures pictures;
    private final PictureBook book;
    private final Clock clock;

    PictureController(CommunityDirectory directory, Pictures pictures, PictureBook book, Clock clock) {
        this.directory = directory;
        this.pictures = pictures;
        this.book = book;
        this.clock = clock;
    }

    @GetMapping("/new")
    ModelAndView ask(@PathVariable UUID id, Viewer viewer) {
        var community = changeable(id, viewer);
        int before = pictures.of(community).size();
        var stage = Stage.values()[Math.min(before, Stage.LATER.ordinal())];
        return page(community, null, PictureForm.blank(stage, LocalDate.now(clock)), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView add(
            @PathVariable UUID id,
            @ModelAttribute("form") PictureForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        var community = changeable(id, viewer);
        form.checked(errors, LocalDate.now(clock));
        Attempt.of(errors, () -> book.add(id, form, viewer));
        return errors.hasErrors() ? page(community, null, form, HttpStatus.UNPROCESSABLE_CONTENT) : done(flash);
    }

    @GetMapping("/{picture}")
    ModelAndView askAgain(@PathVariable UUID id, @PathVariable UUID picture, Viewer viewer) {
        var community = changeable(id, viewer);
        var known = pictures.require(community, picture);
        return page(community, known, PictureForm.of(known), HttpStatus.OK);
    }

    @PostMapping("/{picture}")
    ModelAndView correct(
            @PathVariable UUID id,
            @PathVariable UUID picture,
            @ModelAttribute("form") PictureForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        var community = changeable(id, viewer);
        pictures.require(community, picture);
        form.checked(errors, LocalDate.now(clock));
        try {
            Attempt.of(errors, () -> book.correct(id, picture, form, viewer));
        } catch (Stale _) {
            errors.reject("communities.refusal.picture.stale");
        }
        return errors.hasErrors()
                ? page(community, pictures.require(community, picture), form, HttpStatus.UNPROCESSABLE_CONTENT)
                : done(flash);
    }

    @PostMapping("/{picture}/removal")
    ModelAndView remove(@PathVariable UUID id, @PathVariable UUID picture, Viewer viewer, RedirectAttributes flash) {
        book.remove(id, picture, viewer);
        return done(flash);
    }

    private CommunityDirectory.Details changeable(UUID id, Viewer viewer) {
        var community = directory.require(id, viewer);
        CommunityPolicy.requireMayChange(viewer, community);
        return community;
    }

    private static ModelAndView page(
            CommunityDirectory.Details community,
            Pictures.@Nullable Picture picture,
            PictureForm form,
            HttpStatus status) {
        return new ModelAndView("communities/picture", status)
                .addObject("community", community)
                .addObject("picture", picture)
                .addObject("stages", Stage.values())
                .addObject("statements", Statement.values())
                .addObject("scale", List.of("1", "2", "3", "4", "5"))
                .addObject("form", form);
    }

    private static ModelAndView done(RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "communities.saved");
        return new ModelAndView("redirect:/communities/{id}");
    }
}
