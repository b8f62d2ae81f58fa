package pl.osl.communities.initiatives;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
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
import pl.osl.communities.groups.GroupDirectory;
import pl.osl.kernel.NotFound;

/** What pages and other parts may know of initiatives: those the viewer reaches, and no others. */
@Component
public class InitiativeDirectory {

    /** An initiative as other modules may know it. */
    public record Initiative(
            UUID id, UUID centreId, String title, UUID communityId, Set<UUID> team, boolean withdrawn) {}

    /** @param reached the viewer may open its page */
    record Linked(UUID id, String name, boolean reached) {}

    /** @param team accounts of those who work with its community now */
    record Card(
            UUID id,
            UUID centreId,
            InitiativeDetails told,
            InitiativeState state,
            String community,
            @Nullable Linked group,
            @Nullable Linked becameGroup,
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
                            told.residentsDo() == null ? "residentsDo" : null,
                            told.askedOfUs() == null ? "askedOfUs" : null,
                            told.givenByUs() == null ? "givenByUs" : null)
                    .<String>mapMulti((key, list) -> {
                        if (key != null) {
                            list.accept(key);
                        }
                    })
                    .toList();
        }
    }

    private final JdbcClient jdbc;

    InitiativeDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Condition on a row {@code i} of initiative; needs {@link Reach#parameters}. */
    public static String condition(Reach reach) {
        return switch (reach) {
            case Reach.Centre _ -> "true";
            case Reach.Assigned _ ->
                "exists (select 1 from community c where c.centre_id = i.centre_id and c.id = i.community_id and "
                        + CommunityDirectory.condition(reach) + ")";
            case Reach.Centres _, Reach.Nothing _ -> "false";
        };
    }

    /** For other modules: an initiative the viewer reads; otherwise there is none. */
    @Transactional(readOnly = true)
    public Initiative initiative(UUID id, Viewer viewer) {
        var card = require(id, viewer);
        return new Initiative(
                card.id(),
                card.centreId(),
                card.told().title(),
                card.told().communityId(),
                card.team(),
                card.withdrawn());
    }

    @Transactional(readOnly = true)
    Card require(UUID id, Viewer viewer) {
        viewer.require(Verb.READ, Thing.GROUP);
        String reached = "exists (select 1 from community_group g where g.centre_id = i.centre_id and g.id = %s and "
                + GroupDirectory.condition(viewer.reach()) + ")";
        return viewer.reach().centres().stream()
                .flatMap(centre -> jdbc
                        .sql("select i.*, k.name as community, l.name as lead_group, b.name as became_group, "
                                + reached.formatted("i.group_id") + " as lead_reached, "
                                + reached.formatted("i.became_group_id") + " as became_reached, " + """
                                       array(select m.account_id from community_member m
                                              where m.centre_id = i.centre_id and m.community_id = i.community_id
                                                and m.valid_to is null) as team
                                  from initiative i
                                  join community k on k.centre_id = i.centre_id and k.id = i.community_id
                                  left join community_group l on l.centre_id = i.centre_id and l.id = i.group_id
                                  left join community_group b on b.centre_id = i.centre_id and b.id = i.became_group_id
                                 where i.centre_id = :centre and i.id = :id and
                                """
                                + condition(viewer.reach()))
                        .param("centre", centre)
                        .param("id", id)
                        .params(viewer.reach().parameters())
                        .query((row, number) -> card(row))
                        .optional()
                        .stream())
                .findFirst()
                .orElseThrow(() -> new NotFound(InitiativeDirectory.class, id));
    }

    private static Card card(ResultSet row) throws SQLException {
        var withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Card(
                row.getObject("id", UUID.class),
                row.getObject("centre_id", UUID.class),
                told(row),
                InitiativeState.valueOf(row.getString("state")),
                row.getString("community"),
                linked(row, "group_id", "lead_group", "lead_reached"),
                linked(row, "became_group_id", "became_group", "became_reached"),
                row.getObject("created_by", UUID.class),
                withdrawn == null ? null : withdrawn.toInstant(),
                row.getString("withdrawal_reason"),
                row.getInt("version"),
                Set.of((UUID[]) row.getArray("team").getArray()));
    }

    private static @Nullable Linked linked(ResultSet row, String id, String name, String reached) throws SQLException {
        UUID known = row.getObject(id, UUID.class);
        return known == null ? null : new Linked(known, row.getString(name), row.getBoolean(reached));
    }

    private static InitiativeDetails told(ResultSet row) throws SQLException {
        return new InitiativeDetails(
                row.getString("title"),
                row.getObject("community_id", UUID.class),
                InitiativeLead.valueOf(row.getString("led_by")),
                row.getObject("group_id", UUID.class),
                row.getObject("leader_id", UUID.class),
                row.getString("residents_do"),
                row.getString("asked_of_us"),
                row.getString("given_by_us"),
                row.getObject("without_us_since", LocalDate.class));
    }
}
