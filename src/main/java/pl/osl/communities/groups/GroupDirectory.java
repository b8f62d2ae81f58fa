package pl.osl.communities.groups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Reach;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.kernel.LooseDay;
import pl.osl.kernel.NotFound;

/** What pages and other parts may know of groups: those the viewer reaches, and no others. */
@Component
public class GroupDirectory {

    /** A group as other modules may know it; {@code communityId} is null for the centre's own. */
    public record Group(
            UUID id, UUID centreId, String name, @Nullable UUID communityId, Set<UUID> team, boolean withdrawn) {}

    /** @param team accounts of those who work with its community now */
    record Card(
            UUID id,
            UUID centreId,
            GroupDetails told,
            @Nullable String community,
            @Nullable String parent,
            UUID createdBy,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawalReason,
            int version,
            Set<UUID> team) {

        public boolean withdrawn() {
            return withdrawnAt != null;
        }

        /** Keys of what is still to be told, in the order of the page. */
        public List<String> missing() {
            return Stream.of(
                            told.forWhom() == null ? "forWhom" : null,
                            told.founded() == null ? "founded" : null,
                            told.rhythm() == null ? "rhythm" : null,
                            told.ledBy() == null ? "ledBy" : null,
                            told.sizeBand() == null ? "sizeBand" : null)
                    .<String>mapMulti((key, list) -> {
                        if (key != null) {
                            list.accept(key);
                        }
                    })
                    .toList();
        }
    }

    private final JdbcClient jdbc;

    GroupDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Condition on a row {@code g} of community_group; the centre's own groups are of nobody a mentor supports. Needs {@link Reach#parameters}. */
    public static String condition(Reach reach) {
        return switch (reach) {
            case Reach.Centre _ -> "true";
            case Reach.Assigned _ ->
                "exists (select 1 from community c where c.centre_id = g.centre_id and c.id = g.community_id and "
                        + CommunityDirectory.condition(reach) + ")";
            case Reach.Centres _, Reach.Nothing _ -> "false";
        };
    }

    /** For other modules: a group the viewer reads; otherwise there is none. */
    @Transactional(readOnly = true)
    public Group group(UUID id, Viewer viewer) {
        var card = require(id, viewer);
        return new Group(
                card.id(),
                card.centreId(),
                card.told().name(),
                card.told().communityId(),
                card.team(),
                card.withdrawn());
    }

    @Transactional(readOnly = true)
    Card require(UUID id, Viewer viewer) {
        return find(id, viewer).orElseThrow(() -> new NotFound(GroupDirectory.class, id));
    }

    /** Those of a community that are not withdrawn, the working ones first. */
    @Transactional(readOnly = true)
    public List<GroupsOfCommunity.Line> of(CommunityDirectory.Details community) {
        return lines(community.centreId(), community.id());
    }

    /** The centre's own, as {@link #of}. */
    @Transactional(readOnly = true)
    public List<GroupsOfCommunity.Line> ownOf(UUID centre) {
        return lines(centre, null);
    }

    private List<GroupsOfCommunity.Line> lines(UUID centre, @Nullable UUID community) {
        return jdbc.sql("""
                        select g.id, g.name, g.kind, g.state, g.led_by, g.rhythm, g.for_whom, p.name as parent
                          from community_group g
                          left join community_group p on p.centre_id = g.centre_id and p.id = g.parent_id
                         where g.centre_id = :centre and g.community_id is not distinct from :community
                           and g.withdrawn_at is null
                         order by g.state <> 'ACTIVE', g.name_key, g.id
                        """)
                .param("centre", centre)
                .param("community", community, Types.OTHER)
                .query(GroupsOfCommunity.Line.class)
                .list();
    }

    private Optional<Card> find(UUID id, Viewer viewer) {
        viewer.require(Verb.READ, Thing.GROUP);
        return viewer.reach().centres().stream()
                .flatMap(centre -> jdbc
                        .sql("""
                                select g.*, k.name as community, p.name as parent,
                                       array(select m.account_id from community_member m
                                              where m.centre_id = g.centre_id and m.community_id = g.community_id
                                                and m.valid_to is null) as team
                                  from community_group g
                                  left join community k on k.centre_id = g.centre_id and k.id = g.community_id
                                  left join community_group p on p.centre_id = g.centre_id and p.id = g.parent_id
                                 where g.centre_id = :centre and g.id = :id and
                                """ + condition(viewer.reach()))
                        .param("centre", centre)
                        .param("id", id)
                        .params(viewer.reach().parameters())
                        .query((row, number) -> card(row))
                        .optional()
                        .stream())
                .findFirst();
    }

    private static Card card(ResultSet row) throws SQLException {
        var withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Card(
                row.getObject("id", UUID.class),
                row.getObject("centre_id", UUID.class),
                told(row),
                row.getString("community"),
                row.getString("parent"),
                row.getObject("created_by", UUID.class),
                withdrawn == null ? null : withdrawn.toInstant(),
                row.getString("withdrawal_reason"),
                row.getInt("version"),
                Set.of((UUID[]) row.getArray("team").getArray()));
    }

    private static GroupDetails told(ResultSet row) throws SQLException {
        String ledBy = row.getString("led_by");
        String size = row.getString("size_band");
        return new GroupDetails(
                row.getString("name"),
                GroupKind.valueOf(row.getString("kind")),
                row.getObject("community_id", UUID.class),
                row.getObject("parent_id", UUID.class),
                row.getString("for_whom"),
                LooseDay.of(row.getObject("founded_on", LocalDate.class), row.getString("founded_precision")),
                row.getString("rhythm"),
                ledBy == null ? null : GroupLead.valueOf(ledBy),
                size == null ? null : SizeBand.valueOf(size),
                GroupState.valueOf(row.getString("state")),
                row.getObject("ended_on", LocalDate.class));
    }
}
