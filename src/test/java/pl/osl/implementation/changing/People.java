package pl.osl.implementation.changing;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import pl.osl.access.PersonForm;
import pl.osl.access.Place;
import pl.osl.access.Reach;
import pl.osl.access.Role;
import pl.osl.access.Theme;
import pl.osl.access.Viewer;

/** Viewers as the filter would make them. */
final class People {

    private People() {}

    static Viewer inCentre(UUID account, Role role, UUID centre) {
        return viewer(account, role, centre, new Place(Place.Kind.CENTRE, centre), new Reach.Centre(centre));
    }

    static Viewer supervising(UUID account, UUID centre) {
        return viewer(
                account,
                Role.SUPERVISOR,
                centre,
                new Place(Place.Kind.SUPERVISING, null),
                new Reach.Centres(Set.of(centre)));
    }

    private static Viewer viewer(UUID account, Role role, UUID centre, Place place, Reach reach) {
        return new Viewer(
                account,
                "Osoba",
                PersonForm.NEUTRAL,
                Locale.forLanguageTag("pl"),
                Theme.AUTO,
                place,
                Set.of(role),
                reach,
                Set.of(centre),
                List.of());
    }
}
