package pl.osl.attachments.pictures;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import pl.osl.kernel.Refusal;

/**
 * Makes pictures anew from their pixels, upright and in the colours of the screen. Nothing else of the file survives: not
 * where and with what it was taken, no comment, no profile, nothing that hides behind the end.
 */
@Component
public class PictureMaker {

    /** A picture in one size, as a JPEG. */
    public record Made(Size size, int width, int height, byte[] content) {}

    private static final int SCAN = 4096;
    private static final int PATIENCE = 30;

    /** A picture at work takes some hundred megabytes, so that no more than two are. */
    private final Semaphore atWork = new Semaphore(2, true);

    private final Decoder decoder;
    private final DataSize largest;

    PictureMaker(
            @Value("${osl.photos.most-megapixels}") int megapixels, @Value("${osl.photos.largest}") DataSize largest) {
        this.decoder = new Decoder(megapixels * 1_000_000L);
        this.largest = largest;
        ImageIO.setUseCache(false);
        ImageIO.scanForPlugins(); // those of the application's own class path, whoever asked first
    }

    /** From the largest to the smallest size. */
    public List<Made> make(byte[] content) {
        if (content.length == 0) {
            throw Refusal.at("files", "photos.refusal.empty");
        }
        if (content.length > largest.toBytes()) {
            throw Refusal.at("files", "photos.refusal.large", largest.toMegabytes());
        }
        return inTurn(() -> {
            var made = new ArrayList<Made>();
            BufferedImage picture = upright(content, Format.of(content), Size.FULL.edge());
            for (Size size : Size.values()) {
                picture = within(picture, size.edge());
                made.add(new Made(size, picture.getWidth(), picture.getHeight(), written(picture, "jpg", 0.85f)));
            }
            return made;
        });
    }

    /** The picture of a paper, large enough to read; one without loss stays so. */
    public byte[] scan(byte[] content) {
        return inTurn(() -> {
            var format = Format.of(content);
            return written(upright(content, format, SCAN), format == Format.PNG ? "png" : "jpg", 0.9f);
        });
    }

    private BufferedImage upright(byte[] content, Format format, int edge) {
        return Orientations.upright(within(plain(decoder.read(content, format, edge)), edge), format, content);
    }

    /** Three colours as a screen shows them, on white. */
    private static BufferedImage plain(BufferedImage read) {
        var plain = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
        var space = read.getColorModel().getColorSpace();
        var pen = plain.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, plain.getWidth(), plain.getHeight());
            if (space.isCS_sRGB() || space.getType() == ColorSpace.TYPE_GRAY) {
                pen.drawImage(read, 0, 0, null);
            } else {
                var screen = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_ARGB);
                pen.drawImage(new ColorConvertOp(null).filter(read, screen), 0, 0, null);
            }
        } finally {
            pen.dispose();
        }
        return plain;
    }

    /** Never larger than it was. */
    private static BufferedImage within(BufferedImage picture, int edge) {
        if (Math.max(picture.getWidth(), picture.getHeight()) <= edge) {
            return picture;
        }
        try {
            return Thumbnails.of(picture).size(edge, edge).asBufferedImage();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] written(BufferedImage picture, String format, float quality) {
        try (var bytes = new ByteArrayOutputStream()) {
            var writing = Thumbnails.of(picture).scale(1).outputFormat(format);
            (format.equals("jpg") ? writing.outputQuality(quality) : writing).toOutputStream(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!atWork.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
                throw Refusal.at("files", "photos.refusal.busy");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Refusal.at("files", "photos.refusal.busy");
        }
        try {
            return work.get();
        } finally {
            atWork.release();
        }
    }
}
