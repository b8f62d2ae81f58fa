package pl.osl.partners;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Roster;
import pl.osl.access.Viewer;
import pl.osl.kernel.Change;
import pl.osl.kernel.Refusal;
import pl.osl.partners.MergePart.Moves;
import pl.osl.partners.PartnerDirectory.Card;

/**
 * Makes one partner of two. What hangs on the one that goes moves to the one that is kept, unless it is there already;
 * both keep their history, and the one that goes can still be read.
 */
@Service
class Merging {

    /**
     * One field in which the two differ.
     *
     * @param kept what the partner that is kept says now
     * @param fills the other's value is taken over; otherwise it stays on the other's page
     */
    record Field(
            String field, @Nullable String kept, @Nullable String merged, boolean fills) {}

    record Preview(Card kept, Card merged, List<Field> fields, List<Moves> moves) {

        public boolean same() {
            return fields.isEmpty() && moves.isEmpty();
        }
    }

    private final Partners partners;
    private final PartnerDirectory directory;
    private final List<MergePart> parts;
    private final Roster roster;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Merging(
            Partners partners,
            PartnerDirectory directory,
            List<MergePart> parts,
            Roster roster,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.partners = partners;
        this.directory = directory;
        this.parts =
                parts.stream().sorted(Comparator.comparing(MergePart::order)).toList();
        this.roster = roster;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Preview preview(UUID keptId, UUID mergedId, Viewer viewer) {
        PartnerPolicy.requireMayWithdraw(viewer);
        var kept = directory.require(keptId, viewer);
        var merged = directory.require(mergedId, viewer);
        return new Preview(
                kept,
                merged,
                fields(kept, merged),
                parts.stream()
                        .map(part -> part.preview(kept.centreId(), keptId, mergedId))
                        .filter(Moves::any)
                        .toList());
    }

    /** @param keptVersion as the preview showed them, so that nothing else is merged than what was looked at */
    @Transactional
    public void merge(UUID keptId, int keptVersion, UUID mergedId, int mergedVersion, Viewer viewer) {
        PartnerPolicy.requireMayWithdraw(viewer);
        UUID centre = viewer.centreId();
        var kept = partners.require(keptId, centre);
        var merged = partners.require(mergedId, centre);
        if (keptId.equals(mergedId)) {
            throw Refusal.at("with", "partners.refusal.mergeSelf");
        }
        if (kept.withdrawn() || merged.withdrawn()) {
            throw Refusal.at("with", "partners.refusal.mergeWithdrawn");
        }
        kept.requireSeen(keptVersion);
        merged.requireSeen(mergedVersion);
        UUID owner = kept.ownerId();
        var changes = new Change.Log().add("merged", null, merged.name());
        kept.absorb(merged).changes().forEach(change -> changes.add(change.field(), change.before(), change.after()));
        changes.add("owner", name(centre, owner), name(centre, kept.ownerId()));
        merged.becomePartOf(kept, viewer.accountId(), clock);
        partners.flush();
        parts.forEach(part -> part.move(centre, keptId, mergedId));
        lead(centre, keptId, mergedId);
        trace(kept, viewer, "absorbed", changes.changes());
        trace(
                merged,
                viewer,
                "merged",
                new Change.Log().add("kept", null, kept.name()).changes());
    }

    /** What was merged into the one that goes leads to the one that is kept. */
    private void lead(UUID centre, UUID kept, UUID merged) {
        jdbc.sql("update partner set merged_into_id = :kept where centre_id = :centre and merged_into_id = :merged")
                .param("kept", kept)
                .param("centre", centre)
                .param("merged", merged)
                .update();
    }

    private static List<Field> fields(Card kept, Card merged) {
        var fields = new ArrayList<Field>();
        boolean numbers = kept.sector().registered();
        add(fields, "name", kept.name(), merged.name(), true);
        add(fields, "sector", kept.sector(), merged.sector(), true);
        add(fields, "kind", kept.kind(), merged.kind(), true);
        add(fields, "regon", kept.regon(), merged.regon(), numbers);
        add(fields, "nip", kept.nip(), merged.nip(), numbers);
        add(fields, "krs", kept.krs(), merged.krs(), numbers);
        add(fields, "address", kept.address(), merged.address(), true);
        add(fields, "areas", kept.areas(), merged.areas(), true);
        add(fields, "state", kept.state(), merged.state(), true);
        add(fields, "owner", kept.owner(), merged.owner(), true);
        return fields;
    }

    private static void add(
            List<Field> fields, String field, @Nullable Object kept, @Nullable Object merged, boolean mayFill) {
        if (merged != null && !Objects.equals(kept, merged)) {
            fields.add(new Field(
                    field, kept == null ? null : kept.toString(), merged.toString(), kept == null && mayFill));
        }
    }

    private @Nullable String name(UUID centre, @Nullable UUID owner) {
        return owner == null ? null : roster.name(centre, owner);
    }

    private void trace(Partner partner, Viewer viewer, String action, List<Change> changes) {
        events.publishEvent(new PartnerChanged(partner.centreId(), partner.id(), viewer.accountId(), action, changes));
    }
}
