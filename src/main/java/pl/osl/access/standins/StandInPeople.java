package pl.osl.access.standins;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Place;
import pl.osl.access.Role;
import pl.osl.access.Roster;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.access.Work;

/** Who can be stood in for and who can do it, as far as the viewer may arrange it. */
@Component
public class StandInPeople {

    /** Somebody's work in a centre. */
    public record Doing(UUID centreId, Work work, UUID personId, String name) {

        /** As forms name it. */
        public String key() {
            return work + ":" + centreId + ":" + personId;
        }
    }

    /**
     * @param absences work that the viewer may find a substitute for
     * @param all everybody who does the same kind of work
     * @param centres those that a mentor's, coach's or supervisor's work can be in
     */
    public record Choices(List<Doing> absences, List<Doing> all, Set<UUID> centres) {

        /** Once a person, whatever they do and in how many centres. */
        public List<Roster.Named> substitutes() {
            return all.stream()
                    .map(one -> new Roster.Named(one.personId(), one.name()))
                    .distinct()
                    .toList();
        }

        /** Somebody else's work and work in another centre look alike: neither can be chosen. */
        public Optional<Doing> absence(String key) {
            return absences.stream().filter(one -> one.key().equals(key)).findFirst();
        }

        boolean canDo(Work work, UUID person) {
            return all.stream()
                    .anyMatch(one -> one.work() == work && one.personId().equals(person));
        }
    }

    private record Row(UUID centreId, Role role, UUID personId, String name) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    StandInPeople(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** With U for everybody's work in the reach, otherwise for one's own. */
    @Transactional(readOnly = true)
    public Choices choices(Viewer viewer) {
        viewer.require(Verb.CREATE, Thing.STAND_IN);
        boolean everybody = viewer.may(Verb.UPDATE, Thing.STAND_IN);
        var all = doing(works(viewer), viewer);
        var absences = all.stream()
                .filter(one -> everybody || one.personId().equals(viewer.accountId()))
                .toList();
        return new Choices(absences, all, viewer.placeCentres());
    }

    /** What the viewer has to do with: in a centre the field, from outside one's own work, of the network all three. */
    static List<Work> works(Viewer viewer) {
        return viewer.place().kind() == Place.Kind.NETWORK
                ? Work.ofSupporters()
                : Work.in(viewer.place().kind()).stream().toList();
    }

    private List<Doing> doing(List<Work> works, Viewer viewer) {
        return jdbc
                .sql("""
                        select distinct m.centre_id, m.role, a.id as person_id, a.name,
                               a.name collate "pl-x-icu" as sorted
                          from unnest(cast(:centres as uuid[])) as r (id)
                          join membership m on m.centre_id = r.id and m.ended_at is null
                               and m.valid_from <= :today and (m.valid_to is null or m.valid_to >= :today)
                          join account a on a.id = m.account_id and a.closed_at is null
                         where m.role = any(:roles)
                         order by sorted, a.id, m.centre_id, m.role
                        """)
                .param("centres", viewer.placeCentres().toArray(UUID[]::new))
                .param(
                        "roles",
                        works.stream().flatMap(work -> work.roles().stream()).toArray(String[]::new))
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new Row(
                        row.getObject("centre_id", UUID.class),
                        Role.valueOf(row.getString("role")),
                        row.getObject("person_id", UUID.class),
                        row.getString("name")))
                .stream()
                .map(row -> new Doing(row.centreId(), Work.of(row.role()), row.personId(), row.name()))
                .distinct()
                .toList();
    }
}
