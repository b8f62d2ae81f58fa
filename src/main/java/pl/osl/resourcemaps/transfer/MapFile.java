package pl.osl.resourcemaps.transfer;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.osl.places.Point;

/** A map on its way into a file, written while it is read. */
interface MapFile extends AutoCloseable {

    /** @param geometry GeoJSON of an area */
    void area(String name, String geometry) throws IOException;

    /** @param point null for what has no place: it is on the list and therefore in the file */
    void point(String name, @Nullable Point point, Map<String, String> told) throws IOException;

    @Override
    void close() throws IOException;
}
