package pl.osl.ui.addresses;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Writes the version into the addresses of static files and leaves all other links of a page alone. Spring's own filter
 * looks for a file behind every link, in every jar, each time anew: half of what a long page took.
 */
class StaticAddresses extends ResourceUrlEncodingFilter {

    private final List<PathPattern> versioned;

    StaticAddresses(List<String> versioned) {
        this.versioned =
                versioned.stream().map(PathPatternParser.defaultInstance::parse).toList();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var plain = (HttpServletResponse) response;
        super.doFilter(
                request,
                response,
                (seen, encoding) -> chain.doFilter(seen, new Choosing(plain, (HttpServletResponse) encoding)));
    }

    private boolean versioned(String url) {
        int end = url.indexOf('?');
        var path = PathContainer.parsePath(end < 0 ? url : url.substring(0, end));
        return versioned.stream().anyMatch(one -> one.matches(path));
    }

    private final class Choosing extends HttpServletResponseWrapper {

        private final HttpServletResponse plain;

        Choosing(HttpServletResponse plain, HttpServletResponse encoding) {
            super(encoding);
            this.plain = plain;
        }

        @Override
        public String encodeURL(String url) {
            return versioned(url) ? super.encodeURL(url) : plain.encodeURL(url);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Filters {

        /** Webjars get their version from the jar, our own files from what is in them. */
        @Bean
        FilterRegistrationBean<ResourceUrlEncodingFilter> staticAddresses(WebProperties web) {
            var ours = web.getResources().getChain().getStrategy().getContent().getPaths();
            var filter = new StaticAddresses(
                    Stream.concat(Arrays.stream(ours), Stream.of("/webjars/**")).toList());
            var registration = new FilterRegistrationBean<ResourceUrlEncodingFilter>(filter);
            registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
            return registration;
        }
    }
}
