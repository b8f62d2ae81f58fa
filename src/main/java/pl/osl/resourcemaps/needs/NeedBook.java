package pl.osl.resourcemaps.needs;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
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
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Stale;
import pl.osl.kernel.Withdrawals;
import pl.osl.resourcemaps.DistrictChoices;
import pl.osl.resourcemaps.MapChanged;
import pl.osl.resourcemaps.MapPolicy;
import pl.osl.resourcemaps.Spot;
import pl.osl.ui.SortKeys;

/** Begins, corrects, withdraws and brings back needs. */
@Service
public class NeedBook {

    private final NeedDirectory needs;
    private final CommunityDirectory communities;
    private final DistrictChoices districts;
    private final JdbcClient jdbc;
    private final Withdrawals withdrawals;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NeedBook(
            NeedDirectory needs,
            CommunityDirectory communities,
            DistrictChoices districts,
            JdbcClient jdbc,
            Withdrawals withdrawals,
            ApplicationEventPublisher events,
            Clock clock) {
        this.needs = needs;
        this.communities = communities;
        this.districts = districts;
        this.jdbc = jdbc;
        this.withdrawals = withdrawals;
        this.events = events;
        this.clock = clock;
    }

    /** The same form sent twice is one need; somebody else's id becomes a new one. */
    @Transactional
    public UUID begin(UUID communityId, UUID id, NeedForm form, Viewer viewer) {
        var community = communities.require(communityId, viewer);
        MapPolicy.requireMayChange(viewer, Verb.CREATE, Thing.NEED, community);
        var told = form.details();
        districts.require(community.centreId(), told.spot(), Spot.NOWHERE);
        UUID kept = id;
        if (insert(kept, community, told, viewer) == 0) {
            if (mine(community.centreId(), kept, viewer)) {
                return kept;
            }
            kept = Ids.next(clock);
            insert(kept, community, told, viewer);
        }
        trace(community.centreId(), kept, viewer, "begun", List.of());
        return kept;
    }

    /** Of a file, whose districts were found among those that may be chosen. */
    @Transactional
    public UUID add(CommunityDirectory.Details community, NeedForm form, Viewer viewer) {
        MapPolicy.requireMayChange(viewer, Verb.CREATE, Thing.NEED, community);
        UUID id = Ids.next(clock);
        insert(id, community, form.details(), viewer);
        trace(community.centreId(), id, viewer, "begun", List.of());
        return id;
    }

    @Transactional
    public void correct(UUID id, int seen, NeedForm form, Viewer viewer) {
        var found = needs.require(id, viewer);
        var card = found.card();
        MapPolicy.requireMayChange(viewer, Verb.UPDATE, Thing.NEED, found.community());
        if (card.withdrawn()) {
            throw Refusal.of("map.refusal.withdrawn");
        }
        var told = form.details();
        districts.require(card.centreId(), told.spot(), card.spot());
        int changed = written("""
                update need
                   set statement = :statement, statement_key = :key, plain = :plain, theme = :theme,
                       neutral_wording = :neutral, kind = :kind, groups = cast(:groups as text[]), precision = :precision,
                       lat = :lat, lon = :lon, street = :street, district_id = :district, version = version + 1
                 where centre_id = :centre and id = :id and version = :seen and withdrawn_at is null
                """, told)
                .param("centre", card.centreId())
                .param("id", id)
                .param("seen", seen)
                .update();
        if (changed == 0) {
            throw new Stale(NeedDirectory.Card.class, id);
        }
        var changes = new Change.Log()
                .add("statement", card.statement(), told.statement())
                .add("theme", card.theme(), told.theme())
                .add("neutralWording", card.neutralWording(), told.neutralWording())
                .add("needKind", card.kind(), told.kind())
                .add("precision", card.precision(), told.spot().precision())
                .add("street", card.street(), told.spot().street())
                .add("coordinates", card.spot().coordinates(), told.spot().coordinates())
                .changes();
        boolean groups = !card.groups().equals(told.groups());
        if (!changes.isEmpty() || groups) {
            trace(card.centreId(), id, viewer, "corrected", changes);
        }
    }

    @Transactional
    public void withdraw(UUID id, String reason, Viewer viewer) {
        var card = requireMine(id, viewer);
        if (withdrawals.withdraw("need", card.centreId(), id, reason, viewer.accountId())) {
            var changes = new Change.Log().add("reason", null, reason).changes();
            trace(card.centreId(), id, viewer, "withdrawn", changes);
        }
    }

    @Transactional
    public void bringBack(UUID id, Viewer viewer) {
        var card = requireMine(id, viewer);
        if (withdrawals.bringBack("need", card.centreId(), id)) {
            trace(card.centreId(), id, viewer, "brought_back", List.of());
        }
    }

    private NeedDirectory.Card requireMine(UUID id, Viewer viewer) {
        var found = needs.require(id, viewer);
        MapPolicy.requireMayChange(viewer, Verb.WITHDRAW, Thing.NEED, found.community());
        return found.card();
    }

    private int insert(UUID id, CommunityDirectory.Details community, NeedForm.Details told, Viewer viewer) {
        return written("""
                insert into need (id, centre_id, community_id, statement, statement_key, plain, theme, neutral_wording, kind,
                                  groups, state, precision, lat, lon, street, district_id, created_by, created_at)
                values (:id, :centre, :community, :statement, :key, :plain, :theme, :neutral, :kind,
                        cast(:groups as text[]), 'SIGNALLED', :precision, :lat, :lon, :street, :district, :by, :now)
                on conflict (id) do nothing
                """, told)
                .param("id", id)
                .param("centre", community.centreId())
                .param("community", community.id())
                .param("by", viewer.accountId())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private boolean mine(UUID centre, UUID id, Viewer viewer) {
        return jdbc.sql("select count(*) from need where centre_id = :centre and id = :id and created_by = :by")
                        .param("centre", centre)
                        .param("id", id)
                        .param("by", viewer.accountId())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private JdbcClient.StatementSpec written(String sql, NeedForm.Details told) {
        return jdbc.sql(sql)
                .param("statement", told.statement())
                .param("key", SortKeys.of(told.statement()))
                .param("plain", told.plain())
                .param("theme", told.theme().name())
                .param("neutral", told.neutralWording(), Types.VARCHAR)
                .param("kind", told.kind() == null ? null : told.kind().name(), Types.VARCHAR)
                .param("groups", told.groups().stream().map(NeedGroup::name).toArray(String[]::new))
                .param("precision", told.spot().precision().name())
                .param("lat", told.spot().lat(), Types.DOUBLE)
                .param("lon", told.spot().lon(), Types.DOUBLE)
                .param("street", told.spot().street(), Types.VARCHAR)
                .param("district", told.spot().district(), Types.OTHER);
    }

    private void trace(UUID centre, UUID id, Viewer viewer, String action, List<Change> changes) {
        events.publishEvent(new MapChanged(centre, "need", id, viewer.accountId(), action, changes));
    }
}
