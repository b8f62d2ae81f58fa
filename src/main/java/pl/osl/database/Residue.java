package pl.osl.database;

import java.util.Set;

/** What a backup leaves out: what PostgreSQL makes anew at each start, and what comes out of the jar. */
final class Residue {

    private static final String HOME = "postgresql/";
    private static final String DB = HOME + "db/";
    private static final Set<String> FILES = Set.of("postmaster.pid", "postmaster.opts", "backup_label.old");
    private static final Set<String> EMPTIED = Set.of(
            "pg_dynshmem/",
            "pg_notify/",
            "pg_replslot/",
            "pg_serial/",
            "pg_snapshots/",
            "pg_stat_tmp/",
            "pg_subtrans/");

    private Residue() {}

    /** @param name from the data folder on, with slashes */
    static boolean is(String name) {
        if (name.equals(Restore.HALF) || name.equals("lost+found")) {
            return true;
        }
        if (!name.startsWith(HOME)) {
            return false;
        }
        if (!name.startsWith(DB)) {
            return !name.equals(HOME + "db") && !name.equals(HOME + "password");
        }
        String own = name.substring(DB.length());
        String last = own.substring(own.lastIndexOf('/') + 1);
        return FILES.contains(own)
                || EMPTIED.stream().anyMatch(own::startsWith)
                || last.startsWith("pgsql_tmp")
                || last.startsWith("pg_internal.init");
    }

    /** Of a running server also its WAL, of which only the segments of the backup's time are wanted. */
    static boolean whileRunning(String name) {
        return is(name)
                || name.startsWith(DB + "pg_wal/") && !name.endsWith("/archive_status") && !name.endsWith("/summaries")
                || name.equals(DB + "global/pg_control");
    }
}
