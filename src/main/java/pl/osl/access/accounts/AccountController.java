package pl.osl.access.accounts;

import jakarta.servlet.http.HttpSession;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.PersonForm;
import pl.osl.access.Theme;
import pl.osl.access.Viewer;
import pl.osl.access.sessions.Sessions;
import pl.osl.kernel.Attempt;

/** "Moje konto": how one is called and written to, the password, and where one is signed in. */
@Controller
@RequestMapping("/account")
class AccountController {

    private final OwnAccount own;
    private final Passwords passwords;
    private final Sessions sessions;

    AccountController(OwnAccount own, Passwords passwords, Sessions sessions) {
        this.own = own;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    @ModelAttribute
    void page(Viewer viewer, HttpSession session, Model model) {
        model.addAttribute("own", own.of(viewer));
        model.addAttribute("sessions", sessions.of(viewer.accountId(), session.getId()));
        model.addAttribute("themes", Theme.values());
        model.addAttribute("forms", PersonForm.values());
    }

    @GetMapping
    ModelAndView show(Viewer viewer) {
        return page(HttpStatus.OK, viewer).addObject("passwords", PasswordForm.blank());
    }

    @PostMapping
    ModelAndView settle(
            @ModelAttribute("profile") AccountForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        form.checked(errors);
        attempt(errors, () -> passwords.settle(form.settings(), form.current(), form.known(), viewer));
        return errors.hasErrors()
                ? new ModelAndView("access/account", HttpStatus.UNPROCESSABLE_CONTENT)
                        .addObject("passwords", PasswordForm.blank())
                : done("access.account.saved", flash);
    }

    @PostMapping("/password")
    ModelAndView change(
            @ModelAttribute("passwords") PasswordForm form,
            BindingResult errors,
            Viewer viewer,
            HttpSession session,
            RedirectAttributes flash) {
        attempt(errors, () -> passwords.change(form.current(), form.password(), form.again(), viewer, session.getId()));
        return errors.hasErrors()
                ? page(HttpStatus.UNPROCESSABLE_CONTENT, viewer)
                : done("access.account.password.saved", flash);
    }

    @PostMapping("/sessions/{key}/end")
    String end(@PathVariable String key, Viewer viewer, RedirectAttributes flash) {
        sessions.end(viewer.accountId(), key);
        flash.addFlashAttribute("notice", "access.account.session.ended");
        return "redirect:/account";
    }

    @PostMapping("/sessions/end")
    String endOthers(Viewer viewer, HttpSession session, RedirectAttributes flash) {
        sessions.endOthers(viewer.accountId(), session.getId());
        flash.addFlashAttribute("notice", "access.account.sessions.ended");
        return "redirect:/account";
    }

    private static void attempt(BindingResult errors, Runnable work) {
        try {
            Attempt.of(errors, work);
        } catch (LockedException tooMany) {
            errors.rejectValue("current", "access.signin.wait");
        }
    }

    private ModelAndView page(HttpStatus status, Viewer viewer) {
        return new ModelAndView("access/account", status).addObject("profile", AccountForm.of(own.of(viewer)));
    }

    private static ModelAndView done(String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/account");
    }
}
