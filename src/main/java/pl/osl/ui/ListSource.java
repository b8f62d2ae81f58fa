package pl.osl.ui;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.RowMapper;

/**
 * What a list is made of. The same source answers the page, its count and its exports.
 *
 * @param name first part of its message keys, such as {@code activities.list}
 * @param path address of the list
 * @param parameters names in the query string that narrow it
 * @param select columns of the row, without "select"
 * @param from table with alias and joins; {@code {centre}} stands for the centre whose rows are read
 * @param idColumn unique column of the row, the tie-breaker of every order
 * @param firstSort column and direction without a choice of the person: "-day" is newest first
 */
public record ListSource<R>(
        String name,
        String path,
        Set<String> parameters,
        String select,
        String from,
        String idColumn,
        List<ListColumn<R>> columns,
        String firstSort,
        RowMapper<R> mapper) {

    ListColumn<R> column(String key) {
        return columns.stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    boolean sortsBy(String key) {
        return columns.stream().anyMatch(column -> column.key().equals(key) && column.sort() != null);
    }
}
