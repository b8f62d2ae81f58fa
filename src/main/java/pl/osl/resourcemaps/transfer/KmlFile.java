package pl.osl.resourcemaps.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import pl.osl.places.Point;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** KML 2.2, as phones and desktop maps open it: name, place, and everything else as its data. */
final class KmlFile implements MapFile {

    private static final String SPACE = "http://www.opengis.net/kml/2.2";
    private static final JsonMapper JSON = new JsonMapper();

    private final XMLStreamWriter xml;

    private interface Writing {
        void write() throws XMLStreamException;
    }

    KmlFile(OutputStream out, String title) throws IOException {
        try {
            this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        } catch (XMLStreamException failure) {
            throw new IOException(failure);
        }
        written(() -> {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("kml");
            xml.writeDefaultNamespace(SPACE);
            xml.writeStartElement("Document");
            text("name", title);
        });
    }

    @Override
    public void area(String name, String geometry) throws IOException {
        var shape = JSON.readTree(geometry);
        written(() -> {
            xml.writeStartElement("Placemark");
            text("name", name);
            xml.writeStartElement("MultiGeometry");
            if (shape.path("type").asString("").equals("MultiPolygon")) {
                for (var polygon : shape.path("coordinates")) {
                    polygon(polygon);
                }
            } else {
                polygon(shape.path("coordinates"));
            }
            xml.writeEndElement();
            xml.writeEndElement();
        });
    }

    private void polygon(JsonNode rings) throws XMLStreamException {
        xml.writeStartElement("Polygon");
        for (int at = 0; at < rings.size(); at++) {
            xml.writeStartElement(at == 0 ? "outerBoundaryIs" : "innerBoundaryIs");
            xml.writeStartElement("LinearRing");
            var corners = new StringBuilder();
            for (var corner : rings.get(at)) {
                corners.append(corner.path(0).asDouble())
                        .append(',')
                        .append(corner.path(1).asDouble())
                        .append(' ');
            }
            text("coordinates", corners.toString().strip());
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    @Override
    public void point(String name, @Nullable Point point, Map<String, String> told) throws IOException {
        written(() -> {
            xml.writeStartElement("Placemark");
            text("name", name);
            xml.writeStartElement("ExtendedData");
            for (var one : told.entrySet()) {
                xml.writeStartElement("Data");
                xml.writeAttribute("name", sound(one.getKey()));
                text("value", one.getValue());
                xml.writeEndElement();
            }
            xml.writeEndElement();
            if (point != null) {
                xml.writeStartElement("Point");
                text("coordinates", point.lon() + "," + point.lat());
                xml.writeEndElement();
            }
            xml.writeEndElement();
        });
    }

    private void text(String element, String words) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(sound(words));
        xml.writeEndElement();
    }

    /** Signs that XML cannot hold, not even escaped. */
    private static String sound(String words) {
        var sound = new StringBuilder();
        words.codePoints()
                .filter(sign -> sign == '\n' || sign == '\t' || sign >= ' ' && sign < 0xd800 || sign > 0xdfff)
                .filter(sign -> sign != 0xfffe && sign != 0xffff)
                .forEach(sound::appendCodePoint);
        return sound.toString();
    }

    private static void written(Writing writing) throws IOException {
        try {
            writing.write();
        } catch (XMLStreamException failure) {
            throw new IOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        written(() -> {
            xml.writeEndDocument();
            xml.close();
        });
    }
}
