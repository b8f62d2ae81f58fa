package pl.osl.access.accounts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import pl.osl.kernel.Refusal;

/** Names to sign in with: small letters without Polish signs, so that they can be typed on any keyboard. */
final class Usernames {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{1,48}[a-z0-9]");
    private static final int LONGEST = 46;

    private Usernames() {}

    static String check(String username) {
        String small = username.toLowerCase(Locale.ROOT);
        if (!FORM.matcher(small).matches()) {
            throw Refusal.at("username", "access.refusal.username.form");
        }
        return small;
    }

    /** "Łucja Żak-Nowa" gives lucja.zak-nowa, or lucja.zak-nowa2 when that one is taken. */
    static String free(String name, Predicate<String> taken) {
        String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT).replace('ł', 'l'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9-]+", ".")
                .replaceAll("^[.-]+|[.-]+$", "");
        String stem = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        String base = FORM.matcher(stem).matches() ? stem : "osoba";
        String free = base;
        for (int next = 2; taken.test(free); next++) {
            free = base + next;
        }
        return free;
    }
}
