package pl.osl.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pl.osl.kernel.Acting;

/** Makes the viewer of a request: the account, today's roles, the place asked for, the reach that follows. */
@Component
class Viewers {

    /** A role held today; without one the account signs in and finds nothing. */
    private record Held(UUID centreId, Role role, Set<UUID> persons) {

        Place place() {
            return Place.of(role, centreId);
        }
    }

    private record Row(
            UUID accountId,
            String name,
            String form,
            String language,
            String theme,
            @Nullable Held held) {}

    private final JdbcClient jdbc;
    private final CentreNames names;
    private final Clock clock;
    private final TransactionTemplate reading;

    Viewers(JdbcClient jdbc, CentreNames names, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.names = names;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** Empty when the account is gone or closed. An unknown or lost place gives way to the first the person has. */
    Optional<Viewer> of(UUID accountId, @Nullable String placeKey) {
        var rows = Acting.as(accountId, Set.of(), () -> reading.execute(status -> roles(accountId)));
        return rows.isEmpty() ? Optional.empty() : Optional.of(viewer(rows, placeKey));
    }

    private List<Row> roles(UUID accountId) {
        return jdbc.sql("""
                        select a.id, a.name, a.person_form, a.language, a.theme, m.centre_id, m.role,
                               array(select s.person_id from assignment s
                                      where s.centre_id = m.centre_id and s.membership_id = m.id
                                        and s.ended_at is null) as persons
                          from account a
                          left join membership m on m.account_id = a.id and m.ended_at is null
                               and m.valid_from <= :today and (m.valid_to is null or m.valid_to >= :today)
                         where a.id = :account and a.closed_at is null
                        """)
                .param("account", accountId)
                .param("today", LocalDate.now(clock))
                .query(Viewers::row)
                .list();
    }

    private Viewer viewer(List<Row> rows, @Nullable String placeKey) {
        var held = rows.stream().map(Row::held).filter(Objects::nonNull).toList();
        var person = rows.getFirst();
        var places = named(person.accountId(), held.stream().map(Held::place).collect(Collectors.toSet()));
        Place place = places.stream()
                .map(Viewer.NamedPlace::place)
                .filter(one -> one.key().equals(placeKey))
                .findFirst()
                .orElse(places.isEmpty() ? Place.NOWHERE : places.getFirst().place());
        var here = held.stream().filter(one -> one.place().equals(place)).toList();
        var roles = EnumSet.noneOf(Role.class);
        here.forEach(one -> roles.add(one.role()));
        var centres = centres(here);
        return new Viewer(
                person.accountId(),
                person.name(),
                PersonForm.valueOf(person.form()),
                Locale.forLanguageTag(person.language()),
                Theme.valueOf(person.theme()),
                place,
                roles,
                reach(place, here),
                centres,
                places);
    }

    /** In the order in which they are offered: by kind, centres by their names. */
    private List<Viewer.NamedPlace> named(UUID account, Set<Place> places) {
        var ids = places.stream().map(Place::centreId).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<UUID, CentreNames.Called> known = ids.isEmpty() ? Map.of() : Acting.as(account, ids, () -> names.of(ids));
        return places.stream()
                .map(place -> named(place, place.centreId() == null ? null : known.get(place.centreId())))
                .sorted(Comparator.comparing(
                                (Viewer.NamedPlace named) -> named.place().kind())
                        .thenComparing(Viewer.NamedPlace::centre))
                .toList();
    }

    private static Viewer.NamedPlace named(Place place, CentreNames.@Nullable Called called) {
        return called == null
                ? new Viewer.NamedPlace(place, "", "")
                : new Viewer.NamedPlace(place, called.shortName(), called.paper());
    }

    private static Set<UUID> centres(List<Held> here) {
        return here.stream().map(Held::centreId).collect(Collectors.toSet());
    }

    private static Reach reach(Place place, List<Held> here) {
        return switch (place.kind()) {
            case CENTRE -> new Reach.Centre(here.getFirst().centreId());
            case MENTORING, COACHING -> new Reach.Assigned(persons(here));
            case SUPERVISING -> new Reach.Centres(centres(here));
            case SW_SUPERVISION, NETWORK, NOWHERE -> new Reach.Nothing();
        };
    }

    private static Map<UUID, Set<UUID>> persons(List<Held> here) {
        var persons = new HashMap<UUID, Set<UUID>>();
        here.forEach(held -> persons.merge(held.centreId(), held.persons(), (one, other) -> {
            var both = new LinkedHashSet<>(one);
            both.addAll(other);
            return both;
        }));
        return persons;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        String role = row.getString("role");
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("person_form"),
                row.getString("language"),
                row.getString("theme"),
                role == null
                        ? null
                        : new Held(
                                row.getObject("centre_id", UUID.class),
                                Role.valueOf(role),
                                ids(row.getArray("persons"))));
    }

    private static Set<UUID> ids(@Nullable Array array) throws SQLException {
        return array == null ? Set.of() : Set.of((UUID[]) array.getArray());
    }
}
