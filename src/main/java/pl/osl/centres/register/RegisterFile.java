package pl.osl.centres.register;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipInputStream;
import pl.osl.kernel.Refusal;

/**
 * The file TERC as Statistics Poland gives it out: CSV with semicolons in UTF-8, alone or as the one file of a ZIP. Its
 * lines are voivodeships, counties, municipalities and parts of these; we keep municipalities.
 */
final class RegisterFile {

    private static final List<String> COLUMNS = List.of("WOJ", "POW", "GMI", "RODZ", "NAZWA", "STAN_NA");

    /** The whole register has less than half a megabyte; what grows beyond this is something else. */
    private static final int LARGEST = 5_000_000;

    private RegisterFile() {}

    static List<TercRegister.Unit> read(byte[] file) {
        String text = text(zipped(file) ? unzipped(file) : file);
        var counties = new HashMap<String, String>();
        var units = new LinkedHashMap<String, TercRegister.Unit>();
        try (var csv = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(text)) {
            for (NamedCsvRecord line : csv) {
                if (!line.getHeader().containsAll(COLUMNS)) {
                    throw Refusal.at("file", "centres.register.columns", String.join(", ", COLUMNS));
                }
                keep(line, counties, units);
            }
        } catch (CsvParseException | IOException | UncheckedIOException unreadable) {
            throw Refusal.at("file", "centres.register.unread");
        }
        if (units.isEmpty()) {
            throw Refusal.at("file", "centres.register.empty");
        }
        return List.copyOf(units.values());
    }

    private static void keep(NamedCsvRecord line, Map<String, String> counties, Map<String, TercRegister.Unit> units) {
        String county = line.getField("WOJ") + line.getField("POW");
        String name = line.getField("NAZWA").strip();
        if (line.getField("GMI").isBlank()) {
            counties.put(county, name);
            return;
        }
        Terc.of(county + line.getField("GMI") + line.getField("RODZ"))
                .filter(terc -> !name.isEmpty())
                .ifPresent(terc -> units.put(
                        terc.code(),
                        new TercRegister.Unit(
                                terc.code(),
                                name,
                                counties.getOrDefault(county, county),
                                terc.voivodeship().polish(),
                                day(line))));
    }

    private static LocalDate day(NamedCsvRecord line) {
        try {
            return LocalDate.parse(line.getField("STAN_NA").strip());
        } catch (DateTimeException noDay) {
            throw Refusal.at("file", "centres.register.day", line.getStartingLineNumber());
        }
    }

    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException otherEncoding) {
            throw Refusal.at("file", "centres.register.encoding");
        }
    }

    private static boolean zipped(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K';
    }

    private static byte[] unzipped(byte[] file) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().toLowerCase(Locale.ROOT).endsWith(".csv")) {
                    byte[] bytes = zip.readNBytes(LARGEST + 1);
                    if (bytes.length > LARGEST) {
                        throw Refusal.at("file", "centres.register.large");
                    }
                    return bytes;
                }
            }
        } catch (IOException broken) {
            throw Refusal.at("file", "centres.register.unread");
        }
        throw Refusal.at("file", "centres.register.unread");
    }
}
