package pl.osl.partners;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import pl.osl.kernel.Texts;

/**
 * How alike two names are, by the trigrams of what remains without diacritics, signs and legal form. Names that differ in
 * a number are different ones: there are many schools, and each has its own.
 */
final class NameLikeness {

    /** Found by trying: below it strangers meet, above it a typing error hides. */
    static final double ALIKE = 0.5;

    private static final Set<String> FORMS = Set.of(
            "stowarzyszenie",
            "fundacja",
            "towarzystwo",
            "spoldzielnia",
            "socjalna",
            "sp",
            "zoo",
            "spolka",
            "oddzial",
            "im",
            "w",
            "we",
            "z",
            "i",
            "na");

    private NameLikeness() {}

    /**
     * What is compared of a name, worked out once where it is compared with many: its parts in order, each of three signs
     * as one number, because a file has many thousand names.
     */
    record Looks(long[] parts, Set<String> numbers) {}

    static Looks looks(String name) {
        var packed = parts(name).stream()
                .mapToLong(part -> (long) part.charAt(0) << 32 | (long) part.charAt(1) << 16 | part.charAt(2))
                .sorted()
                .toArray();
        return new Looks(packed, numbers(name));
    }

    static boolean alike(String one, String other) {
        return alike(looks(one), looks(other));
    }

    static boolean alike(Looks one, Looks other) {
        int shorter = Math.min(one.parts().length, other.parts().length);
        int longer = Math.max(one.parts().length, other.parts().length);
        return 2 * shorter >= longer // else they cannot share half
                && share(one.parts(), other.parts()) >= ALIKE
                && one.numbers().equals(other.numbers());
    }

    private static double share(long[] left, long[] right) {
        int common = 0;
        for (int one = 0, other = 0; one < left.length && other < right.length; ) {
            int order = Long.compare(left[one], right[other]);
            common += order == 0 ? 1 : 0;
            one += order <= 0 ? 1 : 0;
            other += order >= 0 ? 1 : 0;
        }
        int all = left.length + right.length - common;
        return all == 0 ? 0 : (double) common / all;
    }

    static boolean same(String one, String other) {
        return words(one, false).equals(words(other, false));
    }

    /** 0 for nothing in common, 1 for the same. */
    static double share(String one, String other) {
        return share(parts(one), parts(other));
    }

    private static double share(Set<String> left, Set<String> right) {
        var common = new HashSet<>(left);
        common.retainAll(right);
        int all = left.size() + right.size() - common.size();
        return all == 0 ? 0 : (double) common.size() / all;
    }

    /** Of the name without its legal form: what {@link #alike} compares. */
    static Set<String> parts(String name) {
        return trigrams(words(name, true));
    }

    /** Two names with the same key are the same. */
    static String key(String name) {
        return words(name, false);
    }

    private static Set<String> trigrams(String words) {
        var trigrams = new HashSet<String>();
        for (String word : words.split(" ")) {
            String padded = "  " + word + " ";
            for (int at = 0; !word.isEmpty() && at + 3 <= padded.length(); at++) {
                trigrams.add(padded.substring(at, at + 3));
            }
        }
        return trigrams;
    }

    /** A name of nothing but a legal form stays as it is. */
    private static String words(String name, boolean withoutForm) {
        String plain = Texts.plain(name).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        if (!withoutForm) {
            return plain;
        }
        String core = Arrays.stream(plain.split(" "))
                .filter(word -> !FORMS.contains(word))
                .collect(Collectors.joining(" "));
        return core.isEmpty() ? plain : core;
    }

    private static Set<String> numbers(String name) {
        return Arrays.stream(name.split("[^0-9]+"))
                .filter(number -> !number.isEmpty())
                .collect(Collectors.toSet());
    }
}
