package pl.osl.places;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import pl.osl.access.Viewer;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Texts;

/** Reads a place that somebody gave; asks which one is meant where the name alone does not tell. */
@Component
public class Spots {

    private static final int CHOICES = 12;
    private static final int LONGEST = 120;

    private final Gazetteer gazetteer;
    private final ObjectProvider<Standpoint> standpoint;

    Spots(Gazetteer gazetteer, ObjectProvider<Standpoint> standpoint) {
        this.gazetteer = gazetteer;
        this.standpoint = standpoint;
    }

    /** What the form says. A name of several places is refused with {@code places.refusal.several}: then {@link #choices}. */
    public Spot read(SpotForm form, Viewer viewer) {
        if (form.place() != null && form.place().length() > LONGEST) {
            throw Refusal.at("place", "places.refusal.long", LONGEST);
        }
        var point = Point.read(form.point(), "point");
        if (point != null) {
            return new Spot(form.place(), point);
        }
        if (form.place() == null && form.placeId() == null) {
            throw Refusal.at("place", "places.refusal.nothing");
        }
        var place = chosen(form).or(() -> only(form, viewer)).orElseThrow(() -> refused(form, viewer));
        return new Spot(place.label(), place.point());
    }

    /** A point that is the place's own is not repeated: whoever corrects the name alone means the place of that name. */
    public SpotForm form(Spot spot, int version) {
        boolean named = gazetteer.search(spot.place(), spot.point(), CHOICES).stream()
                .anyMatch(place ->
                        place.label().equals(spot.place()) && place.point().equals(spot.point()));
        return new SpotForm(spot.place(), null, named ? null : spot.point().text(), String.valueOf(version));
    }

    /** The places that the name may mean, nearer ones first. */
    public List<Place> choices(SpotForm form, Viewer viewer) {
        return gazetteer.search(form.place(), near(viewer), CHOICES);
    }

    @Nullable Point near(Viewer viewer) {
        return standpoint.stream()
                .flatMap(one -> one.of(viewer).stream())
                .findFirst()
                .orElse(null);
    }

    /** An id that no longer fits what is typed is left over from before. */
    private Optional<Place> chosen(SpotForm form) {
        return form.placeId() == null || !form.placeId().matches("\\d{1,9}")
                ? Optional.empty()
                : gazetteer
                        .find(Integer.parseInt(form.placeId()))
                        .filter(place -> form.place() == null
                                || place.label().equals(form.place())
                                || choiceOf(place, form.place()));
    }

    private static boolean choiceOf(Place place, String typed) {
        String first = typed.contains(",") ? typed.substring(0, typed.indexOf(',')) : typed;
        return Texts.plain(place.name()).contains(Texts.plain(first.strip()));
    }

    private Optional<Place> only(SpotForm form, Viewer viewer) {
        var found = choices(form, viewer);
        var exact = found.stream()
                .filter(place -> place.label().equalsIgnoreCase(form.place())
                        || place.name().equalsIgnoreCase(form.place()))
                .toList();
        return exact.size() == 1
                ? Optional.of(exact.getFirst())
                : found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private Refusal refused(SpotForm form, Viewer viewer) {
        return choices(form, viewer).isEmpty()
                ? Refusal.at("place", "places.refusal.unknown")
                : Refusal.at("place", "places.refusal.several");
    }
}
