package pl.osl.resourcemaps.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import morfologik.stemming.polish.PolishStemmer;
import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Texts;

/**
 * The base forms of Polish words by the dictionary of Morfologik, so that "dziecko" meets "dla dzieci". Only what names a
 * thing, a quality or a doing counts, and not what stands in every need: a wrong hint costs more than a missing one.
 */
final class Stems {

    private static final int SHORTEST = 3;

    private static final Dictionary POLISH = dictionary();

    /** Beginnings of the tags of nouns, adjectives and verbs. */
    private static final List<String> TELLING = List.of("subst", "depr", "ger", "adj", "verb");

    /** In base form and plain letters. */
    private static final Set<String> NOTHING = Set.of(
            ("byc miec moc chciec stac brak brakowac trzeba mozna nasz moj swoj ten taki jaki ktory sam caly kazdy wszystek"
                            + " nikt dobry nowy duzy maly wolny wlasny potrzebny inny osoba czlowiek ludzie mieszkaniec"
                            + " miejsce dzielnica osiedle ulica czas raz rok dzien")
                    .split(" "));

    private Stems() {}

    /** Each base form with the word as somebody wrote it, which is what people are shown. */
    static Map<String, String> of(@Nullable String text) {
        var stems = new TreeMap<String, String>();
        if (text != null) {
            var lookup = new DictionaryLookup(POLISH);
            for (String typed : text.split("[^\\p{L}]+")) {
                String word = typed.toLowerCase(Locale.ROOT);
                if (word.length() >= SHORTEST) {
                    bases(word, lookup).forEach(base -> stems.putIfAbsent(base, word));
                }
            }
        }
        return stems;
    }

    /** A word that the dictionary does not know, such as a name or one without its Polish letters, stands for itself. */
    private static Set<String> bases(String word, DictionaryLookup lookup) {
        var known = lookup.lookup(word);
        var bases = known.isEmpty()
                ? Stream.of(word)
                : known.stream().filter(Stems::telling).map(one -> Objects.toString(one.getStem()));
        var all = bases.map(Texts::plain).collect(Collectors.toSet());
        return all.stream().anyMatch(NOTHING::contains) ? Set.of() : all;
    }

    private static boolean telling(WordData word) {
        String tag = Objects.toString(word.getTag(), "");
        return TELLING.stream().anyMatch(tag::startsWith);
    }

    private static Dictionary dictionary() {
        try {
            return Dictionary.read(Objects.requireNonNull(PolishStemmer.class.getResource("polish.dict")));
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
