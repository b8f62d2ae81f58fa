package pl.osl.ui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Reach;
import pl.osl.ui.ListRequest.Cursor;

/** Reads lists: a page by keyset, how many rows there are up to a thousand, or all rows one after another. */
@Component
public class ListReader {

    private record Keyed<R>(R row, Cursor cursor) {}

    private final JdbcClient jdbc;

    ListReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public <R> ListPage<R> page(
            ListSource<R> source, ListFilter filter, ListRequest request, Reach reach, Words words) {
        String sort = request.sort(source);
        boolean backwards = request.before().isPresent();
        var cursor = backwards ? request.before() : request.after();
        var sql = new ListSql<>(source, filter, reach, sort);
        String query = sql.page(cursor, backwards);
        var rows = new ArrayList<>(jdbc.sql(query)
                .params(sql.values())
                .query(keyed(source.mapper()))
                .list());
        boolean more = rows.size() > ListSql.PAGE;
        if (more) {
            rows.removeLast();
        }
        if (backwards) {
            Collections.reverse(rows);
        }
        boolean hasPrevious = backwards ? more : cursor.isPresent();
        boolean hasNext = backwards || more;
        int count = count(source, filter, reach, sort);
        return new ListPage<>(
                source.name(),
                rows.stream().map(Keyed::row).toList(),
                count > ListSql.COUNTED
                        ? words.say("ui.list.over", ListSql.COUNTED)
                        : words.say(source.name() + ".count", count),
                hasPrevious && !rows.isEmpty()
                        ? page(source, request, "before", rows.getFirst().cursor())
                        : null,
                hasNext && !rows.isEmpty()
                        ? page(source, request, "after", rows.getLast().cursor())
                        : null,
                request.address(source, ".csv", Map.of()),
                request.address(source, ".xlsx", Map.of()),
                filter.chips().isEmpty() ? null : request.without(source, List.copyOf(source.parameters())),
                filter.chips().stream()
                        .map(chip -> new ListPage.Active(
                                chip.label(), chip.value(), request.without(source, chip.parameters())))
                        .toList(),
                columns(source, request, sort, words));
    }

    /** Every row of the list in its order; nothing is gathered in memory. */
    @Transactional(readOnly = true)
    public <R> void each(
            ListSource<R> source, ListFilter filter, ListRequest request, Reach reach, Consumer<R> reader) {
        var sql = new ListSql<>(source, filter, reach, request.sort(source));
        try (var rows = jdbc.sql(sql.all()).withFetchSize(500).params(sql.values()).query(source.mapper()).stream()) {
            rows.forEach(reader);
        }
    }

    private int count(ListSource<?> source, ListFilter filter, Reach reach, String sort) {
        var sql = new ListSql<>(source, filter, reach, sort);
        return jdbc.sql(sql.count()).params(sql.values()).query(Integer.class).single();
    }

    private static String page(ListSource<?> source, ListRequest request, String parameter, Cursor cursor) {
        return request.address(source, "", Map.of(parameter, cursor.encoded()));
    }

    private static <R> List<ListPage.Column> columns(
            ListSource<R> source, ListRequest request, String sort, Words words) {
        return source.columns().stream()
                .filter(ListColumn::shown)
                .map(column -> {
                    boolean current = sort.equals(column.key()) || sort.equals("-" + column.key());
                    boolean descending = sort.startsWith("-");
                    String next =
                            current && descending || !current && !column.numeric() ? column.key() : "-" + column.key();
                    return new ListPage.Column(
                            column.key(),
                            words.say(source.name() + ".column." + column.key()),
                            column.numeric(),
                            column.sort() == null ? null : request.address(source, "", Map.of("sort", next)),
                            direction(current, descending));
                })
                .toList();
    }

    private static @Nullable String direction(boolean current, boolean descending) {
        return current ? descending ? "desc" : "asc" : null;
    }

    private static <R> RowMapper<Keyed<R>> keyed(RowMapper<R> mapper) {
        return (row, number) -> new Keyed<>(
                mapper.mapRow(row, number),
                new Cursor(row.getString("list_key"), row.getObject("list_id", UUID.class)));
    }
}
