package pl.osl.ui;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import pl.osl.access.Viewer;

/** Polish unless the person chose English: on their account, or before signing in by {@code ?lang=en}. */
@Configuration(proxyBeanMethods = false)
class Languages {

    static final Locale POLISH = Locale.forLanguageTag("pl");
    private static final Set<String> SPOKEN = Set.of("pl", "en");

    @Bean
    IcuMessages messageSource() {
        return new IcuMessages(
                "messages/ui",
                "messages/access",
                "messages/audit",
                "messages/notifications",
                "messages/imports",
                "messages/attachments",
                "messages/places",
                "messages/centres",
                "messages/communities",
                "messages/groups",
                "messages/initiatives",
                "messages/partners",
                "messages/origins",
                "messages/network",
                "messages/resourcemaps",
                "messages/cards",
                "messages/editions",
                "messages/activities",
                "messages/implementation",
                "messages/insights",
                "messages/demo");
    }

    @Bean
    LocaleResolver localeResolver() {
        return new LocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                Viewer viewer = ViewerArgument.viewer(request);
                return viewer == null ? asked(request) : viewer.language();
            }

            @Override
            public void setLocale(
                    HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
                throw new UnsupportedOperationException("the language is kept on the account");
            }
        };
    }

    /** For pages without an account the choice lives in the session, so that it survives a failed sign-in. */
    private static Locale asked(HttpServletRequest request) {
        // Of a form that was turned away as too large no parameter can be read.
        String asked = request.getDispatcherType() == DispatcherType.ERROR ? null : request.getParameter("lang");
        if (asked != null && SPOKEN.contains(asked)) {
            request.getSession().setAttribute("osl.lang", asked);
            return Locale.forLanguageTag(asked);
        }
        var session = request.getSession(false);
        return session != null && session.getAttribute("osl.lang") instanceof String chosen
                ? Locale.forLanguageTag(chosen)
                : POLISH;
    }
}
