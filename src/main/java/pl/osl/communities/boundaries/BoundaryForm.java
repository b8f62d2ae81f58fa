package pl.osl.communities.boundaries;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import pl.osl.communities.CommunityGrounds.Ground;
import pl.osl.kernel.Texts;
import pl.osl.places.Outline;
import pl.osl.places.OutlineForm;
import pl.osl.places.SpotForm;

/**
 * A boundary as somebody gives it.
 *
 * @param points see {@link OutlineForm}; so geoJson
 * @param place where the map begins
 */
record BoundaryForm(
        @Nullable String points,
        @Nullable String geoJson,
        @Nullable String place,
        @Nullable String placeId,
        @Nullable String version) {

    BoundaryForm {
        place = Texts.line(place);
        placeId = Texts.line(placeId);
    }

    static BoundaryForm of(Ground ground) {
        return of(OutlineForm.of(ground.outline(), ground.version()), ground.place(), null);
    }

    private static BoundaryForm of(OutlineForm drawn, @Nullable String place, @Nullable String placeId) {
        return new BoundaryForm(drawn.points(), drawn.geoJson(), place, placeId, drawn.version());
    }

    BoundaryForm with(@Nullable MultipartFile file) throws IOException {
        return file == null || file.isEmpty() ? this : of(drawn().with(file), place, placeId);
    }

    private OutlineForm drawn() {
        return new OutlineForm(points, geoJson, version);
    }

    @Nullable Outline outline() {
        return drawn().outline();
    }

    SpotForm start() {
        return new SpotForm(place, placeId, null, version);
    }

    int known() {
        return drawn().known();
    }
}
