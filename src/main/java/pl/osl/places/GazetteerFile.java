package pl.osl.places;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.springframework.core.io.ClassPathResource;

/** The file made by bin/gazetteer: a line a place, fields parted by tabs, empty where they equal those of the line before. */
final class GazetteerFile {

    private static final ClassPathResource FILE = new ClassPathResource("places/gazetteer.tsv.gz");
    private static final double TEN_THOUSANDTHS = 10_000;

    private GazetteerFile() {}

    static String digest() throws IOException {
        try (InputStream in = FILE.getInputStream()) {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(in.readAllBytes()));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static List<Place> read() throws IOException {
        try (var reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(FILE.getInputStream()), StandardCharsets.UTF_8))) {
            var places = new ArrayList<Place>(45_000);
            Place before = new Place(0, "", false, "", "", "", 0, 0);
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                before = place(line.split("\t", -1), before);
                places.add(before);
            }
            return places;
        }
    }

    private static Place place(String[] fields, Place before) {
        return new Place(
                Integer.parseInt(fields[0]),
                fields[1],
                fields[2].equals("T"),
                fields[3].isEmpty() ? before.commune() : fields[3],
                fields[4].isEmpty() ? before.county() : fields[4],
                fields[5].isEmpty() ? before.voivodeship() : fields[5],
                Integer.parseInt(fields[6]) / TEN_THOUSANDTHS,
                Integer.parseInt(fields[7]) / TEN_THOUSANDTHS);
    }
}
