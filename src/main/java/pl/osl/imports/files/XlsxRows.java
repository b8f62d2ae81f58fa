package pl.osl.imports.files;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Refusal;

/** Cells of one sheet as texts. A cell merged over several rows counts for each of them, as it looks to the person. */
final class XlsxRows {

    private static final Pattern ADDRESS = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?([0-9]{1,7})");
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int MERGES = 20_000;

    private record Place(int row, int column) {}

    private record Merge(Place from, Place to) {}

    private final List<String> strings;
    private final XlsxDates dates;
    private final TreeMap<Integer, List<@Nullable String>> rows = new TreeMap<>();
    private final List<Merge> merges = new ArrayList<>();
    private int uncounted;

    XlsxRows(List<String> strings, XlsxDates dates) {
        this.strings = strings;
        this.dates = dates;
    }

    void read(XMLStreamReader xml) throws XMLStreamException {
        int row = 0;
        int column = 0;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "row" -> {
                    row = Integer.parseInt(XlsxParts.attribute(xml, "r", String.valueOf(row + 1)));
                    column = 0;
                }
                case "c" -> {
                    String address = XlsxParts.attribute(xml, "r", "");
                    column = address.isEmpty() ? column : place(address).column();
                    put(row, column, cell(xml));
                    column++;
                }
                case "mergeCell" -> merge(XlsxParts.attribute(xml, "ref", ""));
                default -> {}
            }
        }
    }

    List<Sheet.Line> lines(List<Sheet.Note> notes) {
        int filled = fill();
        if (filled > 0) {
            notes.add(new Sheet.Note("imports.note.merged", String.valueOf(filled)));
        }
        if (uncounted > 0) {
            notes.add(new Sheet.Note("imports.note.formulas", String.valueOf(uncounted)));
        }
        var lines = new Lines();
        rows.forEach(lines::add);
        return lines.read();
    }

    private void put(int row, int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (column >= Sheet.COLUMNS) {
            throw Refusal.at("file", "imports.file.columns", Sheet.COLUMNS);
        }
        if (!rows.containsKey(row) && rows.size() >= Sheet.ROWS + Sheet.ABOVE) {
            throw Refusal.at("file", "imports.file.rows", Sheet.ROWS);
        }
        var cells = rows.computeIfAbsent(row, key -> new ArrayList<>());
        while (cells.size() <= column) {
            cells.add(null);
        }
        cells.set(column, text);
    }

    private String cell(XMLStreamReader xml) throws XMLStreamException {
        String type = XlsxParts.attribute(xml, "t", "n");
        int style = Integer.parseInt(XlsxParts.attribute(xml, "s", "-1"));
        boolean formula = false;
        @Nullable String value = null;
        var inline = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "f" -> formula = true;
                    case "v" -> value = xml.getElementText();
                    case "t" -> inline.append(xml.getElementText());
                    default -> {}
                }
            }
        }
        if (value == null) {
            uncounted += formula ? 1 : 0;
            return unescaped(inline.toString());
        }
        return switch (type) {
            case "s" -> unescaped(strings.get(Integer.parseInt(value.strip())));
            case "b" -> value.strip().equals("1") ? "tak" : "nie";
            case "n" -> value.isBlank() ? "" : dates.text(value, style);
            case "d" -> value.length() > 10 ? value.substring(0, 10) : value;
            default -> unescaped(value);
        };
    }

    private void merge(String reference) {
        String[] ends = reference.split(":");
        if (ends.length == 2 && merges.size() < MERGES) {
            merges.add(new Merge(place(ends[0]), place(ends[1])));
        }
    }

    /** Downwards only: a heading over several columns is the heading of the first. */
    private int fill() {
        int filled = 0;
        for (var merge : merges) {
            var top = rows.get(merge.from().row());
            String text = top == null || top.size() <= merge.from().column()
                    ? null
                    : top.get(merge.from().column());
            if (text != null && merge.to().row() > merge.from().row()) {
                for (int below : List.copyOf(
                        rows.subMap(merge.from().row(), false, merge.to().row(), true)
                                .keySet())) {
                    put(below, merge.from().column(), text);
                }
                filled++;
            }
        }
        return filled;
    }

    private static Place place(String address) {
        var match = ADDRESS.matcher(address);
        if (!match.matches()) {
            throw new IllegalArgumentException("no cell: " + address);
        }
        int column = 0;
        for (char letter : match.group(1).toUpperCase(java.util.Locale.ROOT).toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return new Place(Integer.parseInt(match.group(2)), column - 1);
    }

    private static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(match.group(1), 16))))
                : text;
    }
}
