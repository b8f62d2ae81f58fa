package pl.osl.resourcemaps.matching;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Texts;

/**
 * What is left of Polish words without their endings, so that "boisko" meets "na boisku" and "dzieci" meets "dla
 * dzieciom". Too short a rest, and words that say nothing of a thing, are left out: a wrong hint costs more than a missing one.
 */
final class Stems {

    private static final int SHORTEST = 4;

    /** From the longest: only one is taken off. */
    private static final List<String> ENDINGS = List.of(
            "owaniami",
            "owaniach",
            "owaniem",
            "owania",
            "owanie",
            "owaniu",
            "iejszych",
            "skiego",
            "skiemu",
            "skiej",
            "skich",
            "skimi",
            "ckiego",
            "ckiej",
            "ckich",
            "owego",
            "owemu",
            "owych",
            "owymi",
            "owej",
            "niami",
            "niach",
            "niem",
            "iami",
            "iach",
            "iego",
            "iemu",
            "ymi",
            "imi",
            "ami",
            "ach",
            "ego",
            "emu",
            "ych",
            "ich",
            "ymi",
            "owi",
            "owa",
            "owe",
            "owy",
            "ski",
            "ska",
            "skie",
            "nie",
            "nia",
            "niu",
            "iem",
            "iom",
            "om",
            "em",
            "ow",
            "zy",
            "mi",
            "ej",
            "ie",
            "ia",
            "iu",
            "ym",
            "im",
            "a",
            "e",
            "i",
            "o",
            "u",
            "y");

    private static final Set<String> NOTHING = Set.of(
            "jest",
            "stoi",
            "beda",
            "byla",
            "bylo",
            "brak",
            "brakuje",
            "wiecej",
            "mniej",
            "przy",
            "przez",
            "ktory",
            "ktora",
            "ktore",
            "nasz",
            "nasza",
            "nasze",
            "naszym",
            "naszej",
            "zeby",
            "bardzo",
            "dobra",
            "dobry",
            "dobre",
            "moze",
            "mozna",
            "trzeba",
            "chce",
            "chcemy",
            "mamy",
            "maja",
            "gdzie",
            "kiedy",
            "tylko",
            "takze",
            "oraz",
            "wszystkich",
            "wszyscy",
            "osob",
            "osoby",
            "ludzi",
            "ludzie",
            "mieszkancy",
            "mieszkancow",
            "miejsce",
            "miejsca",
            "dzielnica",
            "dzielnicy",
            "osiedle",
            "osiedlu",
            "osiedla",
            "ulica",
            "ulicy",
            "nikt",
            "nikogo",
            "tego",
            "tych",
            "jako",
            "razem",
            "potrzebny",
            "potrzebna",
            "potrzebne",
            "wlasny",
            "wolny",
            "wolna",
            "czas",
            "czasu");

    private Stems() {}

    /** Each stem with the word as somebody wrote it, which is what people are shown. */
    static Map<String, String> of(@Nullable String text) {
        var stems = new TreeMap<String, String>();
        if (text != null) {
            for (String word : text.split("[^\\p{L}]+")) {
                String plain = Texts.plain(word);
                if (plain.length() >= SHORTEST && !NOTHING.contains(plain)) {
                    stems.putIfAbsent(stem(plain), word.toLowerCase(Locale.ROOT));
                }
            }
        }
        return stems;
    }

    private static String stem(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
