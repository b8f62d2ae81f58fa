package pl.osl.attachments.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.icc.IccDirectory;
import com.drew.metadata.jpeg.JpegCommentDirectory;
import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import pl.osl.attachments.Drawn;
import pl.osl.kernel.Refusal;

class PictureMakerTests {

    private final PictureMaker pictures = new PictureMaker(64, DataSize.ofMegabytes(20));

    private static BufferedImage read(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static void isNear(int found, Color expected, int by) {
        var color = new Color(found);
        assertThat(Math.abs(color.getRed() - expected.getRed())
                        + Math.abs(color.getGreen() - expected.getGreen())
                        + Math.abs(color.getBlue() - expected.getBlue()))
                .as(color + " instead of " + expected)
                .isLessThan(by);
    }

    private void refused(byte[] sent, String code) {
        assertThatThrownBy(() -> pictures.make(sent))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("photos.refusal." + code));
    }

    @Test
    void nothingOfWhatAPhoneWroteBesideThePixelsIsKept() throws Exception {
        byte[] sent = Drawn.fromAPhone(400, 300);
        var before = ImageMetadataReader.readMetadata(new ByteArrayInputStream(sent));
        assertThat(before.getFirstDirectoryOfType(GpsDirectory.class)).isNotNull();
        assertThat(before.getFirstDirectoryOfType(JpegCommentDirectory.class)).isNotNull();
        for (var made : pictures.make(sent)) {
            var after = ImageMetadataReader.readMetadata(new ByteArrayInputStream(made.content()));
            assertThat(after.getDirectoriesOfType(ExifDirectoryBase.class)).isEmpty();
            assertThat(after.getDirectoriesOfType(GpsDirectory.class)).isEmpty();
            assertThat(after.getDirectoriesOfType(IccDirectory.class)).isEmpty();
            assertThat(after.getDirectoriesOfType(JpegCommentDirectory.class)).isEmpty();
            assertThat(new String(made.content(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("Tajna", "script", "PK\3\4")
                    .endsWith("\u00ff\u00d9");
        }
    }

    @Test
    void aPictureStandsAsItsCameraWasHeld() throws IOException {
        var made = pictures.make(Drawn.fromAPhone(400, 300)).getFirst();
        assertThat(made.width()).isEqualTo(300);
        assertThat(made.height()).isEqualTo(400);
        var picture = read(made.content());
        isNear(picture.getRGB(150, 40), Color.RED, 30);
        isNear(picture.getRGB(150, 360), Color.BLUE, 30);
    }

    @Test
    void itIsKeptInThreeSizesAndNeverLargerThanItWas() {
        var sizes = new TreeMap<Size, String>();
        pictures.make(Drawn.jpeg(4000, 3000))
                .forEach(made -> sizes.put(made.size(), made.width() + "x" + made.height()));
        assertThat(sizes).isEqualTo(Map.of(Size.FULL, "2048x1536", Size.MEDIUM, "1280x960", Size.SMALL, "320x240"));
        assertThat(pictures.make(Drawn.png(200, 100)))
                .allSatisfy(made -> assertThat(made.width()).isEqualTo(200));
    }

    @Test
    void aPictureWithoutLossAndOneOfTheWebAreRead() throws IOException {
        var clear = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
        isNear(
                read(pictures.make(Drawn.written(clear, "png")).getFirst().content())
                        .getRGB(20, 20),
                Color.WHITE,
                10);
        assertThat(read(pictures.make(Drawn.WEBP).getFirst().content()).getWidth())
                .isOne();
        var grey = new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_GRAY);
        var pen = grey.createGraphics();
        pen.setColor(new Color(100, 100, 100));
        pen.fillRect(0, 0, 40, 40);
        pen.dispose();
        int drawn = grey.getRaster().getSample(20, 20, 0);
        isNear(
                read(pictures.make(Drawn.written(grey, "png")).getFirst().content())
                        .getRGB(20, 20),
                new Color(drawn, drawn, drawn),
                12);
    }

    /** A profile of another screen: the same number means a darker colour there, and it is the colour that counts. */
    @Test
    void coloursOfAProfileBecomeThoseOfTheScreen() throws IOException {
        var screen = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        var pen = screen.createGraphics();
        pen.setColor(new Color(200, 120, 60));
        pen.fillRect(0, 0, 64, 64);
        pen.dispose();
        var linear = new ColorConvertOp(ColorSpace.getInstance(ColorSpace.CS_LINEAR_RGB), null).filter(screen, null);
        var numbers = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        numbers.getRaster().setRect(linear.getRaster());
        byte[] sent = Drawn.withProfile(Drawn.written(numbers, "jpg"), ColorSpace.CS_LINEAR_RGB);
        assertThat(new Color(numbers.getRGB(32, 32)).getGreen()).isLessThan(60);
        isNear(read(pictures.make(sent).getFirst().content()).getRGB(32, 32), new Color(200, 120, 60), 30);
    }

    @Test
    void aPictureThatPromisesTooManyPixelsIsTurnedAwayByItsHeader() {
        long before = System.nanoTime();
        refused(Drawn.promisedPng(50_000, 50_000), "pixels");
        assertThat(System.nanoTime() - before).isLessThan(2_000_000_000L);
        byte[] jpeg = Drawn.jpeg(64, 64);
        int frame = new String(jpeg, StandardCharsets.ISO_8859_1).indexOf("\u00ff\u00c0");
        for (int at : new int[] {frame + 5, frame + 7}) {
            jpeg[at] = (byte) 0xc3;
            jpeg[at + 1] = 0x50;
        }
        refused(jpeg, "pixels");
    }

    @Test
    void whatIsCutOffOrBrokenIsNoPicture() {
        byte[] jpeg = Drawn.jpeg(800, 600);
        byte[] png = Drawn.png(800, 600);
        refused(Arrays.copyOf(jpeg, jpeg.length / 2), "broken");
        refused(Arrays.copyOf(png, png.length / 2), "broken");
        refused(Arrays.copyOf(Drawn.WEBP, 30), "broken");
        refused(Drawn.promisedPng(100, 100), "broken");
        refused(new byte[0], "empty");
        refused(new byte[20 * 1024 * 1024 + 1], "large");
    }

    @Test
    void whatItIsIsToldByItsContent() {
        refused(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".getBytes(StandardCharsets.UTF_8),
                "type");
        refused("<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8), "type");
        refused("GIF89a\1\0\1\0".getBytes(StandardCharsets.ISO_8859_1), "type");
        refused("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), "type");
        refused("\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1), "heic");
        refused("\0\0\0\u0018ftypmif1\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1), "heic");
    }

    @Test
    void theScanOfAPaperStaysLargeAndLosesItsNotes() throws Exception {
        var scan = read(pictures.scan(Drawn.fromAPhone(3000, 2000)));
        assertThat(scan.getWidth()).isEqualTo(2000);
        assertThat(new String(pictures.scan(Drawn.fromAPhone(300, 200)), StandardCharsets.ISO_8859_1))
                .doesNotContain("Tajna", "script", "Exif");
        assertThat(pictures.scan(Drawn.png(30, 20))).startsWith(0x89, 'P', 'N', 'G');
    }
}
