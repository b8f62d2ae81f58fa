package pl.osl.places.backgrounds;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.ImageInputStream;
import pl.osl.kernel.Refusal;

/**
 * A scan as it was brought, drawn anew: what a camera or an attacker hid in the file stays behind.
 *
 * @param jpeg the new picture
 */
record PlanPicture(byte[] jpeg, int width, int height) {

    private static final int LONGEST_SIDE = 4_000;
    private static final long MOST_PIXELS = 100_000_000;
    private static final float QUALITY = 0.85f;

    /** PNG and JPEG; the size is asked before a pixel is read. */
    static PlanPicture read(byte[] file) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw Refusal.at("file", "places.refusal.plan.type");
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return redrawn(decoded(reader));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof Refusal refusal) {
                throw refusal;
            }
            throw Refusal.at("file", "places.refusal.plan.broken");
        }
    }

    private static BufferedImage decoded(ImageReader reader) throws IOException {
        String format = reader.getFormatName().toLowerCase(Locale.ROOT);
        if (!format.equals("png") && !format.equals("jpeg")) {
            throw Refusal.at("file", "places.refusal.plan.type");
        }
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw Refusal.at("file", "places.refusal.plan.large");
        }
        var how = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(width, height) / (2 * LONGEST_SIDE));
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    private static PlanPicture redrawn(BufferedImage picture) throws IOException {
        double scale = Math.min(1, LONGEST_SIDE / (double) Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var brush = drawn.createGraphics();
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, width, height);
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        brush.drawImage(picture, 0, 0, width, height, null);
        brush.dispose();
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var sink = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(sink);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(drawn, null, null), how);
        } finally {
            writer.dispose();
        }
        return new PlanPicture(out.toByteArray(), width, height);
    }
}
