package pl.osl.access.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.PersonForm;
import pl.osl.kernel.Attempt;
import pl.osl.kernel.NotFound;

/** {@code /setup}: the first account of an installation. Once there is one, the page only says so. */
@Controller
@RequestMapping("/setup")
class SetupController {

    private final Setup setup;
    private final SetupLinks links;

    SetupController(Setup setup, SetupLinks links) {
        this.setup = setup;
        this.links = links;
    }

    /** Where the link is found, for whoever opened the address without it. */
    @GetMapping
    ModelAndView where() {
        return setup.awaited() ? new ModelAndView("access/setup-link") : new ModelAndView("redirect:/login");
    }

    @GetMapping("/{token}")
    ModelAndView ask(@PathVariable String token) {
        return page(token, SetupForm.blank(), HttpStatus.OK);
    }

    @PostMapping("/{token}")
    ModelAndView begin(
            @PathVariable String token,
            @ModelAttribute("form") SetupForm form,
            BindingResult errors,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (links.state(token) != SetupLinks.State.OPEN) {
            return spent(links.state(token));
        }
        form.checked(errors);
        try {
            var username = Attempt.of(errors, () -> setup.begin(token, form, locale.getLanguage()));
            if (username.isEmpty()) {
                return page(token, form, HttpStatus.UNPROCESSABLE_CONTENT);
            }
            flash.addFlashAttribute("username", username.get());
            // Whatever page was asked for before there was anything: the first sign-in leads to founding a centre.
            new HttpSessionRequestCache().removeRequest(request, response);
            return new ModelAndView("redirect:/login?setup");
        } catch (NotFound meanwhile) {
            return spent(links.state(token));
        }
    }

    private ModelAndView page(String token, SetupForm form, HttpStatus status) {
        var state = links.state(token);
        return state == SetupLinks.State.OPEN
                ? new ModelAndView("access/setup", status)
                        .addObject("form", form)
                        .addObject("forms", PersonForm.values())
                        .addObject("action", "/setup/" + token)
                : spent(state);
    }

    private static ModelAndView spent(SetupLinks.State state) {
        return new ModelAndView("access/setup-spent", HttpStatus.NOT_FOUND).addObject("state", state);
    }
}
