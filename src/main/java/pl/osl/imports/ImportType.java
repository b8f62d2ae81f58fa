package pl.osl.imports;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.osl.access.Thing;
import pl.osl.access.Viewer;

/**
 * A kind of record that can be imported, offered as a bean by the module that owns it. It decides what a row means; the
 * file, the preview, the run and the result are the same for all.
 */
public interface ImportType {

    /** Part of its message keys, {@code imports.type.<key>}, and of the address. */
    String key();

    /** Whoever imports needs the right to create it, as if every row were typed. */
    Thing thing();

    /** Address of the list on which the records stand. */
    String list();

    /** Address under which each record stands. */
    default String records() {
        return list();
    }

    /** Where records may go when the file itself does not say it, such as communities; none where that is no question. */
    default List<Target> targets(Viewer viewer) {
        return List.of();
    }

    /** Prefix of the message keys of values that stand for words, such as {@code partners.is.}. */
    String words();

    /** In the order of the list's export, whose columns they are. */
    List<ImportField> fields();

    /** What the centre has now; read once, then asked row by row. */
    Present present(Viewer viewer);

    /** @param target one of {@link #targets}, or null when the person chose none */
    default Present present(Viewer viewer, @Nullable UUID target) {
        return present(viewer);
    }

    record Target(UUID id, String name) {}

    /** The centre's records as the rows so far leave them. */
    interface Present {

        /** What the row means; changes nothing. */
        Verdict judge(ImportedRow row);

        /** Does what the verdict says, in the caller's transaction and through the module's own service. */
        UUID apply(ImportedRow row, Verdict verdict);

        /** From now on the row is part of what is there; {@code record} is made up while only looking ahead. */
        void keep(ImportedRow row, UUID record);
    }
}
