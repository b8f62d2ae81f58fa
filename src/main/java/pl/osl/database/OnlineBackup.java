package pl.osl.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The time in which a running server's files may be copied although they change. A temporary slot, made before the
 * start and gone with the connection, keeps every WAL segment from being recycled until it has been copied.
 */
final class OnlineBackup {

    /** @param wal names of the segments without which the copy cannot become consistent */
    record End(String label, List<String> wal) {}

    private final Connection server;
    private final String start;

    OnlineBackup(Connection server) throws SQLException {
        this.server = server;
        value("select pg_create_physical_replication_slot('osl_backup_"
                + ProcessHandle.current().pid() + "', true, true)");
        this.start = value("select pg_backup_start('osl', true)");
    }

    /** PostgreSQL ends the segment here, so that the copy ends at this moment and not a little later. */
    End stop() throws SQLException {
        try (var statement = server.createStatement();
                var row = statement.executeQuery("select lsn, labelfile from pg_backup_stop(false)")) {
            row.next();
            return new End(row.getString("labelfile"), wal(row.getString("lsn")));
        }
    }

    private List<String> wal(String stop) throws SQLException {
        var names = new ArrayList<String>();
        try (var query = server.prepareStatement("""
                select distinct pg_walfile_name(least(range.start + n * segment.bytes, range.stop)) as name
                  from (select ?::pg_lsn as start, ?::pg_lsn as stop) range
                 cross join (select setting::numeric as bytes from pg_settings where name = 'wal_segment_size') segment
                 cross join generate_series(0, ceil((range.stop - range.start) / segment.bytes)) n
                 order by name
                """)) {
            query.setString(1, start);
            query.setString(2, stop);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString("name"));
                }
            }
        }
        return names;
    }

    private String value(String query) throws SQLException {
        try (var statement = server.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
