package pl.osl.access.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import pl.osl.access.sessions.DeviceSessions;

/** Where a sign-in leads: to the text that was kept, to the page asked for, home, or back with a word why not. */
@Component
class SignInResult extends SavedRequestAwareAuthenticationSuccessHandler implements AuthenticationFailureHandler {

    private final DeviceSessions devices;

    SignInResult(DeviceSessions devices) {
        this.devices = devices;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        UUID account = UUID.fromString(authentication.getName());
        devices.begin(account, request);
        if (KeptForm.of(request.getSession(), account).isPresent()) {
            getRedirectStrategy().sendRedirect(request, response, "/kept");
        } else {
            super.onAuthenticationSuccess(request, response, authentication);
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String why = failure instanceof LockedException ? "wait" : "wrong";
        getRedirectStrategy().sendRedirect(request, response, "/login?" + why);
    }
}
