package pl.osl.attachments.pictures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pl.osl.kernel.Refusal;

/** Reads a picture that somebody sent: its size from the header first, then no more pixels than are needed. */
final class Decoder {

    private static final Logger LOG = LoggerFactory.getLogger(Decoder.class);

    private final long mostPixels;

    Decoder(long mostPixels) {
        this.mostPixels = mostPixels;
    }

    /** @param edge of what will be made of it */
    BufferedImage read(byte[] content, Format format, int edge) {
        var reader = ImageIO.getImageReadersByMIMEType(format.media()).next();
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            // without what is beside the pixels: it may unpack to any size
            reader.setInput(stream, true, true);
            return read(reader, edge);
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof Refusal refusal) {
                throw refusal;
            }
            LOG.info("a picture could not be read: {}", broken.getClass().getSimpleName());
            throw Refusal.at("files", "photos.refusal.broken");
        } finally {
            reader.dispose();
        }
    }

    private BufferedImage read(ImageReader reader, int edge) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > mostPixels) {
            throw Refusal.at("files", "photos.refusal.pixels", width, height, mostPixels / 1_000_000);
        }
        var warned = new boolean[1];
        reader.addIIOReadWarningListener((source, warning) -> warned[0] |= cut(warning));
        var asked = reader.getDefaultReadParam();
        int every = Math.max(1, Math.max(width, height) / (edge * 3 / 2));
        asked.setSourceSubsampling(every, every, 0, 0);
        var picture = reader.read(0, asked);
        if (warned[0]) {
            throw Refusal.at("files", "photos.refusal.broken");
        }
        return picture;
    }

    /** A JPEG that ends too early is filled up with grey, and nothing but a warning tells. */
    private static boolean cut(String warning) {
        String said = warning.toLowerCase(Locale.ROOT);
        return said.contains("premature") || said.contains("end of");
    }
}
