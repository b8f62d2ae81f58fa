package pl.osl.places.backgrounds;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** A PMTiles archive, version 3: tiles of one map in one file, found by a directory of their numbers along a Hilbert curve. */
final class PmTiles implements AutoCloseable {

    static final int HEADER = 127;
    private static final int LARGEST_DIRECTORY = 16_000_000;
    private static final int LARGEST_TILE = 4_000_000;
    private static final int DEEPEST = 4;
    private static final int LEAVES_KEPT = 64;

    private static final int NONE = 1;
    private static final int GZIP = 2;

    /** Why a file gives no background; the words stand under {@code TileFault.<name>}. */
    enum TileFault {
        UNREADABLE,
        NOT_PMTILES,
        VERSION,
        VECTOR,
        FORMAT,
        COMPRESSION
    }

    /** A file that cannot be used, and why. */
    static final class Unusable extends IOException {

        private final TileFault fault;

        Unusable(TileFault fault, String what) {
            super(what);
            this.fault = fault;
        }

        TileFault fault() {
            return fault;
        }
    }

    private final FileChannel channel;
    private final ByteBuffer header;
    private final TileDirectory root;
    private final Map<Long, TileDirectory> leaves = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, TileDirectory> eldest) {
            return size() > LEAVES_KEPT;
        }
    });

    private PmTiles(FileChannel channel) throws IOException {
        this.channel = channel;
        this.header = ByteBuffer.wrap(bytes(0, HEADER)).order(ByteOrder.LITTLE_ENDIAN);
        check();
        this.root = directory(header.getLong(8), header.getLong(16));
    }

    static PmTiles open(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new PmTiles(channel);
        } catch (IOException | RuntimeException broken) {
            channel.close();
            throw broken;
        }
    }

    private void check() throws Unusable {
        byte[] magic = new byte[7];
        header.get(0, magic);
        if (!new String(magic, StandardCharsets.US_ASCII).equals("PMTiles")) {
            throw new Unusable(TileFault.NOT_PMTILES, "does not begin with PMTiles");
        }
        if (header.get(7) != 3) {
            throw new Unusable(TileFault.VERSION, "version " + header.get(7));
        }
        if (header.get(99) == 1 || header.get(99) == 6) {
            throw new Unusable(TileFault.VECTOR, "vector tiles");
        }
        if (type() == null) {
            throw new Unusable(TileFault.FORMAT, "tile type " + header.get(99));
        }
        if (!readable(header.get(97)) || !readable(header.get(98))) {
            throw new Unusable(TileFault.COMPRESSION, "compression " + header.get(97) + ", " + header.get(98));
        }
    }

    private static boolean readable(byte compression) {
        return compression == NONE || compression == GZIP;
    }

    @Nullable String type() {
        return switch (header.get(99)) {
            case 2 -> "image/png";
            case 3 -> "image/jpeg";
            case 4 -> "image/webp";
            case 5 -> "image/avif";
            default -> null;
        };
    }

    int minZoom() {
        return header.get(100);
    }

    int maxZoom() {
        return header.get(101);
    }

    /** South, west, north, east, in degrees. */
    double[] bounds() {
        return new double[] {degrees(106), degrees(102), degrees(114), degrees(110)};
    }

    private double degrees(int at) {
        return header.getInt(at) / 1e7;
    }

    Optional<byte[]> tile(int zoom, long x, long y) throws IOException {
        if (zoom < 0 || zoom > 26 || x < 0 || y < 0 || x >= 1L << zoom || y >= 1L << zoom) {
            return Optional.empty();
        }
        long id = number(zoom, x, y);
        var directory = root;
        for (int depth = 0; depth < DEEPEST; depth++) {
            var entry = directory.find(id);
            if (entry == null) {
                return Optional.empty();
            }
            if (entry.run() > 0) {
                long at = header.getLong(56) + entry.offset();
                return Optional.of(unpacked(bytes(at, within(entry.length(), LARGEST_TILE)), 98, LARGEST_TILE));
            }
            directory = leaf(entry);
        }
        throw new Unusable(TileFault.UNREADABLE, "directories deeper than " + DEEPEST);
    }

    private TileDirectory leaf(TileDirectory.Entry entry) throws IOException {
        var known = leaves.get(entry.offset());
        if (known == null) {
            known = directory(header.getLong(40) + entry.offset(), entry.length());
            leaves.put(entry.offset(), known);
        }
        return known;
    }

    private TileDirectory directory(long offset, long length) throws IOException {
        byte[] packed = bytes(offset, within(length, LARGEST_DIRECTORY));
        return TileDirectory.read(unpacked(packed, 97, LARGEST_DIRECTORY));
    }

    /** @param kind where the header tells the compression */
    private byte[] unpacked(byte[] packed, int kind, int largest) throws IOException {
        if (header.get(kind) == NONE) {
            return packed;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] bytes = in.readNBytes(largest + 1);
            within(bytes.length, largest);
            return bytes;
        }
    }

    private static int within(long length, int largest) throws Unusable {
        if (length < 0 || length > largest) {
            throw new Unusable(TileFault.UNREADABLE, "a part of " + length + " bytes");
        }
        return (int) length;
    }

    private byte[] bytes(long offset, int length) throws IOException {
        var buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (offset < 0 || channel.read(buffer, offset + buffer.position()) < 0) {
                throw new Unusable(TileFault.UNREADABLE, "ends before " + (offset + length));
            }
        }
        return buffer.array();
    }

    /** Tiles of all smaller zooms come first, then those of this one along the curve. */
    static long number(int zoom, long x, long y) {
        long before = ((1L << 2 * zoom) - 1) / 3;
        long along = 0;
        for (long side = 1L << zoom >> 1; side > 0; side >>= 1) {
            long right = (x & side) > 0 ? 1 : 0;
            long down = (y & side) > 0 ? 1 : 0;
            along += side * side * (3 * right ^ down);
            if (down == 0) {
                if (right == 1) {
                    x = side - 1 - x;
                    y = side - 1 - y;
                }
                long turned = x;
                x = y;
                y = turned;
            }
        }
        return before + along;
    }

    boolean open() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
