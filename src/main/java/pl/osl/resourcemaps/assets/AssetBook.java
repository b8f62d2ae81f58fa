package pl.osl.resourcemaps.assets;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.attachments.PhotoRows;
import pl.osl.communities.CommunityDirectory;
import pl.osl.kernel.Change;
import pl.osl.kernel.Ids;
import pl.osl.kernel.NotFound;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Stale;
import pl.osl.kernel.Withdrawals;
import pl.osl.partners.PartnerDirectory;
import pl.osl.resourcemaps.DistrictChoices;
import pl.osl.resourcemaps.MapChanged;
import pl.osl.resourcemaps.MapPolicy;
import pl.osl.resourcemaps.Spot;

/** Begins, corrects, withdraws and brings back resources. */
@Service
public class AssetBook {

    private final AssetDirectory assets;
    private final CommunityDirectory communities;
    private final AssetRows rows;
    private final Verifications verifications;
    private final DistrictChoices districts;
    private final PartnerDirectory partners;
    private final PhotoRows photos;
    private final JdbcClient jdbc;
    private final Withdrawals withdrawals;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AssetBook(
            AssetDirectory assets,
            CommunityDirectory communities,
            AssetRows rows,
            Verifications verifications,
            DistrictChoices districts,
            PartnerDirectory partners,
            PhotoRows photos,
            JdbcClient jdbc,
            Withdrawals withdrawals,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assets = assets;
        this.communities = communities;
        this.rows = rows;
        this.verifications = verifications;
        this.districts = districts;
        this.partners = partners;
        this.photos = photos;
        this.jdbc = jdbc;
        this.withdrawals = withdrawals;
        this.events = events;
        this.clock = clock;
    }

    /** The same form sent twice is one resource; somebody else's id becomes a new one. */
    @Transactional
    public UUID begin(UUID communityId, UUID id, AssetForm form, Viewer viewer) {
        var community = communities.require(communityId, viewer);
        MapPolicy.requireMayChange(viewer, Verb.CREATE, Thing.ASSET, community);
        var told = form.details();
        AssetPolicy.requireMayKeep(told, viewer, community);
        var person = form.person(LocalDate.now(clock));
        check(community.centreId(), told, null, Spot.NOWHERE);
        UUID kept = id;
        if (!rows.insert(kept, community, told, viewer.accountId())) {
            if (rows.writtenBy(community.centreId(), kept, viewer.accountId())) {
                return kept;
            }
            kept = Ids.next(clock);
            rows.insert(kept, community, told, viewer.accountId());
        }
        if (person != null) {
            rows.person(community.centreId(), kept, person, viewer.accountId());
        }
        trace(community.centreId(), kept, viewer, "begun", new Change.Log());
        if (form.method() != null) {
            var found = new Verifications.Found(Outcome.STILL_THERE, form.method(), LocalDate.now(clock), null, null);
            verifications.add(Ids.next(clock), community.centreId(), kept, found, viewer.accountId());
            trace(
                    community.centreId(),
                    kept,
                    viewer,
                    "checked",
                    new Change.Log().add("outcome", null, Outcome.STILL_THERE).add("method", null, form.method()));
        }
        return kept;
    }

    @Transactional
    public void correct(UUID id, int seen, AssetForm form, Viewer viewer) {
        var found = assets.require(id, viewer);
        var card = found.card();
        AssetPolicy.requireMayChange(card, found.community(), viewer);
        if (card.withdrawn()) {
            throw Refusal.of("map.refusal.withdrawn");
        }
        var told = form.details();
        AssetPolicy.requireMayKeep(told, viewer, found.community());
        var person = form.person(LocalDate.now(clock));
        check(card.centreId(), told, card.partnerId(), card.spot());
        if (!rows.update(card, seen, told)) {
            throw new Stale(AssetDirectory.Card.class, id);
        }
        rows.person(card.centreId(), id, person, viewer.accountId());
        trace(card.centreId(), id, viewer, "corrected", differences(card, told));
    }

    @Transactional
    public void withdraw(UUID id, String reason, Viewer viewer) {
        var found = assets.require(id, viewer);
        AssetPolicy.requireMayWithdraw(found, viewer);
        if (withdrawals.withdraw("asset", found.card().centreId(), id, reason, viewer.accountId())) {
            // a reason given for a gift may say whose it is
            trace(
                    found.card().centreId(),
                    id,
                    viewer,
                    "withdrawn",
                    found.card().gift() ? new Change.Log() : new Change.Log().add("reason", null, reason));
        }
    }

    @Transactional
    public void bringBack(UUID id, Viewer viewer) {
        var found = assets.require(id, viewer);
        AssetPolicy.requireMayWithdraw(found, viewer);
        if (withdrawals.bringBack("asset", found.card().centreId(), id)) {
            trace(found.card().centreId(), id, viewer, "brought_back", new Change.Log());
        }
    }

    /** Somebody took their consent back: name and photographs are gone for good, and their gift leaves the map. */
    @Transactional
    public void forget(UUID id, Viewer viewer) {
        var found = assets.require(id, viewer);
        MapPolicy.requireMayChange(viewer, Verb.UPDATE, Thing.GIFT, found.community());
        if (!found.card().gift()) {
            throw new NotFound(AssetDirectory.Card.class, id);
        }
        rows.person(found.card().centreId(), id, null, viewer.accountId());
        photos.forget(found.card().centreId(), AssetPhotos.SUBJECT, id);
        rows.forgotten(found.card(), viewer.accountId());
        trace(found.card().centreId(), id, viewer, "forgotten", new Change.Log());
    }

    /** Whoever reads whose gift it is leaves a trace, unless they wrote it. */
    @Transactional
    public AssetDirectory.@Nullable Person read(AssetDirectory.Card card, Viewer viewer) {
        var person = assets.person(card).orElse(null);
        if (person != null && !card.createdBy().equals(viewer.accountId())) {
            trace(card.centreId(), card.id(), viewer, "read", new Change.Log());
        }
        return person;
    }

    private void check(UUID centre, AssetForm.Details told, @Nullable UUID partnerBefore, Spot before) {
        districts.require(centre, told.spot(), before);
        if (told.partner() != null
                && !told.partner().equals(partnerBefore)
                && partners.open(centre).stream().noneMatch(one -> one.id().equals(told.partner()))) {
            throw Refusal.at("partner", "map.refusal.partner");
        }
    }

    /** Of a gift only that it changed: its words may tell whose it is, and the history outlives a consent. */
    private Change.Log differences(AssetDirectory.Card card, AssetForm.Details told) {
        var log = new Change.Log()
                .add("category", card.category(), told.category())
                .add("kind", card.kind(), told.kind())
                .add("useLevel", card.useLevel(), told.useLevel())
                .add("willingness", card.willingness(), told.willingness())
                .add("openNow", open(card.openNow()), open(told.open()))
                .add("visibility", card.visibility(), told.visibility())
                .add("precision", card.precision(), told.spot().precision());
        if (card.gift() || told.gift()) {
            return log;
        }
        return log.add("name", card.name(), told.name())
                .add("offer", card.offer(), told.offer())
                .add("hours", card.hours(), told.hours())
                .add("cost", card.cost(), told.cost())
                .add("accessibility", card.accessibility(), told.accessibility())
                .add("street", card.street(), told.spot().street())
                .add("coordinates", card.spot().coordinates(), told.spot().coordinates())
                .add("partner", card.partner(), partner(card.centreId(), told.partner()))
                .add(
                        "district",
                        card.district(),
                        district(card.centreId(), told.spot().district()));
    }

    private static OpenNow open(boolean open) {
        return open ? OpenNow.OPEN : OpenNow.TEMPORARILY_CLOSED;
    }

    private @Nullable String partner(UUID centre, @Nullable UUID id) {
        return id == null ? null : name("select name from partner where centre_id = :centre and id = :id", centre, id);
    }

    private @Nullable String district(UUID centre, @Nullable UUID id) {
        return id == null ? null : name("select name from district where centre_id = :centre and id = :id", centre, id);
    }

    private String name(String sql, UUID centre, UUID id) {
        return Objects.requireNonNull(jdbc.sql(sql)
                .param("centre", centre)
                .param("id", id)
                .query(String.class)
                .single());
    }

    private void trace(UUID centre, UUID id, Viewer viewer, String action, Change.Log changes) {
        if (!action.equals("corrected") || !changes.changes().isEmpty()) {
            events.publishEvent(new MapChanged(centre, "asset", id, viewer.accountId(), action, changes.changes()));
        }
    }
}
