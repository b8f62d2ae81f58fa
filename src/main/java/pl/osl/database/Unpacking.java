package pl.osl.database;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import pl.osl.kernel.CommandRefused;

/** Reads a backup into an empty folder and believes nothing in it: neither names, nor kinds, nor that it is whole. */
final class Unpacking implements AutoCloseable {

    private static final int MANIFEST_LIMIT = 10_000;
    private static final FileAttribute<?> OWNER_ONLY_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> OWNER_ONLY_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path file;
    private final InputStream content;
    private final TarArchiveInputStream tar;
    private final Checksums sums = new Checksums();
    private final byte[] buffer = new byte[1 << 16];
    private final Manifest manifest;

    Unpacking(Path file) throws IOException {
        this.file = file;
        var raw = Files.newInputStream(file);
        try {
            this.content = new GZIPInputStream(new BufferedInputStream(raw, 1 << 16), 1 << 16);
            this.tar = new TarArchiveInputStream(content, StandardCharsets.UTF_8.name());
            var first = tar.getNextEntry();
            if (first == null || !first.getName().equals(Manifest.NAME) || first.getSize() > MANIFEST_LIMIT) {
                throw new CommandRefused(file + " is no backup made by this application");
            }
            var text = tar.readAllBytes();
            sums.begin();
            sums.update(text, text.length);
            sums.end(Manifest.NAME);
            this.manifest = Manifest.read(new String(text, StandardCharsets.UTF_8));
        } catch (EOFException | ZipException foreign) {
            raw.close();
            throw new CommandRefused(file + " is no backup made by this application", foreign);
        } catch (IOException | RuntimeException failure) {
            raw.close();
            throw failure;
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** Everything, on the disk, and compared with its checksums; or an exception. */
    void into(Path folder) throws IOException {
        try {
            for (var entry = next(); !entry.getName().equals(Checksums.NAME); entry = next()) {
                unpack(entry, target(folder, entry));
            }
            byte[] expected = sums.text();
            byte[] told = tar.readNBytes(expected.length + 1);
            if (!Arrays.equals(expected, told)) {
                throw new CommandRefused(file + " is damaged: its contents do not fit their checksums");
            }
            if (tar.getNextEntry() != null) {
                throw new CommandRefused(file + " is damaged: something follows its end");
            }
            content.transferTo(OutputStream.nullOutputStream()); // compares gzip's own checksum
        } catch (EOFException cutOff) {
            throw new CommandRefused(file + " is damaged: it ends too early", cutOff);
        } catch (ZipException | FileAlreadyExistsException damaged) {
            throw new CommandRefused(file + " is damaged", damaged);
        }
    }

    private TarArchiveEntry next() throws IOException {
        var entry = tar.getNextEntry();
        if (entry == null) {
            throw new CommandRefused(file + " is damaged: it ends without its checksums");
        }
        return entry;
    }

    private Path target(Path folder, TarArchiveEntry entry) {
        try {
            var target = folder.resolve(entry.getName()).normalize();
            byte kind = entry.getLinkFlag();
            boolean plain = kind == TarConstants.LF_NORMAL || kind == TarConstants.LF_DIR;
            if (plain && target.startsWith(folder) && !target.equals(folder)) {
                return target;
            }
        } catch (InvalidPathException noPath) {
            throw new CommandRefused(file + " holds a name that is none", noPath);
        }
        throw new CommandRefused(file + " holds something that no backup does: " + entry.getName());
    }

    private void unpack(TarArchiveEntry entry, Path target) throws IOException {
        if (entry.getLinkFlag() == TarConstants.LF_DIR) {
            Files.createDirectory(target, OWNER_ONLY_FOLDER);
            sums.folder(entry.getName().substring(0, entry.getName().length() - 1));
            return;
        }
        sums.begin();
        var options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(target, options, OWNER_ONLY_FILE)) {
            var out = Channels.newOutputStream(channel);
            for (int length = tar.read(buffer); length >= 0; length = tar.read(buffer)) {
                sums.update(buffer, length);
                out.write(buffer, 0, length);
            }
            channel.force(true);
        }
        sums.end(entry.getName());
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
