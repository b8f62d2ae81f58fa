package pl.osl.access.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * What happens when a request comes without a session. A page leads to the sign-in; a form that was sent after the
 * session had ended is kept for the same person; a script is told so with 401.
 */
@Component
class LostSession implements AccessDeniedHandler, AuthenticationEntryPoint {

    /** Whoever has no account signs in nowhere: back to the page of their link, which finds what was typed. */
    private static final String LINK = "/cards/";

    private static final String TYPED = "osl.typed";
    private static final int LONGEST = 5_000;

    private final AuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint("/login");
    private final AccessDeniedHandler forbidden = new AccessDeniedHandlerImpl();

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (isScript(request)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (isForm(request)) {
            keep(request, response);
        } else {
            signIn.commence(request, response, why);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        if (why instanceof CsrfException && nobody()) {
            if (isScript(request)) {
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            } else if (request.getRequestURI().startsWith(request.getContextPath() + LINK)) {
                request.getSession().setAttribute(TYPED, typed(request));
                response.sendRedirect(request.getRequestURI() + "?again=yes");
            } else {
                keep(request, response);
            }
        } else {
            forbidden.handle(request, response, why);
        }
    }

    private static void keep(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean kept = KeptForm.keep(request);
        response.sendRedirect(kept ? "/login?expired" : "/login?again");
    }

    private static HashMap<String, String> typed(HttpServletRequest request) {
        var typed = new HashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("_csrf") && values[0].length() <= LONGEST && typed.size() < 10) {
                typed.put(name, values[0]);
            }
        });
        return typed;
    }

    private static boolean nobody() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || authentication instanceof AnonymousAuthenticationToken;
    }

    private static boolean isForm(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod());
    }

    /** The own scripts name themselves; a person's form never carries the header. */
    private static boolean isScript(HttpServletRequest request) {
        return "fetch".equals(request.getHeader("X-Requested-With"));
    }
}
