package pl.osl.partners.network;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The network for programs that draw and compute graphs (http://graphml.graphdrawing.org). */
final class GraphMl {

    private static final List<String> OF_NODES = List.of("name", "sector");
    private static final List<String> OF_EDGES = List.of("kinds", "sources", "strength");

    private GraphMl() {}

    static void write(Standing standing, OutputStream out) throws IOException {
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("graphml");
            xml.writeDefaultNamespace("http://graphml.graphdrawing.org/xmlns");
            keys(xml);
            xml.writeStartElement("graph");
            xml.writeAttribute("id", standing.day().toString());
            xml.writeAttribute("edgedefault", "undirected");
            for (var party : standing.parties()) {
                xml.writeStartElement("node");
                xml.writeAttribute("id", party.id().toString());
                data(xml, "name", party.name());
                data(xml, "sector", party.sphere().name());
                xml.writeEndElement();
            }
            for (var link : standing.links()) {
                xml.writeStartElement("edge");
                xml.writeAttribute("source", link.one().toString());
                xml.writeAttribute("target", link.other().toString());
                data(xml, "kinds", names(link.kinds()));
                data(xml, "sources", names(link.sources()));
                data(xml, "strength", String.valueOf(link.strength()));
                xml.writeEndElement();
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException failure) {
            throw new IOException(failure);
        }
    }

    private static void keys(XMLStreamWriter xml) throws XMLStreamException {
        for (String name : OF_NODES) {
            key(xml, name, "node", "string");
        }
        for (String name : OF_EDGES) {
            key(xml, name, "edge", name.equals("strength") ? "int" : "string");
        }
    }

    private static void key(XMLStreamWriter xml, String name, String of, String type) throws XMLStreamException {
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", name);
        xml.writeAttribute("for", of);
        xml.writeAttribute("attr.name", name);
        xml.writeAttribute("attr.type", type);
    }

    private static void data(XMLStreamWriter xml, String key, String value) throws XMLStreamException {
        xml.writeStartElement("data");
        xml.writeAttribute("key", key);
        xml.writeCharacters(readable(value));
        xml.writeEndElement();
    }

    /** XML knows no control characters, not even escaped ones. */
    private static String readable(String text) {
        return text.codePoints()
                .filter(one -> one >= 0x20 || one == '\n' || one == '\t')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String names(Iterable<? extends Enum<?>> constants) {
        var names = new StringBuilder();
        constants.forEach(one -> names.append(names.isEmpty() ? "" : " ").append(one.name()));
        return names.toString();
    }
}
