package pl.osl.imports;

import java.util.Set;
import java.util.TreeSet;
import pl.osl.kernel.Texts;

/**
 * A field that a column can be read as.
 *
 * @param label message key of its name
 * @param synonyms how people head such a column; compared without diacritics and signs
 */
public record ImportField(String key, String label, boolean required, Set<String> synonyms) {

    public ImportField {
        var plain = new TreeSet<String>();
        synonyms.forEach(one -> plain.add(bare(one)));
        synonyms = Set.copyOf(plain);
    }

    public boolean called(String heading) {
        return synonyms.contains(bare(heading));
    }

    public static String bare(String heading) {
        return Texts.plain(heading).replaceAll("[^a-z0-9]+", " ").strip();
    }
}
