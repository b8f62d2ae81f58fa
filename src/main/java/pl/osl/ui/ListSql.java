package pl.osl.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.osl.access.Reach;

/**
 * The statements of one list: always one centre at a time, because only an equality lets the index give the order
 * under a policy; several centres are read by a lateral join, each by its own index.
 */
final class ListSql<R> {

    static final int PAGE = 25;
    static final int COUNTED = 1_000;

    private final ListSource<R> source;
    private final ListFilter filter;
    private final Reach reach;
    private final ListColumn.Sort sort;
    private final boolean descending;
    private final Map<String, Object> values;

    ListSql(ListSource<R> source, ListFilter filter, Reach reach, String sort) {
        this.source = source;
        this.filter = filter;
        this.reach = reach;
        this.descending = sort.startsWith("-");
        ListColumn.@Nullable Sort by =
                source.column(descending ? sort.substring(1) : sort).sort();
        if (by == null) {
            throw new IllegalArgumentException("not sortable: " + sort);
        }
        this.sort = by;
        this.values = new HashMap<>(filter.values());
        values.putAll(reach.parameters());
        switch (reach) {
            case Reach.Centre(var id) -> values.put("centre", id);
            default -> values.put("centres", reach.centres().toArray(UUID[]::new));
        }
    }

    Map<String, Object> values() {
        return values;
    }

    /** @param backwards the page that ends before the cursor, read from its end */
    String page(Optional<ListRequest.Cursor> cursor, boolean backwards) {
        var conditions = new ArrayList<>(filter.conditions());
        boolean down = descending != backwards;
        cursor.filter(from -> sort.accepts(from.key())).ifPresent(from -> {
            conditions.add("(%s, %s) %s (cast(:cursorKey as %s), :cursorId)"
                    .formatted(sort.expression(), source.idColumn(), down ? "<" : ">", sort.type()));
            values.put("cursorKey", from.key());
            values.put("cursorId", from.id());
        });
        return rows(conditions, down, " limit " + (PAGE + 1));
    }

    String all() {
        return rows(filter.conditions(), descending, "");
    }

    String count() {
        String one = "select 1" + fromWhere(filter.conditions()) + " limit " + (COUNTED + 1);
        return "select count(*) from (" + overCentres(one, "1", "") + ") counted";
    }

    private String rows(List<String> conditions, boolean down, String limit) {
        String direction = down ? " desc" : "";
        String order = " order by %s%s, %s%s".formatted(sort.expression(), direction, source.idColumn(), direction);
        String inner = "select %s, %s as list_key, %s as list_id"
                        .formatted(source.select(), sort.expression(), source.idColumn())
                + fromWhere(conditions)
                + order
                + limit;
        String outer = " order by list_key" + direction + ", list_id" + direction + limit;
        return overCentres(inner, "x.*", outer);
    }

    private String fromWhere(List<String> conditions) {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return " from " + source.from() + where;
    }

    private String overCentres(String inner, String columns, String outerOrder) {
        return reach instanceof Reach.Centre
                ? inner.replace("{centre}", ":centre")
                : "select " + columns + " from unnest(cast(:centres as uuid[])) as reach (centre) cross join lateral ("
                        + inner.replace("{centre}", "reach.centre") + ") x" + outerOrder;
    }
}
