package pl.osl.database;

import java.io.IOException;
import java.util.Map;
import org.springframework.core.env.Environment;
import pl.osl.kernel.CommandRefused;

/** How a command beside the application comes to its database. */
public final class Attachment {

    private Attachment() {}

    /**
     * Settings that lead to the embedded server of an application that runs. None when the settings name a server of
     * one's own, nor when nothing runs: then the command starts the server and stops it, as the application would.
     */
    public static Map<String, Object> settings(Environment settings) {
        if (DataFolder.external(settings)) {
            return Map.of();
        }
        var folder = DataFolder.of(settings).requireData();
        try (var lock = FolderLock.take(folder.home()).orElse(null)) {
            if (lock != null) {
                return Map.of();
            }
            return Map.of(
                    "osl.db.url", RunningServer.on(folder).url("osl"),
                    "osl.db.user", "osl_app",
                    "osl.db.password", folder.password());
        } catch (IOException failure) {
            throw new CommandRefused("cannot read " + folder.root(), failure);
        }
    }
}
