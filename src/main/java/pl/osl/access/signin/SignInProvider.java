package pl.osl.access.signin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import pl.osl.access.Typed;
import pl.osl.access.accounts.PasswordRules;
import pl.osl.access.sessions.SignInThrottle;

/**
 * Checks name and password. What stays in the session is the account's id; a wrong password, an unknown name and a
 * closed account look and take the same.
 */
@Component
class SignInProvider implements AuthenticationProvider {

    private record Known(UUID id, String passwordHash) {}

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final SignInThrottle throttle;
    private final String nobodysHash;

    SignInProvider(JdbcClient jdbc, PasswordEncoder passwords, SignInThrottle throttle) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.throttle = throttle;
        this.nobodysHash = passwords.encode(UUID.nameUUIDFromBytes(new byte[16]).toString());
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String username = attempt.getName().strip().toLowerCase(Locale.ROOT);
        throttle.check(username);
        String password = String.valueOf(attempt.getCredentials());
        boolean possible = Typed.oneLine(username) && password.length() <= PasswordRules.LONGEST;
        var account = possible ? account(username) : Optional.<Known>empty();
        boolean right = passwords.matches(
                possible ? password : "", account.map(Known::passwordHash).orElse(nobodysHash));
        if (!right || account.isEmpty()) {
            throttle.failed(username);
            throw new BadCredentialsException("wrong name or password");
        }
        throttle.succeeded(username);
        return UsernamePasswordAuthenticationToken.authenticated(
                account.get().id().toString(), null, List.of());
    }

    private Optional<Known> account(String username) {
        return jdbc.sql("""
                        select id, password_hash from account
                         where username = :username and closed_at is null and password_hash is not null
                        """).param("username", username).query(Known.class).optional();
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
