package pl.osl.attachments;

import java.awt.Color;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as people send them, and files that only look like some. */
public final class Drawn {

    /** One dot. */
    public static final byte[] WEBP =
            Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    private Drawn() {}

    public static byte[] jpeg(int width, int height) {
        return written(picture(width, height, BufferedImage.TYPE_INT_RGB), "jpg");
    }

    public static byte[] png(int width, int height) {
        return written(picture(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    /** Another picture for each number. */
    public static byte[] number(int number) {
        var picture = picture(64, 48, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(number % 64, 10, 0xffffff);
        return written(picture, "png");
    }

    /** The left half red, the right half blue. */
    public static BufferedImage picture(int width, int height, int type) {
        var picture = new BufferedImage(width, height, type);
        var pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        return picture;
    }

    public static byte[] written(BufferedImage picture, String format) {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, format, bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** As a phone writes it: held on its side, with the place, a comment and something hidden behind the end. */
    public static byte[] fromAPhone(int width, int height) {
        byte[] plain = jpeg(width, height);
        var all = new ByteArrayOutputStream();
        all.write(plain, 0, 2);
        all.writeBytes(segment(0xe1, join("Exif\0\0".getBytes(StandardCharsets.US_ASCII), exif())));
        all.writeBytes(segment(0xfe, "ul. Tajna 7 <script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII)));
        all.write(plain, 2, plain.length - 2);
        all.writeBytes("PK\3\4<html><script>alert(2)</script>".getBytes(StandardCharsets.US_ASCII));
        return all.toByteArray();
    }

    /** The same numbers as colours of another screen. */
    public static byte[] withProfile(byte[] jpeg, int space) {
        byte[] profile = ICC_Profile.getInstance(space).getData();
        var all = new ByteArrayOutputStream();
        all.write(jpeg, 0, 2);
        all.writeBytes(segment(0xe2, join("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.US_ASCII), profile)));
        all.write(jpeg, 2, jpeg.length - 2);
        return all.toByteArray();
    }

    /** A header that promises so many pixels, and none of them. */
    public static byte[] promisedPng(int width, int height) {
        var header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0});
        var sum = new CRC32();
        sum.update(header.array());
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})
                .putInt(13)
                .put(header.array())
                .putInt((int) sum.getValue())
                .array();
    }

    /** Turned by a quarter, at 50° 5′ N. */
    private static byte[] exif() {
        var tiff = ByteBuffer.allocate(120).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        entry(tiff, 0x0112, 3, 1, 6);
        entry(tiff, 0x8825, 4, 1, 38);
        tiff.putInt(0);
        tiff.putShort((short) 2);
        entry(tiff, 1, 2, 2, 'N');
        entry(tiff, 2, 5, 3, 68);
        tiff.putInt(0);
        for (int part : new int[] {50, 1, 5, 1, 0, 1}) {
            tiff.putInt(part);
        }
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(content.length + 4)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .array();
    }

    private static byte[] join(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}
