package pl.osl.partners;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Roster;
import pl.osl.access.Viewer;
import pl.osl.kernel.Change;
import pl.osl.kernel.Ids;
import pl.osl.kernel.NotFound;
import pl.osl.kernel.Refusal;

/** Begins, corrects, withdraws and brings back partners, and remembers which of them only look alike. */
@Service
class PartnerBook {

    private final Partners partners;
    private final Roster roster;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PartnerBook(Partners partners, Roster roster, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.partners = partners;
        this.roster = roster;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    UUID newId() {
        return Ids.next(clock);
    }

    /** @param others partners that only look like this one */
    @Transactional
    public UUID begin(UUID id, Partner.Details details, Collection<UUID> others, Viewer viewer) {
        PartnerPolicy.requireMayCreate(viewer);
        UUID centre = viewer.centreId();
        var sent = partners.in(centre, id).filter(one -> one.createdBy().equals(viewer.accountId()));
        if (sent.isPresent()) {
            return id;
        }
        requireColleague(centre, details.owner(), null);
        var partner = partners.save(Partner.begin(id, centre, viewer.accountId(), details, clock));
        partners.flush(); // the row must be there for the next statement to refer to
        others.forEach(other -> distinct(partner, other, viewer));
        trace(partner, viewer, "begun", List.of());
        return id;
    }

    /** Of a file, under an id that nobody has sent before: it is written together with those of the other rows. */
    @Transactional
    public UUID add(Partner.Details details, Viewer viewer) {
        PartnerPolicy.requireMayCreate(viewer);
        requireColleague(viewer.centreId(), details.owner(), null);
        var partner = partners.save(Partner.begin(newId(), viewer.centreId(), viewer.accountId(), details, clock));
        trace(partner, viewer, "begun", List.of());
        return partner.id();
    }

    @Transactional
    public void correct(UUID id, int seenVersion, Partner.Details details, Viewer viewer) {
        PartnerPolicy.requireMayCorrect(viewer);
        var partner = partners.require(id, viewer.centreId());
        requireColleague(partner.centreId(), details.owner(), partner.ownerId());
        UUID owner = partner.ownerId();
        var changes = partner.correct(details, seenVersion)
                .add("owner", name(partner.centreId(), owner), name(partner.centreId(), details.owner()))
                .changes();
        if (!changes.isEmpty()) {
            trace(partner, viewer, "corrected", changes);
        }
    }

    @Transactional
    public void withdraw(UUID id, String reason, Viewer viewer) {
        PartnerPolicy.requireMayWithdraw(viewer);
        var partner = partners.require(id, viewer.centreId());
        if (!partner.withdrawn()) {
            partner.withdraw(reason, viewer.accountId(), clock);
            trace(
                    partner,
                    viewer,
                    "withdrawn",
                    new Change.Log().add("reason", null, reason).changes());
        }
    }

    @Transactional
    public void bringBack(UUID id, Viewer viewer) {
        PartnerPolicy.requireMayWithdraw(viewer);
        var partner = partners.require(id, viewer.centreId());
        if (partner.withdrawn()) {
            partner.bringBack();
            trace(partner, viewer, "brought_back", List.of());
        }
    }

    /** "To nie jest to samo": said once, remembered for the pair. */
    @Transactional
    public void distinct(UUID id, UUID other, Viewer viewer) {
        PartnerPolicy.requireMayCorrect(viewer);
        var partner = partners.require(id, viewer.centreId());
        if (!distinct(partner, other, viewer)) {
            throw new NotFound(Partner.class, other);
        }
    }

    /** Twice the same is once; what is no partner of the centre is not remembered. */
    private boolean distinct(Partner partner, UUID otherId, Viewer viewer) {
        var other =
                partners.in(partner.centreId(), otherId).filter(one -> !one.id().equals(partner.id()));
        other.ifPresent(two -> {
            int said = jdbc.sql("""
                            insert into partner_distinct (centre_id, one_id, other_id, said_by, said_at)
                            values (:centre, least(:one, :other), greatest(:one, :other), :by, :at)
                            on conflict do nothing
                            """)
                    .param("centre", partner.centreId())
                    .param("one", partner.id())
                    .param("other", two.id())
                    .param("by", viewer.accountId())
                    .param("at", OffsetDateTime.now(clock))
                    .update();
            if (said > 0) {
                trace(
                        partner,
                        viewer,
                        "distinct",
                        new Change.Log().add("other", null, two.name()).changes());
                trace(
                        two,
                        viewer,
                        "distinct",
                        new Change.Log().add("other", null, partner.name()).changes());
            }
        });
        return other.isPresent();
    }

    /** Somebody who works in the field now, or who looked after it before. */
    private void requireColleague(UUID centre, @Nullable UUID owner, @Nullable UUID before) {
        if (owner != null
                && !owner.equals(before)
                && roster.field(centre).stream().noneMatch(one -> one.id().equals(owner))) {
            throw Refusal.at("owner", "partners.refusal.owner");
        }
    }

    private @Nullable String name(UUID centre, @Nullable UUID owner) {
        return owner == null ? null : roster.name(centre, owner);
    }

    private void trace(Partner partner, Viewer viewer, String action, List<Change> changes) {
        events.publishEvent(new PartnerChanged(partner.centreId(), partner.id(), viewer.accountId(), action, changes));
    }
}
