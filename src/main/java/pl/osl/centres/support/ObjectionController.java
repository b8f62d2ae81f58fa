package pl.osl.centres.support;

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
import pl.osl.access.Role;
import pl.osl.access.SupportRoster;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.kernel.NotFound;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Texts;

/** "Zgłoś sprzeciw": the director's word against a supervisor's role, with the answers given so far. */
@Controller
@RequestMapping("/team/roles/{membership}/objection")
class ObjectionController {

    private final Objections objections;
    private final ObjectionList list;
    private final SupportRoster supports;

    ObjectionController(Objections objections, ObjectionList list, SupportRoster supports) {
        this.objections = objections;
        this.list = list;
        this.supports = supports;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID membership, Viewer viewer) {
        viewer.require(Verb.CREATE, Thing.OBJECTION);
        return page(membership, null, null, viewer);
    }

    @PostMapping
    ModelAndView raise(
            @PathVariable UUID membership,
            @RequestParam(required = false) @Nullable String reason,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.require(Verb.CREATE, Thing.OBJECTION);
        String typed = Texts.text(reason);
        try {
            objections.raise(membership, typed, viewer);
        } catch (Refusal refusal) {
            return page(membership, typed, refusal, viewer);
        } catch (DataIntegrityViolationException atOnce) {
            return page(membership, typed, Refusal.of("centres.objection.refusal.open"), viewer);
        }
        flash.addFlashAttribute("notice", "centres.objection.raised");
        return new ModelAndView("redirect:/team");
    }

    private ModelAndView page(UUID membership, @Nullable String typed, @Nullable Refusal refusal, Viewer viewer) {
        var support = supports.require(membership, viewer.centreId());
        if (support.held().role() != Role.SUPERVISOR) {
            throw new NotFound(Objection.class, membership);
        }
        var known = list.to(membership, viewer.centreId());
        return new ModelAndView(
                        "centres/support/objection", refusal == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("support", support)
                .addObject("objections", known)
                .addObject("mayRaise", !support.held().ended() && known.stream().noneMatch(Objection::open))
                .addObject("typed", typed)
                .addObject("refusal", refusal);
    }
}
