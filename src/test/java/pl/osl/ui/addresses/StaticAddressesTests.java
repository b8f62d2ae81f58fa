package pl.osl.ui.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.ResourceUrlProviderExposingInterceptor;

/** What a page asks of the class path while its links are written. */
class StaticAddressesTests {

    private final List<String> lookedFor = new ArrayList<>();

    @Test
    void aFileOfOursIsLookedForAndAPageNever() throws Exception {
        var written = new ArrayList<String>();
        var links = List.of(
                "/css/osl.css", "/webjars/x/y.css", "/partners/018f", "/partners?q=css", "https://gov.pl", "?p=2");
        var page = new HttpServlet() {
            @Override
            protected void service(HttpServletRequest request, HttpServletResponse response) {
                links.forEach(link -> written.add(response.encodeURL(link)));
            }
        };
        var request = new MockHttpServletRequest("GET", "/partners");
        var filter = new StaticAddresses(List.of("/css/**", "/webjars/**"));
        var chain = new MockFilterChain(page, (asked, response, next) -> {
            asked.setAttribute(ResourceUrlProviderExposingInterceptor.RESOURCE_URL_PROVIDER_ATTR, files());
            next.doFilter(asked, response);
        });

        filter.doFilter(request, new MockHttpServletResponse(), chain);

        assertThat(lookedFor).containsExactly("css/osl.css", "webjars/x/y.css");
        assertThat(written)
                .containsExactly(
                        "/css/osl.css-1",
                        "/webjars/x/y.css-1",
                        "/partners/018f",
                        "/partners?q=css",
                        "https://gov.pl",
                        "?p=2");
    }

    private ResourceUrlProvider files() {
        var handler = new ResourceHttpRequestHandler();
        handler.setResourceResolvers(List.<ResourceResolver>of(new PathResourceResolver() {
            @Override
            protected @Nullable String resolveUrlPathInternal(
                    String path, List<? extends Resource> locations, ResourceResolverChain chain) {
                lookedFor.add(path);
                return path + "-1";
            }
        }));
        var provider = new ResourceUrlProvider();
        provider.setHandlerMap(Map.of("/**", handler));
        return provider;
    }
}
