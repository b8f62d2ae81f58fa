package pl.osl.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.kernel.NotFound;

/** The people of the viewer's centre with their roles there. What they do elsewhere is not seen from here. */
@Component
public class Roster {

    public enum State {
        INVITED,
        ACTIVE,
        WITHOUT_ROLE,
        CLOSED
    }

    /** @param persons names of those for whom a mentor or coach works */
    public record Held(
            UUID id,
            Role role,
            LocalDate from,
            @Nullable LocalDate to,
            boolean ended,
            boolean today,
            Set<UUID> personIds,
            List<String> persons) {}

    public record Person(
            UUID id,
            String name,
            String username,
            @Nullable String email,
            PersonForm form,
            boolean invited,
            boolean closed,
            @Nullable Instant lastUse,
            List<Held> all) {

        /** Roles that are held or will be; what has ended is history. */
        public List<Held> roles() {
            return all.stream().filter(held -> !held.ended()).toList();
        }

        /** Today. */
        public boolean holds(Role role) {
            return all.stream().anyMatch(held -> held.today() && held.role() == role);
        }

        public State state() {
            return closed
                    ? State.CLOSED
                    : invited ? State.INVITED : roles().isEmpty() ? State.WITHOUT_ROLE : State.ACTIVE;
        }
    }

    /** Somebody to choose from a list. */
    public record Named(UUID id, String name) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Roster(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Person> people(Viewer viewer) {
        viewer.require(Verb.READ, Thing.PEOPLE);
        return people(viewer.centreId(), null);
    }

    @Transactional(readOnly = true)
    public Person person(UUID id, Viewer viewer) {
        viewer.require(Verb.READ, Thing.PEOPLE);
        return people(viewer.centreId(), id).stream().findFirst().orElseThrow(() -> new NotFound(Person.class, id));
    }

    /** Whom a mentor or coach may be assigned to. */
    @Transactional(readOnly = true)
    public List<Named> inField(Viewer viewer) {
        viewer.require(Verb.READ, Thing.PEOPLE);
        return named(viewer.centreId(), List.of(Role.ORGANIZER.name(), Role.COORDINATOR.name()));
    }

    /** Who works in the centre itself, by name: its directors, coordinators and organizers. */
    @Transactional(readOnly = true)
    public List<Named> staff(UUID centre) {
        return named(centre, List.of(Role.DIRECTOR.name(), Role.COORDINATOR.name(), Role.ORGANIZER.name()));
    }

    /** Who works in the field of the centre today, by name. */
    @Transactional(readOnly = true)
    public List<Named> field(UUID centre) {
        return jdbc.sql("""
                        select distinct a.id, a.name, a.name collate "pl-x-icu" as sorted
                          from membership m join account a on a.id = m.account_id
                         where m.centre_id = :centre and m.role in ('ORGANIZER', 'COORDINATOR') and m.ended_at is null
                           and m.valid_from <= :today and (m.valid_to is null or m.valid_to >= :today)
                         order by sorted, a.id
                        """)
                .param("centre", centre)
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new Named(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    /** Everybody who has or had a role in the centre, by name. */
    @Transactional(readOnly = true)
    public List<Named> names(UUID centre) {
        return jdbc.sql("""
                        select a.id, a.name from account a
                         where exists (select 1 from membership m where m.centre_id = :centre and m.account_id = a.id)
                         order by a.name collate "pl-x-icu", a.id
                        """).param("centre", centre).query(Named.class).list();
    }

    /** Name of somebody who has or had a role in the centre. */
    public String name(UUID centre, @Nullable UUID account) {
        return jdbc.sql("""
                        select a.name from account a
                         where a.id = :account
                           and exists (select 1 from membership m where m.centre_id = :centre and m.account_id = a.id)
                        """)
                .param("account", account)
                .param("centre", centre)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** Name of somebody of whom is spoken anyway, also when they work for the centre from another. */
    public String called(UUID account) {
        return jdbc.sql("select name from account where id = :account")
                .param("account", account)
                .query(String.class)
                .single();
    }

    /** Who directed the viewer's centre last, apart from the viewer. */
    @Transactional(readOnly = true)
    public Optional<Named> directedBefore(Viewer viewer) {
        return jdbc.sql("""
                        select a.id, a.name
                          from membership m join account a on a.id = m.account_id
                         where m.centre_id = :centre and m.role = 'DIRECTOR' and m.account_id <> :viewer
                           and (m.ended_at is not null or m.valid_to < :today)
                         order by coalesce(cast(m.ended_at as date), m.valid_to) desc, m.id desc limit 1
                        """)
                .param("centre", viewer.centreId())
                .param("viewer", viewer.accountId())
                .param("today", LocalDate.now(clock))
                .query(Named.class)
                .optional();
    }

    /** Who holds the role in the centre today; asked within a reach that covers it. */
    public Set<UUID> holders(UUID centre, Role role) {
        return jdbc.sql("""
                        select account_id from membership
                         where centre_id = :centre and role = :role and ended_at is null
                           and valid_from <= :today and (valid_to is null or valid_to >= :today)
                        """)
                .param("centre", centre)
                .param("role", role.name())
                .param("today", LocalDate.now(clock))
                .query(UUID.class)
                .set();
    }

    /** Who holds the role in the centre today or stands in for somebody who does. */
    public Set<UUID> acting(UUID centre, Role role) {
        return jdbc.sql("""
                        select a.id
                          from membership m
                          left join stand_in s on s.centre_id = m.centre_id and s.absent_id = m.account_id
                               and s.ended_at is null and s.valid_from <= :today and s.valid_to >= :today and
                        """ + Work.isDoneBy("s.work", "m.role") + """
                          join account a on a.id in (m.account_id, s.substitute_id)
                         where m.centre_id = :centre and m.role = :role and m.ended_at is null
                           and m.valid_from <= :today and (m.valid_to is null or m.valid_to >= :today)
                        """)
                .param("centre", centre)
                .param("role", role.name())
                .param("today", LocalDate.now(clock))
                .query(UUID.class)
                .set();
    }

    List<Named> named(UUID centre, List<String> roles) {
        return jdbc.sql("""
                        select distinct a.id, a.name, a.name collate "pl-x-icu" as sorted
                          from membership m join account a on a.id = m.account_id
                         where m.centre_id = :centre and m.role in (:roles) and m.ended_at is null
                           and (m.valid_to is null or m.valid_to >= :today)
                         order by sorted, a.id
                        """)
                .param("centre", centre)
                .param("roles", roles)
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new Named(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    private List<Person> people(UUID centre, @Nullable UUID id) {
        var people = new LinkedHashMap<UUID, Person>();
        jdbc.sql("""
                        select a.id, a.name, a.username, a.email, a.person_form, a.signed_in_at, a.closed_at,
                               a.password_hash is null and a.closed_at is null as invited,
                               m.id as membership_id, m.role, m.valid_from, m.valid_to,
                               m.ended_at is not null or coalesce(m.valid_to < :today, false) as ended,
                               m.valid_from <= :today as begun,
                               array(select s.person_id from assignment s where s.centre_id = m.centre_id
                                        and s.membership_id = m.id and s.ended_at is null order by s.id) as person_ids,
                               array(select p.name from assignment s join account p on p.id = s.person_id
                                      where s.centre_id = m.centre_id and s.membership_id = m.id
                                        and s.ended_at is null order by s.id) as persons
                          from membership m join account a on a.id = m.account_id
                         where m.centre_id = :centre and a.id = coalesce(:id::uuid, a.id)
                         order by a.closed_at is not null, a.name collate "pl-x-icu", a.id, m.valid_from, m.id
                        """)
                .param("centre", centre)
                .param("id", id)
                .param("today", LocalDate.now(clock))
                .query(HeldRows::row)
                .list()
                .forEach(row -> people.computeIfAbsent(row.person().id(), key -> row.person())
                        .all()
                        .add(row.held()));
        return List.copyOf(people.values());
    }
}
