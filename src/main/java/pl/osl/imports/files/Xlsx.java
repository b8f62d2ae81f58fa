package pl.osl.imports.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Refusal;

/** The first visible sheet of an XLSX file. Nothing in it is calculated, opened or fetched: formulas give the value kept with them. */
final class Xlsx {

    private record Tab(String name, String path, int others) {}

    private final XlsxParts parts;

    private Xlsx(XlsxParts parts) {
        this.parts = parts;
    }

    static Sheet read(byte[] file) {
        try (var parts = new XlsxParts(file)) {
            var map = parts.kml();
            if (map != null) {
                return map;
            }
            parts.requireSpreadsheet();
            return new Xlsx(parts).read();
        } catch (IOException | XMLStreamException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw Refusal.at("file", "imports.file.unread");
        }
    }

    private Sheet read() throws IOException, XMLStreamException {
        var notes = new ArrayList<Sheet.Note>();
        var tab = tab();
        if (tab.others() > 0) {
            notes.add(new Sheet.Note("imports.note.sheets", tab.name()));
        }
        var rows = new XlsxRows(strings(), XlsxDates.of(parts));
        parts.read(tab.path(), rows::read);
        return new Sheet("XLSX", rows.lines(notes), List.copyOf(notes));
    }

    private Tab tab() throws IOException, XMLStreamException {
        var targets = parts.targets("xl/_rels/workbook.xml.rels");
        var found = new ArrayList<Map.Entry<String, String>>();
        parts.read("xl/workbook.xml", xml -> {
            while (xml.hasNext()) {
                if (xml.next() == javax.xml.stream.XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("sheet")
                        && XlsxParts.attribute(xml, "state", "visible").equals("visible")) {
                    String path = targets.get(XlsxParts.attribute(xml, "id", ""));
                    if (path != null) {
                        found.add(Map.entry(XlsxParts.attribute(xml, "name", ""), path));
                    }
                }
            }
        });
        if (found.isEmpty()) {
            throw Refusal.at("file", "imports.file.empty");
        }
        return new Tab(found.getFirst().getKey(), found.getFirst().getValue(), found.size() - 1);
    }

    private List<String> strings() throws IOException, XMLStreamException {
        var strings = new ArrayList<String>();
        if (!parts.has("xl/sharedStrings.xml")) {
            return strings;
        }
        parts.read("xl/sharedStrings.xml", xml -> {
            @Nullable StringBuilder text = null;
            boolean spoken = false; // how Japanese is read aloud stands beside the text and is none of it
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case javax.xml.stream.XMLStreamConstants.START_ELEMENT -> {
                        switch (xml.getLocalName()) {
                            case "si" -> text = new StringBuilder();
                            case "rPh" -> spoken = true;
                            case "t" -> {
                                String words = xml.getElementText();
                                if (!spoken && text != null) {
                                    text.append(words);
                                }
                            }
                            default -> {}
                        }
                    }
                    case javax.xml.stream.XMLStreamConstants.END_ELEMENT -> {
                        if (xml.getLocalName().equals("rPh")) {
                            spoken = false;
                        } else if (xml.getLocalName().equals("si")) {
                            strings.add(Objects.requireNonNull(text).toString());
                        }
                    }
                    default -> {}
                }
            }
        });
        return strings;
    }
}
