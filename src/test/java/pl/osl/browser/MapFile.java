package pl.osl.browser;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;

/** A PMTiles file as somebody would bring it on a stick: one colour, a square of tiles around a point, several zooms. */
public final class MapFile {

    public static final int PNG = 2;
    public static final int VECTOR = 1;

    private final SortedMap<Long, byte[]> tiles = new TreeMap<>();
    private final double south;
    private final double west;
    private final double north;
    private final double east;
    private int minZoom = 30;
    private int maxZoom;

    public MapFile(double south, double west, double north, double east) {
        this.south = south;
        this.west = west;
        this.north = north;
        this.east = east;
    }

    /** All tiles of the box at that zoom, of one colour. */
    public MapFile zoom(int zoom, Color colour) {
        byte[] picture = picture(colour);
        for (int x = column(west, zoom); x <= column(east, zoom); x++) {
            for (int y = row(north, zoom); y <= row(south, zoom); y++) {
                tiles.put(number(zoom, x, y), picture);
            }
        }
        minZoom = Math.min(minZoom, zoom);
        maxZoom = Math.max(maxZoom, zoom);
        return this;
    }

    /** Written whole, with the directory in leaves of that many entries; 0 for one directory. */
    public Path write(Path file, int type, int leaf) {
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes(type, leaf));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private byte[] bytes(int type, int leaf) throws IOException {
        var data = new ByteArrayOutputStream();
        var numbers = tiles.keySet().stream().mapToLong(Long::longValue).toArray();
        long[] offsets = new long[numbers.length];
        long[] lengths = new long[numbers.length];
        long[] runs = new long[numbers.length];
        int at = 0;
        for (byte[] tile : tiles.values()) {
            offsets[at] = data.size();
            lengths[at] = tile.length;
            runs[at++] = 1;
            data.write(tile);
        }
        var leaves = new ByteArrayOutputStream();
        byte[] root;
        if (leaf == 0) {
            root = packed(directory(numbers, runs, lengths, offsets, 0, numbers.length));
        } else {
            int parts = (numbers.length + leaf - 1) / leaf;
            long[] firsts = new long[parts];
            long[] none = new long[parts];
            long[] sizes = new long[parts];
            long[] starts = new long[parts];
            for (int part = 0; part < parts; part++) {
                int from = part * leaf;
                byte[] one =
                        packed(directory(numbers, runs, lengths, offsets, from, Math.min(from + leaf, numbers.length)));
                firsts[part] = numbers[from];
                sizes[part] = one.length;
                starts[part] = leaves.size();
                leaves.write(one);
            }
            root = packed(directory(firsts, none, sizes, starts, 0, parts));
        }
        var header = ByteBuffer.allocate(127).order(ByteOrder.LITTLE_ENDIAN);
        header.put("PMTiles".getBytes(StandardCharsets.US_ASCII)).put((byte) 3);
        header.putLong(8, 127).putLong(16, root.length);
        header.putLong(24, 127 + root.length).putLong(32, 0);
        header.putLong(40, 127 + root.length).putLong(48, leaves.size());
        header.putLong(56, 127 + root.length + leaves.size()).putLong(64, data.size());
        header.put(97, (byte) 2).put(98, (byte) 1).put(99, (byte) type);
        header.put(100, (byte) minZoom).put(101, (byte) maxZoom);
        header.putInt(102, (int) (west * 1e7)).putInt(106, (int) (south * 1e7));
        header.putInt(110, (int) (east * 1e7)).putInt(114, (int) (north * 1e7));
        var file = new ByteArrayOutputStream();
        file.write(header.array());
        file.write(root);
        leaves.writeTo(file);
        data.writeTo(file);
        return file.toByteArray();
    }

    private static byte[] directory(long[] numbers, long[] runs, long[] lengths, long[] offsets, int from, int to) {
        var out = new ByteArrayOutputStream();
        number(out, to - from);
        for (int i = from; i < to; i++) {
            number(out, numbers[i] - (i == from ? 0 : numbers[i - 1]));
        }
        for (int i = from; i < to; i++) {
            number(out, runs[i]);
        }
        for (int i = from; i < to; i++) {
            number(out, lengths[i]);
        }
        for (int i = from; i < to; i++) {
            boolean follows = i > from && offsets[i] == offsets[i - 1] + lengths[i - 1];
            number(out, follows ? 0 : offsets[i] + 1);
        }
        return out.toByteArray();
    }

    private static void number(ByteArrayOutputStream out, long value) {
        long rest = value;
        while (rest > 127) {
            out.write((int) (rest & 127 | 128));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    public static byte[] picture(Color colour) {
        var image = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        brush.setColor(colour);
        brush.fillRect(0, 0, 256, 256);
        brush.dispose();
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static int column(double lon, int zoom) {
        return (int) Math.floor((lon + 180) / 360 * (1 << zoom));
    }

    public static int row(double lat, int zoom) {
        double radians = Math.toRadians(lat);
        return (int) Math.floor((1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2 * (1 << zoom));
    }

    /** The curve by its definition: quarter after quarter from the greatest square down. */
    public static long number(int zoom, int x, int y) {
        long before = 0;
        for (int z = 0; z < zoom; z++) {
            before += 1L << 2 * z;
        }
        return before + along(1 << zoom, x, y);
    }

    private static long along(int side, int x, int y) {
        if (side == 1) {
            return 0;
        }
        int half = side / 2;
        long quarter = (long) half * half;
        if (x < half && y < half) {
            return along(half, y, x);
        }
        if (x < half) {
            return quarter + along(half, x, y - half);
        }
        return y >= half
                ? 2 * quarter + along(half, x - half, y - half)
                : 3 * quarter + along(half, half - 1 - y, side - 1 - x);
    }
}
