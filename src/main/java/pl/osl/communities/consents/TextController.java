package pl.osl.communities.consents;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.kernel.Attempt;

/** The texts people consent to: to read, to print and sign, and to write a new version of. */
@Controller
@RequestMapping("/consents/texts")
class TextController {

    private final ConsentTexts texts;

    TextController(ConsentTexts texts) {
        this.texts = texts;
    }

    @GetMapping
    ModelAndView show(Viewer viewer) {
        var newest = texts.of(viewer).getFirst();
        return page(TextForm.of(newest), viewer, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView add(
            @ModelAttribute("form") TextForm form, BindingResult errors, Viewer viewer, RedirectAttributes flash) {
        viewer.require(Verb.CREATE, Thing.CONSENT);
        form.checked(errors);
        Attempt.of(errors, () -> texts.add(form.text(), form.known(), viewer));
        if (errors.hasErrors()) {
            return page(form, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", "consents.texts.added");
        return new ModelAndView("redirect:/consents/texts");
    }

    private ModelAndView page(TextForm form, Viewer viewer, HttpStatus status) {
        var all = texts.of(viewer);
        return new ModelAndView("consents/texts", status)
                .addObject("form", form)
                .addObject("newest", all.getFirst())
                .addObject("earlier", all.subList(1, all.size()))
                .addObject("mayAdd", viewer.may(Verb.CREATE, Thing.CONSENT));
    }
}
