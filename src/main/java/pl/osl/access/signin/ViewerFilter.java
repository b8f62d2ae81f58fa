package pl.osl.access.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import pl.osl.access.Place;
import pl.osl.access.Viewer;
import pl.osl.kernel.Acting;

/** Opens the viewer's reach around everything that happens in a request, and ends the session of a closed account. */
class ViewerFilter extends OncePerRequestFilter {

    private final Viewers viewers;

    ViewerFilter(Viewers viewers) {
        this.viewers = viewers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SecurityConfiguration.STATIC.stream()
                .anyMatch(prefix -> request.getRequestURI().startsWith(prefix));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        UUID account = account();
        if (account == null) {
            chain.doFilter(request, response);
            return;
        }
        var viewer = viewers.of(account, place(request));
        if (viewer.isEmpty()) {
            request.getSession().invalidate();
            SecurityContextHolder.clearContext();
            response.sendRedirect("/login");
            return;
        }
        request.setAttribute(Viewer.class.getName(), viewer.get());
        within(viewer.get(), request, response, chain);
    }

    private static void within(
            Viewer viewer, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Acting.as(viewer.accountId(), viewer.reach().centres(), () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (IOException | ServletException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new ServletException(failure);
        }
    }

    private static @Nullable UUID account() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null
                        || authentication instanceof AnonymousAuthenticationToken
                        || !authentication.isAuthenticated()
                ? null
                : UUID.fromString(authentication.getName());
    }

    private static @Nullable String place(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(Place.CHOSEN);
    }
}
