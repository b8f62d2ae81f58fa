package pl.osl.centres.support;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pl.osl.access.CentreNames;
import pl.osl.access.MemberCentres;
import pl.osl.access.OneTimeLink;
import pl.osl.access.Roster;
import pl.osl.access.SupportRoster;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.access.people.People;
import pl.osl.access.people.Roles;
import pl.osl.centres.CentreDirectory;

/** The coordinator's work in member centres: each time in one of them, and in nothing of it but its support. */
@Component
class SupportDesk {

    record Line(CentreDirectory.Entry centre, List<SupportRoster.Support> supports, List<Objection> objections) {}

    /** @param inField names of those whom a mentor or coach may support */
    record Page(
            CentreDirectory.Entry centre,
            SupportRoster.Support support,
            List<Roster.Named> inField,
            List<Objection> objections) {

        public @Nullable Objection open() {
            return objections.stream().filter(Objection::open).findFirst().orElse(null);
        }

        public List<Objection> settled() {
            return objections.stream().filter(one -> !one.open()).toList();
        }
    }

    /** @param known people who support centres of this network already */
    record Choice(CentreDirectory.Entry centre, List<Roster.Named> known, List<Roster.Named> inField) {}

    /** @param centre its short name: the coordinator answers for several */
    record ToAnswer(Objection objection, String centre) {}

    private final SupportRoster supports;
    private final ObjectionList list;
    private final Objections objections;
    private final CentreDirectory centres;
    private final Roles roles;
    private final People people;

    SupportDesk(
            SupportRoster supports,
            ObjectionList list,
            Objections objections,
            CentreDirectory centres,
            Roles roles,
            People people) {
        this.supports = supports;
        this.list = list;
        this.objections = objections;
        this.centres = centres;
        this.roles = roles;
        this.people = people;
    }

    List<Line> lines(Viewer viewer) {
        return MemberCentres.all(Thing.SUPPORT, viewer, () -> {
            var held = supports.of(viewer.placeCentres());
            var open = list.waiting(viewer.placeCentres());
            return centres.all().stream()
                    .map(centre -> new Line(
                            centre,
                            held.stream()
                                    .filter(one -> one.centreId().equals(centre.id()))
                                    .toList(),
                            open.stream()
                                    .filter(one -> one.centreId().equals(centre.id()))
                                    .toList()))
                    .toList();
        });
    }

    List<ToAnswer> waiting(Viewer viewer) {
        return MemberCentres.all(Thing.SUPPORT, viewer, () -> {
            var waiting = list.waiting(viewer.placeCentres());
            var names = waiting.isEmpty() ? Map.<UUID, CentreNames.Called>of() : centres.of(viewer.placeCentres());
            return waiting.stream()
                    .map(one -> new ToAnswer(
                            one,
                            Objects.requireNonNull(names.get(one.centreId())).shortName()))
                    .toList();
        });
    }

    Page page(UUID centre, UUID membership, Viewer viewer) {
        return MemberCentres.in(
                centre,
                Verb.READ,
                Thing.SUPPORT,
                viewer,
                inside -> new Page(
                        centres.require(centre),
                        supports.require(membership, centre),
                        supports.inField(centre),
                        list.to(membership, centre)));
    }

    Choice choice(UUID centre, Viewer viewer) {
        var known = known(viewer);
        return MemberCentres.in(
                centre,
                Verb.CREATE,
                Thing.SUPPORT,
                viewer,
                inside -> new Choice(centres.require(centre), known, supports.inField(centre)));
    }

    void give(UUID centre, UUID account, Roles.NewRole role, Viewer viewer) {
        var known = new LinkedHashSet<UUID>();
        known(viewer).forEach(one -> known.add(one.id()));
        MemberCentres.in(centre, Verb.CREATE, Thing.SUPPORT, viewer, inside -> {
            roles.giveSupport(account, role, known, inside);
            return true;
        });
    }

    /** Empty when the same form came before: the link was shown then. */
    Optional<OneTimeLink> invite(UUID centre, People.NewPerson person, Viewer viewer) {
        return MemberCentres.in(centre, Verb.CREATE, Thing.SUPPORT, viewer, inside -> people.invite(person, inside));
    }

    void assign(UUID centre, UUID membership, Set<UUID> persons, Viewer viewer) {
        MemberCentres.in(centre, Verb.UPDATE, Thing.SUPPORT, viewer, inside -> {
            roles.assign(membership, persons, inside);
            return true;
        });
    }

    void end(UUID centre, UUID membership, @Nullable LocalDate lastDay, Viewer viewer) {
        MemberCentres.in(centre, Verb.WITHDRAW, Thing.SUPPORT, viewer, inside -> {
            roles.end(membership, lastDay, Verb.WITHDRAW, inside);
            return true;
        });
    }

    void answer(UUID centre, UUID membership, boolean kept, @Nullable String words, Viewer viewer) {
        MemberCentres.in(centre, Verb.APPROVE, Thing.OBJECTION, viewer, inside -> {
            objections.answer(membership, kept, words, inside);
            return true;
        });
    }

    private List<Roster.Named> known(Viewer viewer) {
        return MemberCentres.all(Thing.SUPPORT, viewer, () -> supports.known(viewer.placeCentres()));
    }
}
