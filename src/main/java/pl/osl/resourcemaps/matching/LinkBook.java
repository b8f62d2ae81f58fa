package pl.osl.resourcemaps.matching;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.kernel.Change;
import pl.osl.kernel.Ids;
import pl.osl.kernel.NotFound;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Stale;
import pl.osl.resourcemaps.MapChanged;
import pl.osl.resourcemaps.MapPolicy;
import pl.osl.resourcemaps.assets.AssetDirectory;
import pl.osl.resourcemaps.needs.NeedDirectory;

/** Joins a resource with a need, keeps what was tried, and takes them apart again. */
@Service
class LinkBook {

    private final AssetDirectory assets;
    private final NeedDirectory needs;
    private final CommunityDirectory communities;
    private final Links links;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LinkBook(
            AssetDirectory assets,
            NeedDirectory needs,
            CommunityDirectory communities,
            Links links,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assets = assets;
        this.needs = needs;
        this.communities = communities;
        this.links = links;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void join(UUID communityId, LinkForm form, Viewer viewer) {
        var community = changeable(communityId, viewer);
        var asset = assets.require(Objects.requireNonNull(form.asset()), viewer).card();
        var need = needs.require(Objects.requireNonNull(form.need()), viewer).card();
        if (!asset.communityId().equals(communityId) || !need.communityId().equals(communityId)) {
            throw new NotFound(Links.Link.class, communityId);
        }
        if (asset.withdrawn() || need.withdrawn()) {
            throw Refusal.of("map.refusal.withdrawn");
        }
        check(form);
        int joined = written("""
                insert into asset_need_link (id, centre_id, asset_id, need_id, strength, hypothesis, tried_on, verdict, result,
                                             created_by, created_at)
                values (:id, :centre, :asset, :need, :strength, :hypothesis, :tried, :verdict, :result, :by, :now)
                on conflict do nothing
                """, form)
                .param("id", form.sent() == null ? Ids.next(clock) : form.sent())
                .param("centre", community.centreId())
                .param("asset", asset.id())
                .param("need", need.id())
                .param("by", viewer.accountId())
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (joined == 0) {
            if (links.ofNeed(need.id(), community, viewer).stream()
                    .anyMatch(one -> one.id().equals(form.sent()))) {
                return;
            }
            throw Refusal.at("need", "map.refusal.link.known");
        }
        traceBoth(asset, need.id(), need.statement(), viewer, "joined");
    }

    @Transactional
    public void correct(UUID communityId, UUID link, LinkForm form, Viewer viewer) {
        var community = changeable(communityId, viewer);
        var known = links.require(link, community, viewer);
        check(form);
        int changed = written("""
                update asset_need_link
                   set strength = :strength, hypothesis = :hypothesis, tried_on = :tried, verdict = :verdict,
                       result = :result, version = version + 1
                 where centre_id = :centre and id = :id and version = :seen and removed_at is null
                """, form)
                .param("centre", community.centreId())
                .param("id", link)
                .param("seen", form.version() == null ? -1 : form.version())
                .update();
        if (changed == 0) {
            throw new Stale(Links.Link.class, link);
        }
        traceBoth(assets.require(known.assetId(), viewer).card(), known.needId(), known.need(), viewer, "tried");
    }

    @Transactional
    public void part(UUID communityId, UUID link, Viewer viewer) {
        var community = changeable(communityId, viewer);
        var known = links.require(link, community, viewer);
        jdbc.sql("""
                        update asset_need_link set removed_at = :now, removed_by = :by
                         where centre_id = :centre and id = :id and removed_at is null
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("by", viewer.accountId())
                .param("centre", community.centreId())
                .param("id", link)
                .update();
        traceBoth(assets.require(known.assetId(), viewer).card(), known.needId(), known.need(), viewer, "parted");
    }

    private CommunityDirectory.Details changeable(UUID id, Viewer viewer) {
        var community = communities.require(id, viewer);
        MapPolicy.requireMayChange(viewer, Verb.UPDATE, Thing.NEED, community);
        return community;
    }

    private void check(LinkForm form) {
        if (form.triedOn() == null && (form.verdict() != null || form.result() != null)) {
            throw Refusal.at("triedOn", "map.refusal.link.tried");
        }
        if (form.triedOn() != null
                && (form.triedOn().isAfter(LocalDate.now(clock))
                        || form.triedOn().getYear() < 1990)) {
            throw Refusal.at("triedOn", "map.refusal.day");
        }
    }

    private JdbcClient.StatementSpec written(String sql, LinkForm form) {
        return jdbc.sql(sql)
                .param("strength", Objects.requireNonNull(form.strength()))
                .param("hypothesis", form.hypothesis(), Types.VARCHAR)
                .param("tried", form.triedOn(), Types.DATE)
                .param("verdict", form.verdict() == null ? null : form.verdict().name(), Types.VARCHAR)
                .param("result", form.result(), Types.VARCHAR);
    }

    /** The history of a need is read by people who do not know of gifts: there a gift has no name. */
    private void traceBoth(AssetDirectory.Card asset, UUID need, String statement, Viewer viewer, String action) {
        events.publishEvent(new MapChanged(
                asset.centreId(),
                "asset",
                asset.id(),
                viewer.accountId(),
                action,
                new Change.Log().add("need", null, statement).changes()));
        var hidden = asset.visibility() == pl.osl.resourcemaps.assets.Visibility.TEAM;
        events.publishEvent(new MapChanged(
                asset.centreId(),
                "need",
                need,
                viewer.accountId(),
                action,
                hidden
                        ? java.util.List.of()
                        : new Change.Log().add("asset", null, asset.name()).changes()));
    }
}
