package pl.osl.imports.wizard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Texts;

/** An import on its way: its page, and each step of whoever brought it and of the director. */
@Controller
@RequestMapping("/imports/{id}")
class ImportStepsController {

    private final ImportCards cards;
    private final ImportDesk desk;
    private final ImportPage page;

    ImportStepsController(ImportCards cards, ImportDesk desk, ImportPage page) {
        this.cards = cards;
        this.desk = desk;
        this.page = page;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, @RequestParam(required = false) @Nullable String show, Viewer viewer) {
        return page.show(id, show, viewer, HttpStatus.OK);
    }

    /** Asked by the page every second while the application is at work. */
    @GetMapping("/progress")
    @ResponseBody
    ImportCards.Progress progress(@PathVariable UUID id, Viewer viewer) {
        return cards.progress(id, viewer);
    }

    @GetMapping("/columns")
    ModelAndView columns(@PathVariable UUID id, Viewer viewer) {
        var card = requireOwn(id, viewer);
        return page.columns(id, card.fields(), viewer, HttpStatus.OK);
    }

    /** One value a column, in their order; an empty one is not read. */
    @PostMapping("/columns")
    ModelAndView map(@PathVariable UUID id, HttpServletRequest request, Viewer viewer) {
        requireOwn(id, viewer);
        String[] typed = request.getParameterValues("field");
        var fields = typed == null ? List.<String>of() : List.of(typed);
        try {
            desk.map(id, fields, viewer);
        } catch (Refusal refusal) {
            return page.columns(id, fields, viewer, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("refused", refusal);
        }
        return there();
    }

    @PostMapping("/exceptions")
    ModelAndView anyway(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<Integer> row,
            @RequestParam(defaultValue = "false") boolean all,
            Viewer viewer) {
        requireOwn(id, viewer);
        desk.anyway(id, row, all, viewer);
        return there();
    }

    @PostMapping("/submission")
    ModelAndView submit(@PathVariable UUID id, Viewer viewer) {
        requireOwn(id, viewer);
        try {
            desk.submit(id, viewer);
        } catch (Refusal refusal) {
            return page.show(id, null, viewer, HttpStatus.UNPROCESSABLE_CONTENT).addObject("refused", refusal);
        }
        return there();
    }

    @PostMapping("/approval")
    ModelAndView approve(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        cards.require(id, viewer);
        desk.approve(id, viewer);
        flash.addFlashAttribute("notice", "imports.approved");
        return there();
    }

    @PostMapping("/decline")
    ModelAndView decline(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason,
            Viewer viewer,
            RedirectAttributes flash) {
        cards.require(id, viewer);
        try {
            desk.decline(id, Texts.text(reason), viewer);
        } catch (Refusal refusal) {
            return page.show(id, null, viewer, HttpStatus.UNPROCESSABLE_CONTENT).addObject("refused", refusal);
        }
        flash.addFlashAttribute("notice", "imports.declined");
        return there();
    }

    @PostMapping("/withdrawal")
    String discard(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        requireOwn(id, viewer);
        desk.discard(id, viewer);
        flash.addFlashAttribute("notice", "imports.discarded");
        return "redirect:/imports";
    }

    private ImportCards.Card requireOwn(UUID id, Viewer viewer) {
        var card = cards.require(id, viewer);
        viewer.require(Verb.SUBMIT, Thing.IMPORT);
        if (!card.uploadedBy().equals(viewer.accountId())) {
            throw new org.springframework.security.access.AccessDeniedException("somebody else's import");
        }
        return card;
    }

    private static ModelAndView there() {
        return new ModelAndView("redirect:/imports/{id}");
    }
}
