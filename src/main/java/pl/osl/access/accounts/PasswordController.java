package pl.osl.access.accounts;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import pl.osl.access.OneTimeLink;
import pl.osl.access.OneTimeLink.Purpose;
import pl.osl.access.PersonForm;
import pl.osl.kernel.Attempt;
import pl.osl.kernel.NotFound;

/** "Nie pamiętam hasła", and what the one-time links lead to: choosing a password. Opening a link does not use it up. */
@Controller
class PasswordController {

    private final Passwords passwords;
    private final boolean mail;
    private final String contact;

    PasswordController(
            Passwords passwords,
            @Value("${spring.mail.host:}") String host,
            @Value("${osl.help-contact:}") String contact) {
        this.passwords = passwords;
        this.mail = !host.isBlank();
        this.contact = contact;
    }

    @GetMapping("/password/forgotten")
    String forgotten(Model model) {
        model.addAttribute("mail", mail);
        model.addAttribute("contact", contact);
        return "access/forgotten";
    }

    @PostMapping("/password/forgotten")
    String send(@RequestParam(required = false) @Nullable String username, Model model) {
        if (mail) {
            passwords.forgotten(username);
            model.addAttribute("sent", true);
        }
        return forgotten(model);
    }

    @GetMapping("/password/{token}")
    ModelAndView reset(@PathVariable String token) {
        return page(token, Purpose.RESET, PasswordForm.blank(), HttpStatus.OK);
    }

    @PostMapping("/password/{token}")
    ModelAndView reset(@PathVariable String token, @ModelAttribute("form") PasswordForm form, BindingResult errors) {
        return choose(token, Purpose.RESET, form, errors);
    }

    @GetMapping("/invitation/{token}")
    ModelAndView invitation(@PathVariable String token) {
        return page(token, Purpose.INVITATION, PasswordForm.blank(), HttpStatus.OK);
    }

    @PostMapping("/invitation/{token}")
    ModelAndView invitation(
            @PathVariable String token, @ModelAttribute("form") PasswordForm form, BindingResult errors) {
        return choose(token, Purpose.INVITATION, form, errors);
    }

    @ExceptionHandler(NotFound.class)
    ModelAndView spent() {
        return new ModelAndView("access/spent", Map.of("mail", mail, "contact", contact), HttpStatus.NOT_FOUND);
    }

    private ModelAndView choose(String token, Purpose purpose, PasswordForm form, BindingResult errors) {
        Attempt.of(errors, () -> passwords.choose(token, purpose, form.password(), form.again(), form.chosen()));
        return errors.hasErrors()
                ? page(token, purpose, form, HttpStatus.UNPROCESSABLE_CONTENT)
                : new ModelAndView("redirect:/login?password");
    }

    private ModelAndView page(String token, Purpose purpose, PasswordForm form, HttpStatus status) {
        var holder = passwords.holder(token, purpose);
        var page = new ModelAndView("access/password", status);
        page.addObject("form", form);
        page.addObject("holder", holder);
        page.addObject("invitation", purpose == Purpose.INVITATION);
        page.addObject("forms", PersonForm.values());
        page.addObject("action", OneTimeLink.path(purpose, token));
        return page;
    }
}
