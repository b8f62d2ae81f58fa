package pl.osl.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import pl.osl.access.Role;
import pl.osl.kernel.Ids;

/** The people of the demo world with their accounts and roles. */
@Component
class DemoPeople {

    static final String PASSWORD = "osl-demo";

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Clock clock;

    DemoPeople(JdbcClient jdbc, PasswordEncoder passwords, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Everybody with their account, in the order in which they are offered. */
    Map<DemoPerson, UUID> write(Map<DemoCentre, UUID> centres) {
        String hash = passwords.encode(PASSWORD);
        var people = new LinkedHashMap<DemoPerson, UUID>();
        for (var person : DemoPerson.ALL) {
            people.put(person, account(person, person.listed() ? hash : null, people.size() + 1));
        }
        people.forEach((person, account) -> person.works()
                .forEach(works -> role(
                        account,
                        works.role(),
                        Objects.requireNonNull(centres.get(works.centre())),
                        assigned(works, people))));
        return people;
    }

    static boolean holds(DemoPerson person, DemoCentre centre, Role role) {
        return person.works().contains(new DemoPerson.Works(centre, role));
    }

    private UUID account(DemoPerson person, @Nullable String hash, int place) {
        UUID id = Ids.next(clock);
        jdbc.sql("""
                        insert into account (id, username, name, password_hash, person_form, installation, created_at)
                        values (:id, :username, :name, :hash, :form, :installation, :now)
                        """)
                .param("id", id)
                .param("username", person.username())
                .param("name", person.name())
                .param("hash", hash == null ? passwords.encode(id.toString()) : hash)
                .param("form", person.form().name())
                .param("installation", person.username().equals("admin"))
                .param("now", OffsetDateTime.now(clock).minusYears(2))
                .update();
        jdbc.sql("insert into demo_account (account_id, listed, function) values (:id, :listed, :function)")
                .param("id", id)
                .param("listed", person.listed() ? place : 0)
                .param("function", person.function())
                .update();
        return id;
    }

    /** A mentor and a coach work for the organizer of the place whom one can try. */
    private static List<UUID> assigned(DemoPerson.Works works, Map<DemoPerson, UUID> people) {
        return !works.role().forPersons()
                ? List.of()
                : people.entrySet().stream()
                        .filter(one -> one.getKey().listed() && holds(one.getKey(), works.centre(), Role.ORGANIZER))
                        .map(Map.Entry::getValue)
                        .toList();
    }

    private void role(UUID account, Role role, UUID centre, List<UUID> persons) {
        UUID membership = Ids.next(clock);
        jdbc.sql("""
                        insert into membership (id, centre_id, account_id, role, valid_from, given_at)
                        values (:id, :centre, :account, :role, :since, :at)
                        """)
                .param("id", membership)
                .param("centre", centre)
                .param("account", account)
                .param("role", role.name())
                .param("since", LocalDate.now(clock).minusYears(2))
                .param("at", OffsetDateTime.now(clock).minusYears(2))
                .update();
        for (UUID person : persons) {
            jdbc.sql("""
                            insert into assignment (id, centre_id, membership_id, supporter_id, person_id, given_at)
                            values (:id, :centre, :membership, :supporter, :person, :at)
                            """)
                    .param("id", Ids.next(clock))
                    .param("centre", centre)
                    .param("membership", membership)
                    .param("supporter", account)
                    .param("person", person)
                    .param("at", OffsetDateTime.now(clock).minusYears(1))
                    .update();
        }
    }
}
