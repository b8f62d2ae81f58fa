package pl.osl.imports.files;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import pl.osl.kernel.Refusal;

/** Tells by its first bytes what a file is, whatever its name says, and reads it when it is a table or the points of a map. */
public final class SheetFile {

    /** The container of the old .xls and of an .xlsx with a password. */
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a};

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private static final byte[][] PICTURES_AND_PAPERS = {
        {(byte) 0x89, 'P', 'N', 'G'},
        {(byte) 0xff, (byte) 0xd8, (byte) 0xff},
        {'G', 'I', 'F', '8'},
        {'%', 'P', 'D', 'F'},
        {'R', 'I', 'F', 'F'},
        {'I', 'I', 42, 0},
        {'M', 'M', 0, 42},
        {'{', '\\', 'r', 't', 'f'},
    };

    /** A map in KML says so in its first element. */
    private static final int KML_WITHIN = 4_000;

    private SheetFile() {}

    public static Sheet read(byte[] file) {
        if (file.length == 0) {
            throw Refusal.at("file", "imports.file.empty");
        }
        if (begins(file, OLE)) {
            throw Refusal.at("file", contains(file, ENCRYPTED) ? "imports.file.password" : "imports.file.xls");
        }
        for (byte[] other : PICTURES_AND_PAPERS) {
            if (begins(file, other)) {
                throw Refusal.at("file", "imports.file.other");
            }
        }
        if (begins(file, ZIP)) {
            return Xlsx.read(file);
        }
        var text = Encoding.decode(file);
        String start = text.text().stripLeading();
        if (start.startsWith("{")) {
            return GeoJsonSheet.read(text.text());
        }
        if (start.startsWith("<")) {
            if (start.substring(0, Math.min(start.length(), KML_WITHIN))
                    .toLowerCase(Locale.ROOT)
                    .contains("<kml")) {
                return KmlSheet.read(file);
            }
            throw Refusal.at("file", "imports.file.other");
        }
        return Csv.read(text);
    }

    private static boolean begins(byte[] file, byte[] mark) {
        return file.length >= mark.length && at(file, 0, mark);
    }

    private static boolean contains(byte[] file, byte[] words) {
        for (int from = 0; from + words.length <= file.length; from++) {
            if (at(file, from, words)) {
                return true;
            }
        }
        return false;
    }

    private static boolean at(byte[] file, int from, byte[] mark) {
        for (int i = 0; i < mark.length; i++) {
            if (file[from + i] != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
