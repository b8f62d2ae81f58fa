package pl.osl.access.signin;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pl.osl.access.CentreNames;
import pl.osl.access.PersonForm;
import pl.osl.access.Place;
import pl.osl.access.Reach;
import pl.osl.access.Role;
import pl.osl.access.Theme;
import pl.osl.access.Viewer;
import pl.osl.access.signin.RunningStandIns.Running;
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
            Set<UUID> stoodInAt,
            @Nullable Held held) {}

    private final JdbcClient jdbc;
    private final CentreNames names;
    private final RunningStandIns standIns;
    private final Clock clock;
    private final TransactionTemplate reading;

    Viewers(
            JdbcClient jdbc,
            CentreNames names,
            RunningStandIns standIns,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.names = names;
        this.standIns = standIns;
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
                                        and s.ended_at is null) as persons,
                               array(select distinct t.centre_id from stand_in t
                                      where t.substitute_id = a.id and t.ended_at is null
                                        and t.valid_from <= :today and t.valid_to >= :today) as stood_in_at
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
        var stoodIn = standIns.of(person.accountId(), person.stoodInAt()).stream()
                .filter(one -> counts(one, place, here))
                .toList();
        return new Viewer(
                person.accountId(),
                person.name(),
                PersonForm.valueOf(person.form()),
                Locale.forLanguageTag(person.language()),
                Theme.valueOf(person.theme()),
                place,
                roles,
                reach(place, here, stoodIn),
                centres(here, stoodIn),
                places,
                stoodIn.stream().map(one -> asMarked(one, here)).toList());
    }

    /** Only for the work done in the present place, and only while the substitute holds a role of that work too. */
    private static boolean counts(Running one, Place place, List<Held> here) {
        boolean there = place.centreId() == null
                || place.centreId().equals(one.standingIn().centreId());
        return there
                && one.work().place() == place.kind()
                && here.stream().anyMatch(held -> one.work().isDoneBy(held.role()));
    }

    /** Whom one supports anyway is not marked as in stand-in. */
    private static Viewer.StandingIn asMarked(Running one, List<Held> here) {
        var persons = new HashSet<>(one.assigned());
        here.stream()
                .filter(held -> held.centreId().equals(one.standingIn().centreId()))
                .forEach(held -> persons.removeAll(held.persons()));
        return one.standingIn().withPersons(persons);
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

    private static Set<UUID> centres(List<Held> here, List<Running> stoodIn) {
        return Stream.concat(
                        here.stream().map(Held::centreId),
                        stoodIn.stream().map(one -> one.standingIn().centreId()))
                .collect(Collectors.toSet());
    }

    /** A stand-in never adds a role: of those from outside it widens the reach, in a centre it makes one of a team. */
    private static Reach reach(Place place, List<Held> here, List<Running> stoodIn) {
        return switch (place.kind()) {
            case CENTRE -> new Reach.Centre(here.getFirst().centreId());
            case MENTORING, COACHING -> new Reach.Assigned(persons(here, stoodIn));
            case SUPERVISING -> new Reach.Centres(centres(here, stoodIn));
            case SW_SUPERVISION, NETWORK, NOWHERE -> new Reach.Nothing();
        };
    }

    private static Map<UUID, Set<UUID>> persons(List<Held> here, List<Running> stoodIn) {
        var persons = new HashMap<UUID, Set<UUID>>();
        here.forEach(held -> add(persons, held.centreId(), held.persons()));
        stoodIn.forEach(one -> add(persons, one.standingIn().centreId(), one.assigned()));
        return persons;
    }

    private static void add(Map<UUID, Set<UUID>> persons, UUID centre, Set<UUID> more) {
        persons.computeIfAbsent(centre, key -> new LinkedHashSet<>()).addAll(more);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        String role = row.getString("role");
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("person_form"),
                row.getString("language"),
                row.getString("theme"),
                ids(row.getArray("stood_in_at")),
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
