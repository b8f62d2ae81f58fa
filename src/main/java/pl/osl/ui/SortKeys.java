package pl.osl.ui;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;

/** Polish alphabetical order as bytes, to be stored beside a name: the database compares them without knowing Polish. */
public final class SortKeys {

    private static final Collator POLISH =
            Collator.getInstance(new ULocale("pl")).freeze();

    private SortKeys() {}

    public static byte[] of(String name) {
        return POLISH.getCollationKey(name).toByteArray();
    }
}
