package pl.osl.imports.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Refusal;

/**
 * The parts of an XLSX file, unpacked while they are read and never further than a real table goes: a small archive can
 * hold terabytes. XML in it may declare nothing and name nothing outside.
 */
final class XlsxParts implements AutoCloseable {

    /** Fifty thousand full rows take about half of it. */
    static final long UNPACKED = 100_000_000;

    private static final int ENTRIES = 2_000;
    static final XMLInputFactory XML = safe();

    interface Reader {
        void read(XMLStreamReader xml) throws XMLStreamException, IOException;
    }

    private final ZipFile zip;
    private long left = UNPACKED;

    XlsxParts(byte[] file) throws IOException {
        this.zip = ZipFile.builder().setByteArray(file).get();
    }

    private static XMLInputFactory safe() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** Macros are refused, whatever the file is called: nobody should get used to sending them around. */
    void requireSpreadsheet() throws IOException {
        var names = Collections.list(zip.getEntries());
        if (names.size() > ENTRIES) {
            throw Refusal.at("file", "imports.file.bomb");
        }
        if (names.stream().anyMatch(one -> one.getName().endsWith("vbaProject.bin"))
                || has("[Content_Types].xml") && text("[Content_Types].xml").contains("macroEnabled")) {
            throw Refusal.at("file", "imports.file.macro");
        }
        if (!has("xl/workbook.xml")) {
            boolean sheet = has("xl/workbook.bin")
                    || has("mimetype") && text("mimetype").contains("spreadsheet");
            throw Refusal.at("file", sheet ? "imports.file.xls" : "imports.file.other");
        }
    }

    /** KMZ is a map in KML, packed with its pictures; null when this is none. */
    @Nullable Sheet kml() throws IOException, XMLStreamException {
        for (var entry : Collections.list(zip.getEntries())) {
            if (entry.getName().toLowerCase(Locale.ROOT).endsWith(".kml")) {
                var read = new Sheet[1];
                read(entry.getName(), xml -> read[0] = KmlSheet.read(xml));
                return read[0];
            }
        }
        return null;
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    void read(String name, Reader reader) throws IOException, XMLStreamException {
        try (var stream = open(name)) {
            var xml = XML.createXMLStreamReader(stream);
            reader.read(xml);
            xml.close();
        }
    }

    /** Where the relations of a part lead inside the file; what lies outside is not followed. */
    Map<String, String> targets(String name) throws IOException, XMLStreamException {
        var targets = new HashMap<String, String>();
        read(name, xml -> {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")
                        && !attribute(xml, "TargetMode", "Internal").equals("External")) {
                    String target = attribute(xml, "Target", "");
                    targets.put(
                            attribute(xml, "Id", ""), target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            }
        });
        return targets;
    }

    static String attribute(XMLStreamReader xml, String name, String otherwise) {
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            if (xml.getAttributeLocalName(at).equals(name)) {
                return xml.getAttributeValue(at);
            }
        }
        return otherwise;
    }

    private String text(String name) throws IOException {
        try (var stream = open(name)) {
            return new String(stream.readNBytes(1_000_000), StandardCharsets.UTF_8);
        }
    }

    private InputStream open(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("no part " + name);
        }
        return new FilterInputStream(zip.getInputStream(entry)) {

            @Override
            public int read() throws IOException {
                int one = super.read();
                count(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int read = super.read(into, from, length);
                count(Math.max(read, 0));
                return read;
            }
        };
    }

    private void count(int bytes) {
        left -= bytes;
        if (left < 0) {
            throw Refusal.at("file", "imports.file.bomb");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
