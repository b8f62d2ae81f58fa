package pl.osl.access.signin;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import pl.osl.access.PictureHost;

/** Who gets in at all. Rights to things are decided by reach and matrix, never by address. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Files that are the same for everybody: no session is read for them and browsers keep them for a year. */
    static final List<String> STATIC =
            List.of("/css/", "/js/", "/webjars/", "/_static/", "/icons", "/mark", "/favicon.ico", "/actuator/");

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:%s; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; "
            + "object-src 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final String[] OPEN = {
        "/login",
        "/error",
        "/password/**",
        "/invitation/**",
        "/setup",
        "/setup/**",
        "/cards/*",
        "/css/**",
        "/js/**",
        "/webjars/**",
        "/_static/**",
        "/icons.svg",
        "/icons-*.svg",
        "/mark.svg",
        "/mark-*.svg",
        "/favicon.ico",
        "/actuator/health/liveness",
        "/actuator/health/readiness"
    };

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http, Viewers viewers, SignInResult result, LostSession lost, List<PictureHost> hosts) {
        return http.authorizeHttpRequests(requests ->
                        requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(result)
                        .failureHandler(result)
                        .permitAll())
                .logout(logout -> logout.logoutSuccessUrl("/login?bye")
                        .deleteCookies("OSL")
                        .addLogoutHandler(new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(
                                ClearSiteDataHeaderWriter.Directive.CACHE,
                                ClearSiteDataHeaderWriter.Directive.STORAGE))))
                .exceptionHandling(
                        failures -> failures.accessDeniedHandler(lost).authenticationEntryPoint(lost))
                .headers(headers -> headers.contentSecurityPolicy(
                                csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY.formatted(pictures(hosts))))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .httpStrictTransportSecurity(
                                hsts -> hsts.maxAgeInSeconds(31_536_000).includeSubDomains(true)))
                .addFilterAfter(new ViewerFilter(viewers), AuthorizationFilter.class)
                .build();
    }

    private static String pictures(List<PictureHost> hosts) {
        return hosts.stream().map(host -> " " + host.origin()).distinct().collect(Collectors.joining());
    }

    /** Argon2id as OWASP advises: 19 MiB, two passes, one lane. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    }
}
