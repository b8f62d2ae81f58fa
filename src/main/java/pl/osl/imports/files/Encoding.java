package pl.osl.imports.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import pl.osl.kernel.Refusal;

/**
 * Which letters the bytes of a text file are. What is valid UTF-8 is UTF-8; otherwise a Polish file is Windows-1250 or
 * ISO-8859-2, which differ in ą, ś, ź and their capitals, and are told apart by these.
 */
final class Encoding {

    record Decoded(String text, String charset) {}

    /** Ą ą Ś ś Ź ź in ISO-8859-2; in Windows-1250 these bytes are signs that hardly stand in a table. */
    private static final String LATIN_2 = "\u00a1\u00b1\u00a6\u00b6\u00ac\u00bc";

    private Encoding() {}

    static Decoded decode(byte[] file) {
        if (file.length > 1 && file[0] == (byte) 0xff && file[1] == (byte) 0xfe) {
            return decoded(file, StandardCharsets.UTF_16LE);
        }
        if (file.length > 1 && file[0] == (byte) 0xfe && file[1] == (byte) 0xff) {
            return decoded(file, StandardCharsets.UTF_16BE);
        }
        return decoded(file, charset(file));
    }

    private static Decoded decoded(byte[] file, Charset charset) {
        String text = new String(file, charset);
        String bare = text.startsWith("\ufeff") ? text.substring(1) : text;
        if (!readable(bare)) {
            throw Refusal.at("file", "imports.file.other");
        }
        return new Decoded(bare, charset.name());
    }

    private static Charset charset(byte[] file) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException otherEncoding) {
            return latin2(file) ? Charset.forName("ISO-8859-2") : Charset.forName("windows-1250");
        }
    }

    /** Bytes from 0x80 to 0x9f are letters in Windows-1250 and nothing in ISO-8859-2. */
    private static boolean latin2(byte[] file) {
        int for2 = 0;
        int against = 0;
        for (byte one : file) {
            int value = one & 0xff;
            for2 += value >= 0xa0 && LATIN_2.indexOf((char) value) >= 0 ? 1 : 0;
            against += value >= 0x80 && value < 0xa0 || value == 0xa5 || value == 0xb9 ? 1 : 0;
        }
        return for2 > against;
    }

    /** A stray NUL is dropped later; a file full of such signs is no text. */
    private static boolean readable(String text) {
        long odd = text.chars()
                .filter(sign -> sign < ' ' && sign != '\n' && sign != '\r' && sign != '\t')
                .count();
        return odd * 50 <= text.length();
    }
}
