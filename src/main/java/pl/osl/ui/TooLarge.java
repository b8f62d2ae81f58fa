package pl.osl.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away what is too large before anybody reads a parameter of it: afterwards the server could no longer say so on
 * a page of ours.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class TooLarge extends OncePerRequestFilter {

    /** Where files are brought that may be larger than a form. */
    private static final Pattern FILES =
            Pattern.compile("/imports|/attachments/[^/]+/[^/]+|/implementation/[^/]+/evidence");

    /** Where photographs are brought, several at once. */
    private static final Pattern PHOTOS = Pattern.compile("/photos/of/[^/]+/[^/]+");

    private final DataSize largest;
    private final DataSize largestFile;
    private final DataSize largestPhotos;

    TooLarge(
            @Value("${server.tomcat.max-http-form-post-size}") DataSize largest,
            @Value("${osl.upload.largest}") DataSize largestFile,
            @Value("${osl.photos.largest-upload}") DataSize largestPhotos) {
        this.largest = largest;
        this.largestFile = largestFile;
        this.largestPhotos = largestPhotos;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = request.getRequestURI();
        boolean photos = PHOTOS.matcher(address).matches();
        var limit = photos ? largestPhotos : FILES.matcher(address).matches() ? largestFile : largest;
        if (request.getContentLengthLong() > limit.toBytes() || !photos && unmeasured(request)) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else {
            chain.doFilter(request, response);
        }
    }

    /** No browser sends a form without saying how long it is; elsewhere the server would stop it where photographs end. */
    private static boolean unmeasured(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && type.startsWith("multipart/")
                && request.getContentLengthLong() < 0
                && request.getHeader("Transfer-Encoding") != null;
    }
}
