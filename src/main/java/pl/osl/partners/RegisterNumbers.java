package pl.osl.partners;

import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Refusal;

/**
 * REGON, KRS and NIP as the registers give them. REGON and NIP carry a check digit; a KRS number has none, so that of it
 * only the length can be checked.
 */
record RegisterNumbers(
        @Nullable String regon,
        @Nullable String krs,
        @Nullable String nip) {

    static final RegisterNumbers NONE = new RegisterNumbers(null, null, null);

    private static final int[] REGON_9 = {8, 9, 2, 3, 4, 5, 6, 7};
    private static final int[] REGON_14 = {2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8};
    private static final int[] NIP = {6, 5, 7, 2, 3, 4, 5, 6, 7};

    boolean none() {
        return regon == null && krs == null && nip == null;
    }

    void check() {
        if (regon != null && !regon(regon)) {
            throw Refusal.at("regon", "partners.refusal.regon");
        }
        if (krs != null && !(krs.matches("[0-9]{10}") && !zero(krs))) {
            throw Refusal.at("krs", "partners.refusal.krs");
        }
        if (nip != null && !nip(nip)) {
            throw Refusal.at("nip", "partners.refusal.nip");
        }
    }

    /** Without the spaces, dashes and prefix that people type; null when nothing is left. */
    static @Nullable String digits(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        String bare = typed.replaceAll("[\\s\\p{Pd}]", "").replaceFirst("(?i)^PL", "");
        return bare.isEmpty() ? null : bare;
    }

    /** A KRS number is often written without the zeros it begins with. */
    static @Nullable String krs(@Nullable String typed) {
        String bare = digits(typed);
        return bare != null && bare.matches("[0-9]{1,9}") ? "0".repeat(10 - bare.length()) + bare : bare;
    }

    private static boolean regon(String number) {
        return number.matches("[0-9]{9}|[0-9]{14}")
                && !zero(number)
                && digit(number, 8) == control(number, REGON_9) % 10
                && (number.length() == 9 || digit(number, 13) == control(number, REGON_14) % 10);
    }

    /** A remainder of ten is never given out. */
    private static boolean nip(String number) {
        return number.matches("[0-9]{10}") && !zero(number) && digit(number, 9) == control(number, NIP);
    }

    private static int control(String number, int[] weights) {
        int sum = 0;
        for (int at = 0; at < weights.length; at++) {
            sum += weights[at] * digit(number, at);
        }
        return sum % 11;
    }

    private static int digit(String number, int at) {
        return number.charAt(at) - '0';
    }

    private static boolean zero(String number) {
        return number.matches("0+");
    }
}
