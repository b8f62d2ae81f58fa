package pl.osl.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One or several statements of the product with their values, asked again as the working role within a reach.
 *
 * @param centres as the policies read them
 */
record Question(String name, String centres, List<String> statements) {

    private static final Pattern SCAN =
            Pattern.compile("((?:Parallel )?(?:Seq Scan|Index (?:Only )?Scan|Bitmap Heap Scan|Bitmap Index Scan"
                    + "|Incremental Sort|Sort|Materialize)(?: Backward)?)(?: using (\\w+))?(?: on (\\w+))?.*"
                    + "actual rows=([0-9.]+) loops=(\\d+)");

    /** Tables with more than 10,000 rows; reading one of them from its beginning is a fault. */
    private static final List<String> GROWING =
            List.of("activity", "activity_community", "activity_person", "audit_entry", "asset", "need");

    /** How each table was reached, with the rows that came of it. */
    String plans(Connection connection) throws SQLException {
        var plans = new ArrayList<String>();
        for (var sql : statements) {
            plans.add(String.join("; ", nodes(explain(connection, sql))));
        }
        return String.join("\n    ", plans);
    }

    List<String> faults(Connection connection) throws SQLException {
        var faults = new ArrayList<String>();
        for (var sql : statements) {
            for (var node : nodes(explain(connection, sql))) {
                if (GROWING.stream().anyMatch(table -> node.matches("(Parallel )?Seq Scan on " + table + " .*"))) {
                    faults.add(name + ": " + node);
                }
            }
        }
        return faults;
    }

    /** Milliseconds of the middle one of several runs. */
    double median(Connection connection, int runs) throws SQLException {
        var times = new double[runs];
        for (int run = 0; run < runs; run++) {
            long begin = System.nanoTime();
            within(connection);
            for (var sql : statements) {
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery(sql)) {
                    while (rows.next()) {
                        rows.getObject(1);
                    }
                }
            }
            connection.rollback();
            times[run] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(times);
        return times[runs / 2];
    }

    private List<String> explain(Connection connection, String sql) throws SQLException {
        within(connection);
        var lines = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("explain (analyze, costs off, timing off, summary off) " + sql)) {
            while (rows.next()) {
                lines.add(rows.getString(1).strip());
            }
        }
        connection.rollback();
        return lines;
    }

    private void within(Connection connection) throws SQLException {
        try (var reach = connection.prepareStatement("select set_config('osl.centres', ?, true)")) {
            reach.setString(1, centres);
            reach.execute();
        }
    }

    private static List<String> nodes(List<String> plan) {
        return plan.stream()
                .flatMap(line -> SCAN.matcher(line).results())
                .map(found -> Stream.of(
                                        found.group(1),
                                        found.group(3) == null ? null : "on " + found.group(3),
                                        found.group(2))
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" "))
                        + " rows=" + rows(found.group(4), found.group(5)))
                .toList();
    }

    private static long rows(String each, String loops) {
        return Math.round(Double.parseDouble(each) * Long.parseLong(loops));
    }
}
