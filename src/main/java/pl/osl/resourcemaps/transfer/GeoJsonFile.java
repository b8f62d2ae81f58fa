package pl.osl.resourcemaps.transfer;

import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.osl.places.Point;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** GeoJSON as RFC 7946 has it: longitude first, degrees of WGS 84. */
final class GeoJsonFile implements MapFile {

    private final JsonGenerator json;

    GeoJsonFile(OutputStream out) {
        this.json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        json.writeArrayPropertyStart("features");
    }

    @Override
    public void area(String name, String geometry) {
        begin();
        json.writeRawValue(geometry);
        end(Map.of("name", name));
    }

    @Override
    public void point(String name, @Nullable Point point, Map<String, String> told) {
        begin();
        if (point == null) {
            json.writeNull();
        } else {
            json.writeStartObject();
            json.writeStringProperty("type", "Point");
            json.writeArrayPropertyStart("coordinates");
            json.writeNumber(point.lon());
            json.writeNumber(point.lat());
            json.writeEndArray();
            json.writeEndObject();
        }
        end(told);
    }

    private void begin() {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeName("geometry");
    }

    private void end(Map<String, String> told) {
        json.writeObjectPropertyStart("properties");
        told.forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeEndObject();
    }

    @Override
    public void close() {
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }
}
