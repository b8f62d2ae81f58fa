import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Turns the JSON of polskie-miejscowosci into lines "id, name, kind, commune, county, voivodeship, latitude, longitude",
 * parted by tabs. What equals the line before is left empty, coordinates are ten-thousandths of a degree: so the file
 * stays under a megabyte. Called by bin/gazetteer.
 */
class Gazetteer {

    record Line(int id, String name, String kind, String commune, String county, String voivodeship, int lat, int lon) {}

    private static final Pattern OBJECT = Pattern.compile("\\{[^{}]*}");
    private static final Pattern MEMBER =
            Pattern.compile("\"(\\w+)\"\\s*:\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|(-?[0-9.]+))");

    public static void main(String[] files) throws IOException {
        var lines = new ArrayList<Line>();
        var objects = OBJECT.matcher(Files.readString(Path.of(files[0])));
        while (objects.find()) {
            lines.add(line(objects.group()));
        }
        if (lines.size() < 40_000) {
            throw new IOException("only " + lines.size() + " localities: not the file this script knows");
        }
        lines.sort(Comparator.comparing(Line::voivodeship)
                .thenComparing(Line::county)
                .thenComparing(Line::commune)
                .thenComparing(Line::name)
                .thenComparing(Line::id));
        Files.createDirectories(Path.of(files[1]).getParent());
        try (OutputStream out = best(Files.newOutputStream(Path.of(files[1])))) {
            out.write(text(lines).getBytes(StandardCharsets.UTF_8));
        }
        System.out.println(lines.size() + " localities, " + Files.size(Path.of(files[1])) + " bytes");
    }

    /** The same input gives the same bytes. */
    private static OutputStream best(OutputStream out) throws IOException {
        return new GZIPOutputStream(out) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        };
    }

    private static Line line(String object) throws IOException {
        var members = new HashMap<String, String>();
        var found = MEMBER.matcher(object);
        while (found.find()) {
            members.put(found.group(1), found.group(2) == null ? found.group(3) : found.group(2));
        }
        members.replaceAll((key, value) -> value.replace("\\\"", "\""));
        if (members.values().stream().anyMatch(value -> value.contains("\\")) || members.size() != 8) {
            throw new IOException("cannot be read: " + object);
        }
        // "Głusk-gmina wiejska"; a city that is a commune of its own is "Kraków-gmina miejska"; all end in the kind
        String commune = members.get("Commune").replaceFirst("-(gmina|obszar wiejski) .*$", "");
        return new Line(
                Integer.parseInt(members.get("Id")),
                members.get("Name").strip(),
                members.get("Type").equals("city") ? "T" : "V",
                commune.strip(),
                members.get("District").strip(),
                members.get("Province").strip().toLowerCase(Locale.ROOT),
                (int) Math.round(Double.parseDouble(members.get("Latitude")) * 10_000),
                (int) Math.round(Double.parseDouble(members.get("Longitude")) * 10_000));
    }

    private static String text(List<Line> lines) {
        var text = new StringBuilder();
        Line before = new Line(0, "", "", "", "", "", 0, 0);
        for (Line line : lines) {
            text.append(line.id()).append('\t').append(line.name()).append('\t').append(line.kind()).append('\t');
            text.append(line.commune().equals(before.commune()) ? "" : line.commune()).append('\t');
            text.append(line.county().equals(before.county()) ? "" : line.county()).append('\t');
            text.append(line.voivodeship().equals(before.voivodeship()) ? "" : line.voivodeship()).append('\t');
            text.append(line.lat()).append('\t').append(line.lon()).append('\n');
            before = line;
        }
        return text.toString();
    }
}
