package pl.osl.activities.people;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Viewer;

/**
 * Who of the centre was there, row by row. Every writing answers who it really changed, so that of two clicks at once
 * one is told of and the other does nothing. The author's row is made by the database and touched by nothing here.
 */
@Component
public class EntryPeople {

    private static final String WHO_LOGS = """
             m.centre_id = :centre and m.role in ('ORGANIZER', 'COORDINATOR') and m.ended_at is null
             and m.valid_from <= :today and (m.valid_to is null or m.valid_to >= :today)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    EntryPeople(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whom the viewer may name: the others who log in the centre today, by name. */
    @Transactional(readOnly = true)
    public List<Person> offered(Viewer viewer) {
        return jdbc.sql("select distinct p.id, p.name, p.name collate \"pl-x-icu\" as sorted from membership m"
                        + " join account p on p.id = m.account_id where" + WHO_LOGS
                        + " and p.id <> :viewer order by sorted, p.id")
                .param("centre", viewer.centreId())
                .param("viewer", viewer.accountId())
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new Person(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    /** Whether all of these log in the centre today. */
    public boolean known(UUID centre, Collection<UUID> people) {
        return people.isEmpty()
                || jdbc.sql("select count(distinct m.account_id) from membership m where" + WHO_LOGS
                                        + " and m.account_id = any (:people)")
                                .param("centre", centre)
                                .param("today", LocalDate.now(clock))
                                .param("people", people.toArray(UUID[]::new))
                                .query(Integer.class)
                                .single()
                        == people.size();
    }

    /** The author first, then by name. */
    public List<OnEntry> of(UUID centre, UUID activity) {
        return jdbc.sql("""
                        select p.id, p.name, t.how = 'WROTE' as wrote, t.minutes as own,
                               coalesce(t.minutes, a.minutes) as minutes
                          from activity_person t
                          join activity a on a.centre_id = t.centre_id and a.id = t.activity_id
                          join account p on p.id = t.account_id
                         where t.centre_id = :centre and t.activity_id = :activity and t.left_at is null
                         order by wrote desc, p.name collate "pl-x-icu", p.id
                        """)
                .param("centre", centre)
                .param("activity", activity)
                .query(OnEntry.class)
                .list();
    }

    public Set<UUID> beside(UUID centre, UUID activity) {
        return ids(jdbc.sql("""
                        select account_id from activity_person
                         where centre_id = :centre and activity_id = :activity and how <> 'WROTE' and left_at is null
                        """).param("centre", centre).param("activity", activity));
    }

    /** Names by the ids that the history keeps. */
    @Transactional(readOnly = true)
    public Map<String, String> names(Collection<UUID> people) {
        var names = new HashMap<String, String>();
        jdbc.sql("select id::text as id, name from account where id = any (:people)")
                .param("people", people.toArray(UUID[]::new))
                .query(row -> {
                    names.put(row.getString("id"), row.getString("name"));
                });
        return names;
    }

    /** @return those who were not on the entry and now are */
    public Set<UUID> name(UUID centre, UUID activity, Set<UUID> people) {
        return put(centre, activity, people, "NAMED", null);
    }

    /** @return false when the person was on the entry already */
    public boolean join(UUID centre, UUID activity, UUID person, @Nullable Integer minutes) {
        return !put(centre, activity, Set.of(person), "JOINED", minutes).isEmpty();
    }

    private Set<UUID> put(UUID centre, UUID activity, Set<UUID> people, String how, @Nullable Integer minutes) {
        return people.isEmpty()
                ? Set.of()
                : ids(jdbc.sql("""
                        insert into activity_person (centre_id, activity_id, account_id, held_on, how, minutes, added_at)
                        select a.centre_id, a.id, p, a.held_on, :how, cast(:minutes as integer), :now
                          from activity a, unnest(cast(:people as uuid[])) p
                         where a.centre_id = :centre and a.id = :activity
                         order by p
                        on conflict (centre_id, activity_id, account_id) do update
                           set how = excluded.how, minutes = excluded.minutes, added_at = excluded.added_at, left_at = null
                         where activity_person.left_at is not null
                        returning account_id
                        """)
                        .param("centre", centre)
                        .param("activity", activity)
                        .param("people", people.toArray(UUID[]::new))
                        .param("how", how)
                        .param("minutes", minutes, Types.INTEGER)
                        .param("now", OffsetDateTime.now(clock)));
    }

    /** @return those who were on the entry and now are not */
    public Set<UUID> remove(UUID centre, UUID activity, Set<UUID> people) {
        return people.isEmpty()
                ? Set.of()
                : ids(jdbc.sql("""
                        update activity_person set left_at = :now
                         where centre_id = :centre and activity_id = :activity and account_id = any (:people)
                           and how <> 'WROTE' and left_at is null
                        returning account_id
                        """)
                        .param("centre", centre)
                        .param("activity", activity)
                        .param("people", people.toArray(UUID[]::new))
                        .param("now", OffsetDateTime.now(clock)));
    }

    public void setTime(UUID centre, UUID activity, UUID person, @Nullable Integer minutes) {
        jdbc.sql("""
                        update activity_person set minutes = :minutes
                         where centre_id = :centre and activity_id = :activity and account_id = :person
                           and how <> 'WROTE' and left_at is null
                        """)
                .param("centre", centre)
                .param("activity", activity)
                .param("person", person)
                .param("minutes", minutes, Types.INTEGER)
                .update();
    }

    /** On the entry by their own doing, and not because its author named them. */
    public boolean joinedByThemself(UUID centre, UUID activity, UUID person) {
        return jdbc.sql("""
                        select exists (select 1 from activity_person
                                        where centre_id = :centre and activity_id = :activity and account_id = :person
                                          and how = 'JOINED' and left_at is null)
                        """)
                .param("centre", centre)
                .param("activity", activity)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    /** What the entry is, held as it is until the end of the transaction: nobody withdraws it meanwhile. */
    public Optional<Held> hold(UUID centre, UUID activity) {
        return jdbc.sql("""
                        select author_id, title, withdrawn_at is not null as withdrawn from activity
                         where centre_id = :centre and id = :activity for share
                        """)
                .param("centre", centre)
                .param("activity", activity)
                .query(Held.class)
                .optional();
    }

    /** Before the author changes who is on the entry: whoever joins this moment waits, and neither waits for the other. */
    public void holdForAuthor(UUID centre, UUID activity) {
        jdbc.sql("select id from activity where centre_id = :centre and id = :activity for no key update")
                .param("centre", centre)
                .param("activity", activity)
                .query(UUID.class)
                .list();
    }

    public record Held(UUID authorId, String title, boolean withdrawn) {}

    private static Set<UUID> ids(JdbcClient.StatementSpec statement) {
        return new LinkedHashSet<>(statement.query(UUID.class).list());
    }
}
