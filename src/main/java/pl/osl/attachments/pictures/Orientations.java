package pl.osl.attachments.pictures;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.webp.WebpMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/** Turns a picture as its camera was held; that note goes with the rest of what the camera wrote. */
final class Orientations {

    private Orientations() {}

    static BufferedImage upright(BufferedImage picture, Format format, byte[] content) {
        int held = held(format, content);
        return held < 2 || held > 8
                ? picture
                : ExifFilterUtils.getFilterForOrientation(Orientation.typeOf(held))
                        .apply(picture);
    }

    /** Only the camera's notes are read; other parts of a file may unpack to any size. */
    private static int held(Format format, byte[] content) {
        try (var stream = new ByteArrayInputStream(content)) {
            return switch (format) {
                case JPEG -> held(JpegMetadataReader.readMetadata(stream, List.of(new ExifReader())));
                case WEBP -> held(WebpMetadataReader.readMetadata(stream));
                case PNG -> 1;
            };
        } catch (ImageProcessingException | IOException unreadable) {
            return 1; // the picture itself was read; it stays as it lies
        }
    }

    private static int held(Metadata metadata) {
        for (var notes : metadata.getDirectoriesOfType(ExifIFD0Directory.class)) {
            Integer held = notes.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            if (held != null) {
                return held;
            }
        }
        return 1;
    }
}
