package pl.osl.centres.support;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.Thing;
import pl.osl.access.Typed;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Texts;

/** One role that supports a centre, for the coordinator: for whom, until when, and the answer to an objection. */
@Controller
@RequestMapping("/network/support/{centre}/roles/{membership}")
class SupportRoleController {

    /** What was typed in the form that was refused; the others are as they are stored. */
    record Asked(
            @Nullable Set<UUID> persons,
            @Nullable String lastDay,
            @Nullable String words) {

        static final Asked NOTHING = new Asked(null, null, null);
    }

    private final SupportDesk desk;

    SupportRoleController(SupportDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID centre, @PathVariable UUID membership, Viewer viewer) {
        viewer.require(Verb.READ, Thing.SUPPORT);
        return page(centre, membership, Asked.NOTHING, null, viewer);
    }

    @PostMapping("/persons")
    ModelAndView assign(
            @PathVariable UUID centre,
            @PathVariable UUID membership,
            @RequestParam(required = false) @Nullable List<String> persons,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.require(Verb.UPDATE, Thing.SUPPORT);
        var asked = Typed.ids(persons);
        return said(centre, membership, new Asked(asked, null, null), "centres.people.assigned", viewer, flash, () -> {
            desk.assign(centre, membership, asked, viewer);
        });
    }

    @PostMapping("/end")
    ModelAndView end(
            @PathVariable UUID centre,
            @PathVariable UUID membership,
            @RequestParam(required = false) @Nullable String lastDay,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.require(Verb.WITHDRAW, Thing.SUPPORT);
        String typed = Typed.strip(lastDay);
        return said(centre, membership, new Asked(null, typed, null), "centres.people.ended", viewer, flash, () -> {
            var day = Typed.day(typed);
            if (typed != null && day == null) {
                throw Refusal.of("centres.people.date.unread");
            }
            desk.end(centre, membership, day, viewer);
        });
    }

    @PostMapping("/answer")
    ModelAndView answer(
            @PathVariable UUID centre,
            @PathVariable UUID membership,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(required = false) @Nullable String words,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.require(Verb.APPROVE, Thing.OBJECTION);
        String typed = Texts.text(words);
        boolean kept = answer.equals("keep");
        String notice = kept ? "centres.objection.kept" : "centres.people.ended";
        return said(centre, membership, new Asked(null, null, typed), notice, viewer, flash, () -> {
            if (!kept && !answer.equals("end")) {
                throw Refusal.of("centres.objection.refusal.choose");
            }
            desk.answer(centre, membership, kept, typed, viewer);
        });
    }

    private ModelAndView said(
            UUID centre,
            UUID membership,
            Asked asked,
            String notice,
            Viewer viewer,
            RedirectAttributes flash,
            Runnable work) {
        try {
            work.run();
        } catch (Refusal refusal) {
            return page(centre, membership, asked, refusal, viewer);
        } catch (DataIntegrityViolationException meanwhile) {
            return page(centre, membership, asked, Refusal.of("ui.refusal.meanwhile"), viewer);
        }
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/network/support/" + centre + "/roles/" + membership);
    }

    private ModelAndView page(UUID centre, UUID membership, Asked asked, @Nullable Refusal refusal, Viewer viewer) {
        var page = desk.page(centre, membership, viewer);
        return new ModelAndView(
                        "centres/support/role", refusal == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("page", page)
                .addObject(
                        "chosen",
                        asked.persons() == null ? page.support().held().personIds() : asked.persons())
                .addObject("asked", asked)
                .addObject("refusal", refusal);
    }
}
