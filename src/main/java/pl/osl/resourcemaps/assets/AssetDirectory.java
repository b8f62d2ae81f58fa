package pl.osl.resourcemaps.assets;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Role;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.kernel.NotFound;
import pl.osl.resourcemaps.MapPolicy;
import pl.osl.resourcemaps.Precision;
import pl.osl.resourcemaps.Spot;

/** What pages may know of resources: those the viewer reaches, and of gifts those of their team or their own. */
@Component
public class AssetDirectory {

    /** @param createdBy whose entry it is; theirs stays visible to them while they work in the field */
    public record Card(
            UUID id,
            UUID centreId,
            UUID communityId,
            String name,
            AssetCategory category,
            @Nullable AssetKind kind,
            boolean gift,
            @Nullable String offer,
            @Nullable String hours,
            @Nullable String cost,
            @Nullable String accessibility,
            @Nullable UseLevel useLevel,
            Willingness willingness,
            boolean openNow,
            Visibility visibility,
            @Nullable UUID partnerId,
            @Nullable String partner,
            Precision precision,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable String street,
            @Nullable UUID districtId,
            @Nullable String district,
            @Nullable Outcome outcome,
            @Nullable LocalDate checkedOn,
            @Nullable CheckMethod checkMethod,
            @Nullable String checkedBy,
            @Nullable LocalDate dueOn,
            AssetStanding standing,
            UUID createdBy,
            @Nullable LocalDate withdrawnOn,
            @Nullable String withdrawalReason,
            int version) {

        public boolean withdrawn() {
            return withdrawnOn != null;
        }

        public Spot spot() {
            return new Spot(precision, lat, lon, street, districtId);
        }

        /** Keys of what is still to be told, in the order of the page. */
        public List<String> missing() {
            return Stream.of(
                            kind == null ? "kind" : "",
                            offer == null ? "offer" : "",
                            useLevel == null ? "useLevel" : "",
                            willingness == Willingness.NOT_ASKED ? "willingness" : "",
                            precision == Precision.NOWHERE && !gift ? "spot" : "",
                            hours == null && !gift ? "hours" : "",
                            accessibility == null && precision != Precision.NOWHERE ? "accessibility" : "")
                    .filter(key -> !key.isEmpty())
                    .toList();
        }
    }

    public record Person(String name, @Nullable String contact, LocalDate consentOn, ConsentHow consentHow) {}

    /** A resource together with the community on whose map it stands. */
    public record Found(Card card, CommunityDirectory.Details community) {}

    private static final String COLUMNS = """
            select a.id, a.centre_id, a.community_id, a.name, a.category, a.kind, a.gift, a.offer, a.hours, a.cost,
                   a.accessibility, a.use_level, a.willingness, a.open_now, a.visibility, a.partner_id, r.name as partner,
                   a.precision, a.lat, a.lon, a.street, a.district_id, d.name as district, a.outcome, a.checked_on,
                   a.check_method, k.name as checked_by, a.created_by, a.withdrawal_reason, a.version,
                   (a.withdrawn_at at time zone 'Europe/Warsaw')::date as withdrawn_on,
            """ + AssetSql.DUE + "as due_on, " + AssetSql.STANDING + """
            as standing
              from asset a
              left join partner r on r.centre_id = a.centre_id and r.id = a.partner_id
              left join district d on d.centre_id = a.centre_id and d.id = a.district_id
              left join account k on k.id = a.checked_by
            """ + AssetSql.PACE;

    private static final String ON_THE_MAP = "a.withdrawn_at is null and ";
    private static final String STANDING_NOW = ON_THE_MAP + "a.outcome is distinct from 'GONE' and ";

    private final CommunityDirectory communities;
    private final JdbcClient jdbc;
    private final Clock clock;

    AssetDirectory(CommunityDirectory communities, JdbcClient jdbc, Clock clock) {
        this.communities = communities;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Found require(UUID id, Viewer viewer) {
        viewer.require(Verb.READ, Thing.ASSET);
        var card = viewer.reach().centres().stream()
                .flatMap(centre -> jdbc
                        .sql(COLUMNS + " where a.centre_id = :centre and a.id = :id")
                        .param("centre", centre)
                        .param("id", id)
                        .param("today", LocalDate.now(clock))
                        .query(Card.class)
                        .optional()
                        .stream())
                .findFirst()
                .orElseThrow(() -> new NotFound(Card.class, id));
        var community = communities.require(card.communityId(), viewer);
        if (!sees(viewer, card, community)) {
            throw new NotFound(Card.class, id);
        }
        return new Found(card, community);
    }

    /** The same as {@link AssetSql#seen}, for one. */
    private static boolean sees(Viewer viewer, Card card, CommunityDirectory.Details community) {
        return card.visibility() != Visibility.TEAM
                || MapPolicy.inTeam(viewer, community)
                || viewer.may(Verb.READ, Thing.GIFT)
                        && (card.createdBy().equals(viewer.accountId()) || !card.gift() && viewer.is(Role.COORDINATOR));
    }

    /** Those on the map of a community that the viewer sees and that are still there, by name. */
    @Transactional(readOnly = true)
    public List<Card> standing(CommunityDirectory.Details community, Viewer viewer) {
        viewer.require(Verb.READ, Thing.ASSET);
        return all(community, AssetSql.seen(viewer), viewer, STANDING_NOW);
    }

    /** Those that anybody in the centre may see, with those that are gone: what an edition is made of. */
    @Transactional(readOnly = true)
    public List<Card> shared(CommunityDirectory.Details community, Viewer viewer) {
        viewer.require(Verb.READ, Thing.ASSET);
        return all(community, " a.visibility <> 'TEAM' ", viewer, ON_THE_MAP);
    }

    /** All of a map that the viewer sees, also what is gone or was withdrawn: a file is compared with these. */
    @Transactional(readOnly = true)
    public List<Card> everything(CommunityDirectory.Details community, Viewer viewer) {
        viewer.require(Verb.READ, Thing.ASSET);
        return all(community, AssetSql.seen(viewer), viewer, "");
    }

    private List<Card> all(CommunityDirectory.Details community, String seen, Viewer viewer, String which) {
        return jdbc.sql(COLUMNS
                        + " where a.centre_id = :centre and a.community_id = :community and "
                        + which + seen + " order by a.name_key, a.id")
                .param("centre", community.centreId())
                .param("community", community.id())
                .param("today", LocalDate.now(clock))
                .params(AssetSql.parameters(viewer, team(viewer, community)))
                .query(Card.class)
                .list();
    }

    /** How many gifts the map has, without telling whose or which. */
    @Transactional(readOnly = true)
    public int gifts(CommunityDirectory.Details community) {
        return jdbc.sql("""
                        select count(*) from asset a
                         where a.centre_id = :centre and a.community_id = :community and a.gift and a.withdrawn_at is null
                           and a.outcome is distinct from 'GONE'
                        """)
                .param("centre", community.centreId())
                .param("community", community.id())
                .query(Integer.class)
                .single();
    }

    @Transactional(readOnly = true)
    public Optional<Person> person(Card card) {
        return jdbc.sql("""
                        select name, contact, consent_on, consent_how from asset_person
                         where centre_id = :centre and asset_id = :id
                        """)
                .param("centre", card.centreId())
                .param("id", card.id())
                .query(Person.class)
                .optional();
    }

    static Set<UUID> team(Viewer viewer, CommunityDirectory.Details community) {
        return MapPolicy.inTeam(viewer, community) ? Set.of(community.id()) : Set.of();
    }
}
