package pl.osl.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away parameters whose names no page of ours sends, such as {@code name[0]} or {@code name.x}: forms would read
 * them as paths into what they hold. After security, so that nobody learns from it what is there.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class OddNames extends OncePerRequestFilter {

    private static final Pattern WORD = Pattern.compile("[\\w-]{1,100}");

    private final List<FieldNames> known;

    OddNames(List<FieldNames> known) {
        this.known = known;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getParameterMap().keySet().stream().allMatch(this::fits)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        }
    }

    private boolean fits(String name) {
        return WORD.matcher(name).matches()
                || known.stream().anyMatch(one -> one.pattern().matcher(name).matches());
    }
}
