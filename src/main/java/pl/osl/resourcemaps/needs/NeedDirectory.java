package pl.osl.resourcemaps.needs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.kernel.NotFound;
import pl.osl.resourcemaps.Precision;
import pl.osl.resourcemaps.Spot;

/** What pages may know of needs: those of the communities the viewer reaches. */
@Component
public class NeedDirectory {

    public record Card(
            UUID id,
            UUID centreId,
            UUID communityId,
            String statement,
            NeedTheme theme,
            @Nullable String neutralWording,
            @Nullable NeedKind kind,
            List<NeedGroup> groups,
            NeedState state,
            Precision precision,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable String street,
            @Nullable UUID districtId,
            @Nullable String district,
            int signals,
            @Nullable Integer votes,
            @Nullable LocalDate votedOn,
            @Nullable String votedAt,
            @Nullable LocalDate toldOn,
            @Nullable ToldHow toldHow,
            @Nullable String toldWhat,
            UUID createdBy,
            @Nullable LocalDate withdrawnOn,
            @Nullable String withdrawalReason,
            int version) {

        public boolean withdrawn() {
            return withdrawnOn != null;
        }

        /** 0 without a voice, 5 from eight on. */
        public int strength() {
            return strength(signals);
        }

        static int strength(int signals) {
            return signals < 3 ? signals : signals < 5 ? 3 : signals < 8 ? 4 : 5;
        }

        /** Something became of it, and residents were not told. */
        public boolean owesAnswer() {
            return state.owesAnswer() && toldOn == null;
        }

        public Spot spot() {
            return new Spot(precision, lat, lon, street, districtId);
        }

        public List<String> missing() {
            return Stream.of(
                            signals == 0 ? "signals" : "",
                            kind == null ? "needKind" : "",
                            groups.isEmpty() ? "groups" : "",
                            neutralWording == null ? "neutralWording" : "")
                    .filter(key -> !key.isEmpty())
                    .toList();
        }
    }

    public record Found(Card card, CommunityDirectory.Details community) {}

    private static final String COLUMNS = """
            select n.*, d.name as district, (n.withdrawn_at at time zone 'Europe/Warsaw')::date as withdrawn_on
              from need n left join district d on d.centre_id = n.centre_id and d.id = n.district_id
            """;

    private final CommunityDirectory communities;
    private final JdbcClient jdbc;

    NeedDirectory(CommunityDirectory communities, JdbcClient jdbc) {
        this.communities = communities;
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Found require(UUID id, Viewer viewer) {
        viewer.require(Verb.READ, Thing.NEED);
        var card = viewer.reach().centres().stream()
                .flatMap(centre -> jdbc
                        .sql(COLUMNS + " where n.centre_id = :centre and n.id = :id")
                        .param("centre", centre)
                        .param("id", id)
                        .query(NeedDirectory::card)
                        .optional()
                        .stream())
                .findFirst()
                .orElseThrow(() -> new NotFound(Card.class, id));
        return new Found(card, communities.require(card.communityId(), viewer));
    }

    /** Those on the map of a community, the most wanted first. */
    @Transactional(readOnly = true)
    public List<Card> of(CommunityDirectory.Details community, Viewer viewer) {
        viewer.require(Verb.READ, Thing.NEED);
        return jdbc.sql(COLUMNS + """
                         where n.centre_id = :centre and n.community_id = :community and n.withdrawn_at is null
                         order by n.votes desc nulls last, n.signals desc, n.statement_key, n.id
                        """)
                .param("centre", community.centreId())
                .param("community", community.id())
                .query(NeedDirectory::card)
                .list();
    }

    /** All of a community, also what was withdrawn: a file is compared with these. */
    @Transactional(readOnly = true)
    public List<Card> everything(CommunityDirectory.Details community, Viewer viewer) {
        viewer.require(Verb.READ, Thing.NEED);
        return jdbc.sql(COLUMNS + " where n.centre_id = :centre and n.community_id = :community order by n.id")
                .param("centre", community.centreId())
                .param("community", community.id())
                .query(NeedDirectory::card)
                .list();
    }

    private static Card card(ResultSet row, int number) throws SQLException {
        String kind = row.getString("kind");
        String told = row.getString("told_how");
        return new Card(
                row.getObject("id", UUID.class),
                row.getObject("centre_id", UUID.class),
                row.getObject("community_id", UUID.class),
                row.getString("statement"),
                NeedTheme.valueOf(row.getString("theme")),
                row.getString("neutral_wording"),
                kind == null ? null : NeedKind.valueOf(kind),
                Stream.of((String[]) row.getArray("groups").getArray())
                        .map(NeedGroup::valueOf)
                        .toList(),
                NeedState.valueOf(row.getString("state")),
                Precision.valueOf(row.getString("precision")),
                row.getObject("lat", Double.class),
                row.getObject("lon", Double.class),
                row.getString("street"),
                row.getObject("district_id", UUID.class),
                row.getString("district"),
                row.getInt("signals"),
                row.getObject("votes", Integer.class),
                row.getObject("voted_on", LocalDate.class),
                row.getString("voted_at"),
                row.getObject("told_on", LocalDate.class),
                told == null ? null : ToldHow.valueOf(told),
                row.getString("told_what"),
                row.getObject("created_by", UUID.class),
                row.getObject("withdrawn_on", LocalDate.class),
                row.getString("withdrawal_reason"),
                row.getInt("version"));
    }
}
