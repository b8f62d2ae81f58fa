package pl.osl.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import pl.osl.kernel.CommandRefused;

/** The server that another process has started on a folder, reached with what only the folder's owner can read. */
record RunningServer(DataFolder folder, String port) {

    static RunningServer on(DataFolder folder) throws IOException {
        List<String> lines = Files.exists(folder.pidFile()) ? Files.readAllLines(folder.pidFile()) : List.of();
        if (lines.size() < 8 || !lines.get(7).strip().equals("ready")) {
            throw new CommandRefused(
                    "something else works on " + folder.root() + " (an application that is starting or "
                            + "stopping, a backup, a restore): try again in a minute");
        }
        return new RunningServer(folder, lines.get(3).strip());
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    Connection connect() throws IOException, SQLException {
        var connection = DriverManager.getConnection(url("postgres"), "postgres", folder.password());
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("show data_directory")) {
            row.next();
            if (Files.isSameFile(Path.of(row.getString(1)), folder.db())) {
                return connection;
            }
        }
        connection.close();
        throw new CommandRefused("the server on port " + port + " is not that of " + folder.root());
    }
}
