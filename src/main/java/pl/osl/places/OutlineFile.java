package pl.osl.places;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An outline as a file for other programs that draw maps. */
public final class OutlineFile {

    private OutlineFile() {}

    /** @param outline stored GeoJSON geometry; without one the file holds no area */
    public static ResponseEntity<byte[]> of(String name, @Nullable String outline) {
        String features =
                outline == null ? "" : "{\"type\":\"Feature\",\"properties\":{},\"geometry\":" + outline + "}";
        String collection = "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/geo+json"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".geojson", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(collection.getBytes(StandardCharsets.UTF_8));
    }
}
