package pl.osl.centres.profile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Thing;
import pl.osl.access.Typed;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.kernel.Change;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Stale;

/** Keeps a centre's profile: corrects what was wrong, notes what changes from a day, counts inhabitants. */
@Service
public class CentreCare {

    private final Centres centres;
    private final CentreIdentities identities;
    private final Gminas gminas;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CentreCare(
            Centres centres,
            CentreIdentities identities,
            Gminas gminas,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.centres = centres;
        this.identities = identities;
        this.gminas = gminas;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void settle(ProfileForm form, Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.CENTRE);
        var centre = centres.require(viewer.centreId());
        if (centre.version() != form.known()) {
            throw new Stale(Centre.class, viewer.centreId());
        }
        var changes = centre.settle(form.details());
        centres.saveAndFlush(centre);
        tell("settled", changes, viewer);
    }

    /** What stands today was written down wrongly. */
    @Transactional
    public void correct(IdentityForm form, Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.CENTRE);
        centres.require(viewer.centreId());
        var identity = CentreIdentity.on(LocalDate.now(clock), identities.standing(viewer.centreId()));
        if (identity.version() != Typed.version(form.version())) {
            throw new Stale(CentreIdentity.class, identity.id());
        }
        var changes = identity.correct(gminas.read(form, viewer.centreId()));
        identities.saveAndFlush(identity);
        tell("renamed", changes, viewer);
    }

    /** From that day on the centre is called otherwise, is of another kind or serves others; until then nothing changes. */
    @Transactional
    public void change(IdentityForm form, Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.CENTRE);
        centres.require(viewer.centreId());
        var day = Objects.requireNonNull(form.day());
        var standing = identities.standing(viewer.centreId());
        if (standing.stream().anyMatch(one -> one.validFrom().equals(day))) {
            throw Refusal.at("from", "centres.refusal.sameDay", day);
        }
        var before = CentreIdentity.on(day, standing);
        var after = CentreIdentity.from(
                day, viewer.centreId(), gminas.read(form, viewer.centreId()), form.basis(), viewer.accountId(), clock);
        var differences = CentreIdentity.differences(before.details(), after.details());
        if (differences.isEmpty()) {
            throw Refusal.at("name", "centres.refusal.nothingNew");
        }
        identities.saveAndFlush(after);
        tell("changed", withDay(differences, day), viewer);
    }

    @Transactional
    public void withdraw(UUID identityId, Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.CENTRE);
        centres.require(viewer.centreId());
        var identity = identities.require(identityId, viewer.centreId());
        if (identity.withdrawn()) {
            return;
        }
        identity.withdraw(viewer.accountId(), clock);
        identities.saveAndFlush(identity);
        tell("unchanged", withDay(List.of(), identity.validFrom()), viewer);
    }

    /** A second number for the same day corrects the first; both stand in the history. */
    @Transactional
    public void count(InhabitantsForm form, Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.CENTRE);
        centres.require(viewer.centreId());
        var day = Objects.requireNonNull(form.day());
        if (day.isAfter(LocalDate.now(clock)) || day.isBefore(CentreIdentity.ORIGIN)) {
            throw Refusal.at("asOf", "centres.refusal.asOf");
        }
        var before = known(viewer.centreId(), day);
        jdbc.sql("""
                        insert into centre_inhabitants (centre_id, as_of, inhabitants, source, recorded_at, recorded_by)
                        values (:centre, :day, :number, :source, :now, :by)
                            on conflict (centre_id, as_of) do update
                           set inhabitants = excluded.inhabitants, source = excluded.source,
                               recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by
                        """)
                .param("centre", viewer.centreId())
                .param("day", day)
                .param("number", form.number())
                .param("source", form.source())
                .param("now", OffsetDateTime.now(clock))
                .param("by", viewer.accountId())
                .update();
        var changes = new Change.Log()
                .add("inhabitants", before.isEmpty() ? null : before.getFirst(), form.number())
                .changes();
        tell("counted", changes.isEmpty() ? List.of() : withDay(changes, day), viewer);
    }

    /** The first steps need not be shown any more. */
    @Transactional
    public void start(Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.CENTRE);
        var centre = centres.require(viewer.centreId());
        if (centre.started(viewer.accountId(), clock)) {
            centres.saveAndFlush(centre);
            events.publishEvent(new CentreChanged(viewer.centreId(), viewer.accountId(), "started", List.of()));
        }
    }

    private List<Integer> known(UUID centre, LocalDate day) {
        return jdbc.sql("select inhabitants from centre_inhabitants where centre_id = :centre and as_of = :day")
                .param("centre", centre)
                .param("day", day)
                .query(Integer.class)
                .list();
    }

    private static List<Change> withDay(List<Change> changes, LocalDate day) {
        var all = new ArrayList<>(changes);
        all.add(new Change("day", null, day.toString()));
        return List.copyOf(all);
    }

    private void tell(String action, List<Change> changes, Viewer viewer) {
        if (!changes.isEmpty()) {
            events.publishEvent(new CentreChanged(viewer.centreId(), viewer.accountId(), action, changes));
        }
    }
}
