package pl.osl.resourcemaps.checks;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Place;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.kernel.Ids;
import pl.osl.resourcemaps.Precision;
import pl.osl.resourcemaps.Spot;
import pl.osl.resourcemaps.assets.AssetSql;
import pl.osl.resourcemaps.assets.AssetStanding;
import pl.osl.resourcemaps.assets.Outcome;
import pl.osl.ui.HomePart;

/** "Do sprawdzenia w terenie": on the home of those in the field, what falls due this month in their communities. */
@Component
class ToCheck implements HomePart {

    /** So many stand on the home; the list of the map has the others. */
    private static final int SHOWN = 8;

    /** So many are put in walking order; the longest waiting. */
    private static final int CONSIDERED = 200;

    record Due(
            UUID id,
            String name,
            UUID communityId,
            String community,
            Precision precision,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable String street,
            @Nullable String district,
            @Nullable LocalDate checkedOn,
            @Nullable LocalDate dueOn,
            AssetStanding standing,
            int waiting) {

        Spot spot() {
            return new Spot(precision, lat, lon, street, null);
        }

        public @Nullable String place() {
            return street != null ? street : district;
        }
    }

    /** @param tap id of the check that a tap makes */
    record Stop(Due due, UUID tap) {}

    /** What the person said of it today; it can be taken back. */
    record Done(UUID checkId, UUID id, String name, Outcome outcome) {}

    record Shown(List<Stop> stops, int waiting, List<Done> done) {
        public List<Named> communities() {
            return stops.stream()
                    .map(stop -> new Named(stop.due().communityId(), stop.due().community()))
                    .distinct()
                    .toList();
        }
    }

    record Named(UUID id, String name) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ToCheck(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String template() {
        return "resourcemaps/to-check";
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Object> model(Viewer viewer) {
        if (viewer.place().kind() != Place.Kind.CENTRE || !viewer.may(Verb.UPDATE, Thing.ASSET)) {
            return Optional.empty();
        }
        var today = LocalDate.now(clock);
        var due = due(viewer, today);
        var done = done(viewer, today);
        return due.isEmpty() && done.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shown(
                        WalkingOrder.of(due, Due::spot, Due::place).stream()
                                .limit(SHOWN)
                                .map(one -> new Stop(one, Ids.next(clock)))
                                .toList(),
                        due.isEmpty() ? 0 : due.getFirst().waiting(),
                        done));
    }

    private List<Due> due(Viewer viewer, LocalDate today) {
        return jdbc.sql("select a.id, a.name, a.community_id, c.name as community, a.precision, a.lat, a.lon, a.street,"
                        + " d.name as district, a.checked_on," + AssetSql.DUE + " as due_on," + AssetSql.STANDING + """
                               as standing, (count(*) over ())::int as waiting
                          from asset a
                          join community c on c.centre_id = a.centre_id and c.id = a.community_id
                          left join district d on d.centre_id = a.centre_id and d.id = a.district_id
                        """
                        + AssetSql.PACE + """
                         where a.centre_id = :centre and a.withdrawn_at is null
                           and a.outcome is distinct from 'GONE' and (a.outcome is null or\s""" + AssetSql.DUE + """
                               <= :monthEnd)
                           and exists (select 1 from community_member m
                                where m.centre_id = a.centre_id and m.community_id = a.community_id and m.valid_to is null
                                  and (m.account_id = :me or exists (
                                       select 1 from unnest(cast(:absent as uuid[]), cast(:theirs as uuid[])) s (person, community)
                                        where s.person = m.account_id and coalesce(s.community, m.community_id) = m.community_id)))
                         order by due_on nulls first, a.created_at, a.id limit :considered
                        """)
                .param("centre", viewer.centreId())
                .param("me", viewer.accountId())
                .param(
                        "absent",
                        viewer.standIns().stream()
                                .map(Viewer.StandingIn::personId)
                                .toArray(UUID[]::new))
                .param(
                        "theirs",
                        viewer.standIns().stream()
                                .map(Viewer.StandingIn::communityId)
                                .toArray(UUID[]::new))
                .param("today", today)
                .param("monthEnd", today.with(TemporalAdjusters.lastDayOfMonth()))
                .param("considered", CONSIDERED)
                .query(Due.class)
                .list();
    }

    private List<Done> done(Viewer viewer, LocalDate today) {
        return jdbc.sql("""
                        select k.id as check_id, a.id, a.name, k.outcome
                          from asset_check k join asset a on a.centre_id = k.centre_id and a.id = k.asset_id
                         where k.centre_id = :centre and k.checked_by = :me and k.undone_at is null
                           and (k.recorded_at at time zone 'Europe/Warsaw')::date = :today and a.withdrawn_at is null
                         order by k.recorded_at desc, k.id desc limit 5
                        """)
                .param("centre", viewer.centreId())
                .param("me", viewer.accountId())
                .param("today", today)
                .query(Done.class)
                .list();
    }
}
