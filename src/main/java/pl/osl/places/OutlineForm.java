package pl.osl.places;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import pl.osl.access.Typed;
import pl.osl.kernel.Texts;

/**
 * The outline of an area as somebody gives it.
 *
 * @param points corners a line, which the drawing on the map fills too
 * @param geoJson pasted or read from a file; where it is given, it is the outline
 */
public record OutlineForm(
        @Nullable String points,
        @Nullable String geoJson,
        @Nullable String version) {

    public OutlineForm {
        points = Texts.text(points);
        geoJson = geoJson == null || geoJson.isBlank() ? null : geoJson.strip();
    }

    /** Of a stored one; what lines of corners cannot tell stays GeoJSON. */
    public static OutlineForm of(@Nullable String stored, int version) {
        String known = String.valueOf(version);
        if (stored == null) {
            return new OutlineForm(null, null, known);
        }
        var outline = GeoJson.outline(stored, "points");
        return outline.holed()
                ? new OutlineForm(null, outline.geoJson(), known)
                : new OutlineForm(outline.lines(), null, known);
    }

    /** What is in the file goes before what was typed; no file leaves it. */
    public OutlineForm with(@Nullable MultipartFile file) throws IOException {
        return file == null || file.isEmpty()
                ? this
                : new OutlineForm(points, new String(file.getBytes(), StandardCharsets.UTF_8), version);
    }

    /** Null where no corner is given. */
    public @Nullable Outline outline() {
        return geoJson == null ? Outline.typed(points, "points") : GeoJson.outline(geoJson, "geoJson");
    }

    public int known() {
        return Typed.version(version);
    }
}
