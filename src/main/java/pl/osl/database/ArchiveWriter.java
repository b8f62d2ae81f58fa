package pl.osl.database;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import pl.osl.kernel.CommandRefused;

/**
 * One backup file, written under another name and renamed when it is whole and on the disk. Its last part is the
 * checksum of everything before: a file without it is torn.
 */
final class ArchiveWriter implements AutoCloseable {

    private final Path file;
    private final Path half;
    private final TarArchiveOutputStream tar;
    private final Checksums sums = new Checksums();
    private final byte[] buffer = new byte[1 << 16];
    private boolean whole;

    ArchiveWriter(Path file, Manifest manifest) throws IOException {
        this.file = file;
        this.half = file.resolveSibling(file.getFileName() + ".part");
        if (Files.exists(file)) {
            throw new CommandRefused(file + " exists already; a backup never overwrites");
        }
        try {
            Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException other) {
            throw new CommandRefused(
                    half + " exists: another backup is writing it, or one was cut off; then delete it");
        }
        half.toFile().deleteOnExit(); // Ctrl+C
        this.tar = new TarArchiveOutputStream(
                new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(half), 1 << 16), 1 << 16),
                StandardCharsets.UTF_8.name());
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        tar.setAddPaxHeadersForNonAsciiNames(true);
        bytes(Manifest.NAME, manifest.text().getBytes(StandardCharsets.UTF_8));
    }

    void folder(String name) throws IOException {
        tar.putArchiveEntry(new TarArchiveEntry(name + "/"));
        tar.closeArchiveEntry();
        sums.folder(name);
    }

    void bytes(String name, byte[] content) throws IOException {
        put(name, content.length);
        write(content, content.length);
        end(name);
    }

    /**
     * As long as the file is now. What a running server adds meanwhile, its WAL repeats; what it cuts off is made up
     * for with zeros, and its WAL cuts that off again.
     */
    void file(String name, Path source) throws IOException {
        try (var open = FileChannel.open(source, StandardOpenOption.READ);
                var content = Channels.newInputStream(open)) {
            long size = open.size();
            put(name, size);
            for (long left = size; left > 0; ) {
                int length = next(content, (int) Math.min(left, buffer.length));
                write(buffer, length);
                left -= length;
            }
            end(name);
        }
    }

    int count() {
        return sums.count();
    }

    void finish() throws IOException {
        var content = sums.text();
        put(Checksums.NAME, content.length);
        tar.write(content);
        tar.closeArchiveEntry();
        tar.finish();
        tar.close();
        try (var written = FileChannel.open(half, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(half, file);
        whole = true;
    }

    @Override
    public void close() throws IOException {
        if (!whole) {
            try (OutputStream torn = tar) {
                torn.flush();
            } finally {
                Files.deleteIfExists(half);
            }
        }
    }

    private int next(InputStream content, int wanted) throws IOException {
        int length = content.read(buffer, 0, wanted);
        if (length < 0) {
            Arrays.fill(buffer, 0, wanted, (byte) 0);
            return wanted;
        }
        return length;
    }

    private void put(String name, long size) throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setSize(size);
        entry.setMode(0100600);
        tar.putArchiveEntry(entry);
        sums.begin();
    }

    private void write(byte[] content, int length) throws IOException {
        sums.update(content, length);
        tar.write(content, 0, length);
    }

    private void end(String name) throws IOException {
        tar.closeArchiveEntry();
        sums.end(name);
    }
}
