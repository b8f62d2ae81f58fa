package pl.osl.imports.files;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Refusal;

/**
 * A map in KML as a table: a line for each pin, its coordinates first, then its name, description, the folder it lies in
 * and its data. Read as a stream: nothing of it refers to anything outside, and nothing is declared.
 */
final class KmlSheet {

    private static final int DEEPEST = 100;
    private static final Set<String> SHAPES =
            Set.of("LineString", "LinearRing", "Polygon", "MultiGeometry", "Model", "Track", "MultiTrack");
    private static final Set<String> TOLD = Set.of("name", "description", "address", "phoneNumber");

    private final MapLines lines = new MapLines();
    private final Deque<String> path = new ArrayDeque<>();
    private final Deque<String> folders = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Map<String, String> pin;
    private boolean shape;
    private String data = "";

    private KmlSheet() {}

    static Sheet read(byte[] file) {
        try {
            var xml = XlsxParts.XML.createXMLStreamReader(new ByteArrayInputStream(file));
            return read(xml);
        } catch (XMLStreamException broken) {
            throw Refusal.at("file", "imports.file.kml");
        }
    }

    static Sheet read(XMLStreamReader xml) throws XMLStreamException {
        var sheet = new KmlSheet();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw Refusal.at("file", "imports.file.declares");
                case XMLStreamConstants.START_ELEMENT -> sheet.begin(xml);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> sheet.words(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> sheet.end(xml.getLocalName());
                default -> {}
            }
        }
        return sheet.lines.sheet("KML");
    }

    private void begin(XMLStreamReader xml) {
        String name = xml.getLocalName();
        if (path.isEmpty() && !name.equals("kml") || path.size() >= DEEPEST) {
            throw Refusal.at("file", "imports.file.kml");
        }
        path.push(name);
        text.setLength(0);
        switch (name) {
            case "Placemark" -> {
                pin = new LinkedHashMap<>();
                shape = false;
            }
            case "Folder" -> folders.push("");
            case "Data", "SimpleData" -> data = XlsxParts.attribute(xml, "name", "");
            default -> shape |= SHAPES.contains(name);
        }
    }

    private void words(String more) {
        if (text.length() + more.length() <= Sheet.CELL + 1) { // one sign too many is told with its row and column
            text.append(more);
        } else {
            text.setLength(0);
            text.repeat("…", Sheet.CELL + 1);
        }
    }

    private void end(String name) {
        path.pop();
        String parent = path.isEmpty() ? "" : path.peek();
        var told = pin;
        if (told == null) {
            if (name.equals("Folder")) {
                folders.pop();
            } else if (name.equals("name") && parent.equals("Folder")) {
                folders.pop();
                folders.push(text.toString().strip());
            }
        } else if (name.equals("Placemark")) {
            finish(told);
        } else if (name.equals("coordinates") && parent.equals("Point")) {
            coordinates(told, text.toString().strip());
        } else if (parent.equals("Placemark") && TOLD.contains(name)) {
            told.put(name, bare(text.toString()));
        } else if (name.equals("value") && parent.equals("Data") || name.equals("SimpleData")) {
            told.putIfAbsent(data, bare(text.toString()));
        }
        text.setLength(0);
    }

    private void finish(Map<String, String> told) {
        pin = null;
        if (shape) {
            lines.shape();
            return;
        }
        if (!folders.isEmpty() && !folders.peek().isEmpty()) {
            told.putIfAbsent("Folder", folders.peek());
        }
        lines.add(told);
    }

    /** "longitude,latitude,height"; what is not so is kept as it stands, to be refused with its row. */
    private static void coordinates(Map<String, String> told, String tuple) {
        String[] parts = tuple.split("[,\\s]+", 3);
        told.put(GeoJsonSheet.LON, parts[0]);
        told.put(GeoJsonSheet.LAT, parts.length > 1 ? parts[1] : "");
    }

    /** Descriptions are often pages: their words stay, a line each. */
    private static String bare(String words) {
        var bare = new StringBuilder();
        int at = 0;
        for (int open = words.indexOf('<'); open >= 0; open = words.indexOf('<', at)) {
            int close = words.indexOf('>', open);
            if (close < 0) {
                break;
            }
            bare.append(words, at, open);
            String tag = words.substring(open + 1, Math.min(close, open + 4)).toLowerCase(Locale.ROOT);
            if (tag.startsWith("br") || tag.startsWith("/p") || tag.startsWith("/li") || tag.startsWith("/di")) {
                bare.append('\n');
            }
            at = close + 1;
        }
        bare.append(words, at, words.length());
        return bare.toString()
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .strip();
    }
}
