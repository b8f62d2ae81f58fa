package pl.osl.places.backgrounds;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import pl.osl.places.backgrounds.PmTiles.TileFault;
import pl.osl.places.backgrounds.PmTiles.Unusable;

/** A directory of a PMTiles archive: columns of numbers, each of as many bytes as it needs. */
final class TileDirectory {

    /** @param run how many tiles from its number on are this one; 0 where it names another directory */
    record Entry(long number, long run, long offset, long length) {}

    private final long[] numbers;
    private final long[] runs;
    private final long[] offsets;
    private final long[] lengths;

    private TileDirectory(int entries) {
        numbers = new long[entries];
        runs = new long[entries];
        offsets = new long[entries];
        lengths = new long[entries];
    }

    static TileDirectory read(byte[] bytes) throws IOException {
        try {
            var in = ByteBuffer.wrap(bytes);
            long entries = number(in);
            if (entries < 0 || entries > bytes.length) {
                throw new Unusable(TileFault.UNREADABLE, "a directory of " + entries + " entries");
            }
            var directory = new TileDirectory((int) entries);
            directory.fill(in);
            return directory;
        } catch (BufferUnderflowException cut) {
            throw new Unusable(TileFault.UNREADABLE, "a directory that ends too early");
        }
    }

    private void fill(ByteBuffer in) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(in) + (i == 0 ? 0 : numbers[i - 1]);
        }
        for (int i = 0; i < runs.length; i++) {
            runs[i] = number(in);
        }
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = number(in);
        }
        for (int i = 0; i < offsets.length; i++) {
            long value = number(in);
            offsets[i] = value == 0 && i > 0 ? offsets[i - 1] + lengths[i - 1] : value - 1;
        }
    }

    private static long number(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = in.get();
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new BufferUnderflowException();
    }

    /** The entry that holds the tile or leads to it. */
    @Nullable Entry find(long number) {
        int low = 0;
        int high = numbers.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (numbers[middle] <= number) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high < 0 || runs[high] > 0 && number - numbers[high] >= runs[high]
                ? null
                : new Entry(numbers[high], runs[high], offsets[high], lengths[high]);
    }
}
