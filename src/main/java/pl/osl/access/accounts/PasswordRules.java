package pl.osl.access.accounts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pl.osl.kernel.Refusal;

/** What a password must be: long, and not what everybody tries first. No rules on digits and signs, as NIST advises. */
@Component
public class PasswordRules {

    static final int SHORTEST = 12;
    public static final int LONGEST = 128;

    private final Set<String> common = common();

    /** @return the password, when nothing speaks against it */
    String check(@Nullable String password, @Nullable String again, String username) {
        if (password == null || password.codePointCount(0, password.length()) < SHORTEST) {
            throw Refusal.at("password", "access.password.short", SHORTEST);
        }
        if (password.length() > LONGEST) {
            throw Refusal.at("password", "access.password.long", LONGEST);
        }
        if (password.equalsIgnoreCase(username)) {
            throw Refusal.at("password", "access.password.username");
        }
        if (common.contains(plain(password)) || password.chars().distinct().count() < 3) {
            throw Refusal.at("password", "access.password.common");
        }
        if (!password.equals(again)) {
            throw Refusal.at("again", "access.password.differs");
        }
        return password;
    }

    /** Small letters without Polish signs, as the list has them. */
    private static String plain(String password) {
        return Normalizer.normalize(password.toLowerCase(Locale.ROOT).replace('ł', 'l'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }

    private static Set<String> common() {
        try (var list = Objects.requireNonNull(
                        PasswordRules.class.getResourceAsStream("/access/common-passwords.txt"));
                var lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
