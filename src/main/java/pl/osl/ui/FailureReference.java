package pl.osl.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.slf4j.MDC;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import pl.osl.kernel.Ids;

/**
 * A number for each request, on every line it logs and on the error page, so that what a person reads out over the
 * telephone is found in the log.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FailureReference extends OncePerRequestFilter {

    private static final String NAME = "reference";

    /** Another name than in the template, which would find a request's attribute on every page. */
    private static final String ATTRIBUTE = "osl.reference";

    private final Clock clock;

    FailureReference(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String random = Ids.next(clock).toString();
        String reference = random.substring(random.length() - 8);
        request.setAttribute(ATTRIBUTE, reference);
        try (var logged = MDC.putCloseable(NAME, reference)) {
            chain.doFilter(request, response);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class ErrorPages {

        /** Only our own failures carry the number: with a 404 it would help nobody. */
        @Bean
        DefaultErrorAttributes errorAttributes() {
            return new DefaultErrorAttributes() {
                @Override
                public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
                    var attributes = super.getErrorAttributes(request, options);
                    Object reference = request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
                    if (reference != null && attributes.get("status") instanceof Integer status && status >= 500) {
                        attributes.put(NAME, reference);
                    }
                    return attributes;
                }
            };
        }
    }
}
