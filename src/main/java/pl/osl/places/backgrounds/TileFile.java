package pl.osl.places.backgrounds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import pl.osl.places.backgrounds.PmTiles.TileFault;
import pl.osl.places.backgrounds.PmTiles.Unusable;

/** The PMTiles file that lies ready: the configured one, else the first by name in maps/ of the data folder. Seen without a restart. */
@Component
class TileFile {

    private static final Logger LOG = LoggerFactory.getLogger(TileFile.class);

    /**
     * @param tiles null where the file cannot be used
     * @param fault why
     * @param version changes with the file, so that browsers do not show tiles of the former one
     */
    record Found(
            Path file, @Nullable PmTiles tiles, @Nullable TileFault fault, String version) {

        /** A reader that was interrupted closes the file for all. */
        boolean lost() {
            return tiles != null && !tiles.open();
        }
    }

    private final @Nullable Path configured;
    private final Path folder;
    private @Nullable Found last;

    TileFile(@Value("${osl.map.pmtiles:}") String configured, @Value("${osl.data-dir}") Path data) {
        this.configured = configured.isBlank() ? null : Path.of(configured.strip());
        this.folder = data.resolve("maps");
    }

    /** Null where there is no file. */
    synchronized @Nullable Found found() {
        Path file = configured != null ? configured : first();
        if (file == null) {
            close();
            last = null;
            return null;
        }
        String version = version(file);
        if (last == null
                || last.lost()
                || !last.file().equals(file)
                || !last.version().equals(version)) {
            close();
            last = open(file, version);
        }
        return last;
    }

    private @Nullable Path first() {
        if (!Files.isDirectory(folder)) {
            return null;
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".pmtiles"))
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        } catch (IOException unreadable) {
            LOG.warn("the folder {} cannot be listed: {}", folder, unreadable.getMessage());
            return null;
        }
    }

    private static String version(Path file) {
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            return Long.toHexString(changed.toMillis() * 31 + Files.size(file));
        } catch (IOException missing) {
            return "none";
        }
    }

    private static Found open(Path file, String version) {
        try {
            return new Found(file, PmTiles.open(file), null, version);
        } catch (Unusable unusable) {
            LOG.warn("the map file {} gives no background: {}", file, unusable.getMessage());
            return new Found(file, null, unusable.fault(), version);
        } catch (IOException unreadable) {
            LOG.warn("the map file {} cannot be read: {}", file, unreadable.toString());
            return new Found(file, null, TileFault.UNREADABLE, version);
        }
    }

    private void close() {
        if (last != null && last.tiles() != null) {
            try {
                last.tiles().close();
            } catch (IOException failure) {
                LOG.warn("the map file {} cannot be closed: {}", last.file(), failure.getMessage());
            }
        }
    }
}
