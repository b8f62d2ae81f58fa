package pl.osl.places;

import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Texts;

/**
 * A place as somebody gives it: found by name, or as a point, or both.
 *
 * @param place the name as typed or chosen
 * @param placeId of the gazetteer, where one was chosen
 * @param point coordinates; where they are given, they say where the place is
 */
public record SpotForm(
        @Nullable String place,
        @Nullable String placeId,
        @Nullable String point,
        @Nullable String version) {

    public SpotForm {
        place = Texts.line(place);
        placeId = Texts.line(placeId);
        point = Texts.line(point);
    }

    public static SpotForm blank() {
        return new SpotForm(null, null, null, "0");
    }

    public int known() {
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }
}
