package pl.osl.imports.wizard;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pl.osl.access.PersonForm;
import pl.osl.access.Place;
import pl.osl.access.Reach;
import pl.osl.access.Role;
import pl.osl.access.Roster;
import pl.osl.access.Theme;
import pl.osl.access.Viewer;

/**
 * Who brought an import, with the rights they have in the centre at the moment of the work: a role that ended meanwhile
 * does nothing any more.
 */
@Component
class Submitters {

    private final Roster roster;

    Submitters(Roster roster) {
        this.roster = roster;
    }

    Viewer viewer(UUID centre, UUID account) {
        var roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (role.place() == Place.Kind.CENTRE && roster.acting(centre, role).contains(account)) {
                roles.add(role);
            }
        }
        return new Viewer(
                account,
                roster.called(account),
                PersonForm.NEUTRAL,
                Locale.forLanguageTag("pl"),
                Theme.AUTO,
                new Place(Place.Kind.CENTRE, centre),
                roles,
                new Reach.Centre(centre),
                Set.of(centre),
                List.of());
    }
}
