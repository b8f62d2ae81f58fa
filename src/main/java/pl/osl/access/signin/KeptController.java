package pl.osl.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import pl.osl.access.Viewer;

/** "Tekst został zachowany": a form sent after its session had ended can be sent once more, or thrown away. */
@Controller
class KeptController implements WebMvcConfigurer, HandlerInterceptor {

    /** Carried by the form that is sent once more. */
    static final String MARK = "_kept";

    @GetMapping("/kept")
    String show(Viewer viewer, HttpSession session, Model model) {
        var kept = KeptForm.of(session, viewer.accountId());
        if (kept.isEmpty() || !kept.get().inside()) {
            return "redirect:/";
        }
        model.addAttribute("kept", kept.get());
        model.addAttribute("mark", MARK);
        return "access/kept";
    }

    @PostMapping("/kept")
    String throwAway(Viewer viewer, HttpSession session) {
        if (KeptForm.of(session, viewer.accountId()).isPresent()) {
            KeptForm.forget(session);
        }
        return "redirect:/";
    }

    /** Forgotten only once it has been dealt with: not when the server failed over it. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        var session = request.getSession(false);
        if (session != null
                && "POST".equals(request.getMethod())
                && request.getParameter(MARK) != null
                && failure == null
                && response.getStatus() < HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            KeptForm.forget(session);
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }
}
