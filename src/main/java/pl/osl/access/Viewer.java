package pl.osl.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import pl.osl.kernel.NotFound;

/**
 * The signed-in person in the place they act in. Read anew for every request, so that a role that ended is gone at the
 * next click.
 *
 * @param placeCentres the centres whose role makes up this place; wider than the reach only for the network coordinator
 * @param places all places the person can act in, the present one among them
 * @param standIns for whom the person stands in today, in the work of the present place
 */
public record Viewer(
        UUID accountId,
        String name,
        PersonForm form,
        Locale language,
        Theme theme,
        Place place,
        Set<Role> roles,
        Reach reach,
        Set<UUID> placeCentres,
        List<NamedPlace> places,
        List<StandingIn> standIns) {

    /**
     * A place with the name of its centre; without one where the place spans centres.
     *
     * @param paper the head of what is printed there
     */
    public record NamedPlace(Place place, String centre, String paper) {}

    /**
     * Somebody's work that the viewer does for the time being.
     *
     * @param communityId null for everything that person does in the centre
     * @param until last day
     * @param persons whom the viewer supports for them and not otherwise; empty in the field
     */
    public record StandingIn(
            UUID centreId,
            UUID personId,
            String person,
            @Nullable UUID communityId,
            LocalDate until,
            Set<UUID> persons) {

        public StandingIn withPersons(Set<UUID> supported) {
            return new StandingIn(centreId, personId, person, communityId, until, Set.copyOf(supported));
        }

        public boolean covers(UUID community) {
            return communityId == null || communityId.equals(community);
        }
    }

    /** Somebody who stands in for nobody. */
    public Viewer(
            UUID accountId,
            String name,
            PersonForm form,
            Locale language,
            Theme theme,
            Place place,
            Set<Role> roles,
            Reach reach,
            Set<UUID> placeCentres,
            List<NamedPlace> places) {
        this(accountId, name, form, language, theme, place, roles, reach, placeCentres, places, List.of());
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean may(Verb verb, Thing thing) {
        return roles.stream().anyMatch(role -> thing.allows(role, verb));
    }

    /** Without R there is nothing here (404); with R but without the verb it is forbidden (403). */
    public void require(Verb verb, Thing thing) {
        if (!may(Verb.READ, thing)) {
            throw new NotFound(Thing.class, thing);
        }
        if (!may(verb, thing)) {
            throw new AccessDeniedException(thing + " " + verb);
        }
    }

    /** Works in this team, or stands in there for somebody who does. */
    public boolean worksIn(Set<UUID> team, UUID community) {
        return team.contains(accountId)
                || standIns.stream().anyMatch(one -> team.contains(one.personId()) && one.covers(community));
    }

    /** The one centre of those who work in a centre; whoever acts across centres has none. */
    public UUID centreId() {
        if (reach instanceof Reach.Centre(var id)) {
            return id;
        }
        throw new NotFound(Place.class, place.key());
    }

    /** The same person with the same rights, in one of the centres that make up their place. */
    Viewer within(UUID centre) {
        return new Viewer(
                accountId, name, form, language, theme, place, roles, new Reach.Centre(centre), Set.of(centre), places);
    }

    public String centreName() {
        return here().map(NamedPlace::centre).orElse("");
    }

    public String paper() {
        return here().map(NamedPlace::paper).orElse("");
    }

    private Optional<NamedPlace> here() {
        return places.stream().filter(named -> named.place().equals(place)).findFirst();
    }
}
