package pl.osl.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import pl.osl.access.DemoAccounts;
import pl.osl.access.accounts.Setup;

/** The sign-in page. In demo mode it lists the accounts one may try. */
@Controller
class SignInController {

    private static final Map<String, String> MESSAGES = Map.of(
            "wrong", "access.signin.wrong",
            "wait", "access.signin.wait",
            "expired", "access.signin.expired",
            "again", "access.signin.again",
            "bye", "access.signin.bye",
            "password", "access.signin.password",
            "setup", "access.signin.setup");

    private final List<DemoAccounts> demo;
    private final Setup setup;

    SignInController(List<DemoAccounts> demo, Setup setup) {
        this.demo = demo;
        this.setup = setup;
    }

    /** Where nobody can sign in yet, the way leads to setting the installation up. */
    @GetMapping("/login")
    String page(HttpServletRequest request, Model model) {
        if (setup.awaited()) {
            return "redirect:/setup";
        }
        model.addAttribute("why", why(request.getQueryString()));
        model.addAttribute(
                "demoAccounts",
                demo.stream().flatMap(one -> one.list().stream()).toList());
        return "access/login";
    }

    private static @Nullable String why(@Nullable String query) {
        return query == null ? null : MESSAGES.get(query);
    }
}
