package pl.osl.communities.phases;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.communities.Phase;
import pl.osl.communities.Phases;
import pl.osl.kernel.Change;
import pl.osl.kernel.NotFound;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Stale;

/**
 * The centre's dictionary of phases. A row is written for what the centre changes; the code of a phase and what it means
 * stay, and nothing is deleted.
 */
@Service
class PhaseBook {

    private static final int MOST = 40;
    private static final int STEP = 10;

    private final Phases phases;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    PhaseBook(Phases phases, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.phases = phases;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** It stands last of those that mean the same. */
    @Transactional
    public void add(PhaseEntryForm form, Viewer viewer) {
        viewer.require(Verb.CREATE, Thing.DICTIONARY);
        UUID centre = viewer.centreId();
        var known = locked(centre);
        if (known.size() >= MOST) {
            throw Refusal.of("communities.refusal.phases.many");
        }
        requireFree(form, known, one -> true);
        var means = Objects.requireNonNull(form.chosen());
        String pl = Objects.requireNonNull(form.pl());
        var added = new Phase("OWN_" + next(known), pl, Objects.requireNonNull(form.en()), means, 0, true);
        var order = new ArrayList<>(known);
        int last = known.stream().map(Phase::means).toList().lastIndexOf(means);
        order.add(last + 1, added);
        write(centre, order);
        trace(viewer, "added", new Change.Log().add("pl", null, pl).changes());
    }

    @Transactional
    public void rename(String code, PhaseEntryForm form, Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.DICTIONARY);
        UUID centre = viewer.centreId();
        var known = locked(centre);
        var before = require(code, known);
        if (!form.saw(before)) {
            throw new Stale(Phase.class, code);
        }
        requireFree(form, known, one -> !one.is(before));
        var after = new Phase(
                code,
                Objects.requireNonNull(form.pl()),
                Objects.requireNonNull(form.en()),
                before.means(),
                before.position(),
                before.active());
        var changes = new Change.Log()
                .add("pl", before.pl(), after.pl())
                .add("en", before.en(), after.en())
                .changes();
        if (!changes.isEmpty()) {
            write(centre, after);
            trace(viewer, "renamed", changes);
        }
    }

    /** Retires it, or takes it into use again; twice is once. */
    @Transactional
    public void use(String code, boolean active, Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.DICTIONARY);
        UUID centre = viewer.centreId();
        var known = locked(centre);
        var phase = require(code, known);
        if (phase.active() == active) {
            return;
        }
        if (!active
                && phase.means() != Phase.Means.PAUSED
                && known.stream().noneMatch(one -> one.active() && one.means() == phase.means() && !one.is(phase))) {
            throw Refusal.of("communities.refusal.phases.last");
        }
        write(centre, new Phase(code, phase.pl(), phase.en(), phase.means(), phase.position(), active));
        trace(viewer, active ? "brought_back" : "retired", List.of(new Change("pl", null, phase.pl())));
    }

    /** One place up or down among all. */
    @Transactional
    public void move(String code, boolean up, Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.DICTIONARY);
        UUID centre = viewer.centreId();
        var order = new ArrayList<>(locked(centre));
        var phase = require(code, order);
        int at = order.indexOf(phase);
        int to = up ? at - 1 : at + 1;
        if (to < 0 || to >= order.size()) {
            return;
        }
        order.remove(at);
        order.add(to, phase);
        write(centre, order);
        trace(viewer, "moved", List.of(new Change("pl", null, phase.pl())));
    }

    /** Two who change it at once do so one after the other. */
    private List<Phase> locked(UUID centre) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(cast(:centre as text), 25))")
                .param("centre", centre)
                .query((row, number) -> centre)
                .single();
        return phases.of(centre);
    }

    private static Phase require(String code, List<Phase> known) {
        return known.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound(Phase.class, code));
    }

    private static void requireFree(PhaseEntryForm form, List<Phase> known, Predicate<Phase> others) {
        if (known.stream().filter(others).anyMatch(one -> one.pl().equalsIgnoreCase(form.pl()))) {
            throw Refusal.at("pl", "communities.refusal.phases.known");
        }
        if (known.stream().filter(others).anyMatch(one -> one.en().equalsIgnoreCase(form.en()))) {
            throw Refusal.at("en", "communities.refusal.phases.known");
        }
    }

    private static int next(List<Phase> known) {
        return 1
                + (int) known.stream()
                        .filter(one -> one.code().startsWith("OWN_"))
                        .count();
    }

    private void write(UUID centre, List<Phase> order) {
        for (int at = 0; at < order.size(); at++) {
            var one = order.get(at);
            int position = (at + 1) * STEP;
            if (one.position() != position) {
                write(centre, new Phase(one.code(), one.pl(), one.en(), one.means(), position, one.active()));
            }
        }
    }

    private void write(UUID centre, Phase phase) {
        jdbc.sql("""
                        insert into phase_entry (centre_id, code, pl, en, means, position, active)
                        values (:centre, :code, :pl, :en, :means, :position, :active)
                            on conflict (centre_id, code) do update
                           set pl = excluded.pl, en = excluded.en, position = excluded.position, active = excluded.active
                        """)
                .param("centre", centre)
                .param("code", phase.code())
                .param("pl", phase.pl())
                .param("en", phase.en())
                .param("means", phase.means().name())
                .param("position", phase.position())
                .param("active", phase.active())
                .update();
    }

    private void trace(Viewer viewer, String action, List<Change> changes) {
        events.publishEvent(new PhaseEntryChanged(viewer.centreId(), viewer.accountId(), action, changes));
    }
}
