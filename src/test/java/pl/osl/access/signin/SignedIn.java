package pl.osl.access.signin;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Signing in as a browser does, with the cookie that comes of it. */
public final class SignedIn {

    private static final AtomicInteger ADDRESS = new AtomicInteger();

    private SignedIn() {}

    public static MvcTestResult attempt(
            MockMvcTester browser, String username, String password, RequestPostProcessor from) {
        return browser.post()
                .uri("/login")
                .with(csrf())
                .with(from)
                .header("User-Agent", "Mozilla/5.0 (Linux; Android 16) Chrome/140")
                .param("username", username)
                .param("password", password)
                .exchange();
    }

    /** Of the session; without a server the servlet context does not know that it is called OSL. */
    public static Cookie cookie(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("SESSION"));
    }

    /** Tries of one test do not count against another's. */
    public static RequestPostProcessor elsewhere() {
        String address = "10.1.0." + ADDRESS.incrementAndGet();
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
