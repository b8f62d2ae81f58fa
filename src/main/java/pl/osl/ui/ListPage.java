package pl.osl.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list as a person meets it: rows, how many there are in all, what narrows it, and the addresses that
 * keep all of it.
 *
 * @param count how many rows, in words; counted up to 1 000
 * @param previous address of the page before, null on the first
 * @param cleared address without filters, null when nothing narrows the list
 */
public record ListPage<R>(
        String name,
        List<R> rows,
        String count,
        @Nullable String previous,
        @Nullable String next,
        String csv,
        String xlsx,
        @Nullable String cleared,
        List<Active> active,
        List<Column> columns) {

    /** @param withoutUrl the list's address when this filter is removed */
    public record Active(String label, String value, String withoutUrl) {}

    /** @param direction "asc" or "desc" on the column that orders the list now */
    public record Column(
            String key,
            String label,
            boolean numeric,
            @Nullable String sortUrl,
            @Nullable String direction) {}

    public boolean empty() {
        return rows.isEmpty();
    }

    public boolean narrowed() {
        return cleared != null;
    }
}
