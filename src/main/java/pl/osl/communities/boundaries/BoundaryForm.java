package pl.osl.communities.boundaries;

import org.jspecify.annotations.Nullable;
import pl.osl.access.Typed;
import pl.osl.communities.CommunityGrounds.Ground;
import pl.osl.kernel.Texts;
import pl.osl.places.GeoJson;
import pl.osl.places.Outline;
import pl.osl.places.SpotForm;

/**
 * A boundary as somebody gives it.
 *
 * @param points corners a line, which the drawing on the map fills too
 * @param geoJson pasted or read from a file; where it is given, it is the boundary
 * @param place where the map begins
 */
record BoundaryForm(
        @Nullable String points,
        @Nullable String geoJson,
        @Nullable String place,
        @Nullable String placeId,
        @Nullable String version) {

    BoundaryForm {
        points = Texts.text(points);
        geoJson = geoJson == null || geoJson.isBlank() ? null : geoJson.strip();
        place = Texts.line(place);
        placeId = Texts.line(placeId);
    }

    /** What lines of corners cannot tell stays GeoJSON. */
    static BoundaryForm of(Ground ground) {
        String place = ground.place();
        String version = String.valueOf(ground.version());
        if (ground.outline() == null) {
            return new BoundaryForm(null, null, place, null, version);
        }
        var outline = GeoJson.outline(ground.outline(), "points");
        return outline.holed()
                ? new BoundaryForm(null, outline.geoJson(), place, null, version)
                : new BoundaryForm(outline.lines(), null, place, null, version);
    }

    BoundaryForm with(@Nullable String file) {
        return file == null ? this : new BoundaryForm(points, file, place, placeId, version);
    }

    /** Null where no corner is given. */
    @Nullable Outline outline() {
        return geoJson == null ? Outline.typed(points, "points") : GeoJson.outline(geoJson, "geoJson");
    }

    SpotForm start() {
        return new SpotForm(place, placeId, null, version);
    }

    int known() {
        return Typed.version(version);
    }
}
