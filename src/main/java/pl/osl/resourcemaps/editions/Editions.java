package pl.osl.resourcemaps.editions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Reach;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.kernel.NotFound;
import tools.jackson.databind.json.JsonMapper;

/** The editions of maps. A supervisor reads those that are approved, and no community behind them. */
@Component
public class Editions {

    record Edition(
            UUID id,
            UUID centreId,
            UUID communityId,
            String community,
            int number,
            LocalDate asOf,
            Content content,
            @Nullable String conclusions,
            @Nullable String actionPlan,
            @Nullable LocalDate discussedOn,
            @Nullable String discussedAt,
            EditionState state,
            @Nullable String remark,
            UUID createdBy,
            String author,
            @Nullable UUID submittedBy,
            @Nullable LocalDate approvedOn,
            @Nullable String approver,
            boolean byAuthor,
            int version) {

        public boolean draft() {
            return state == EditionState.DRAFT;
        }
    }

    /** An edition without what it says, for lists. */
    public record Line(
            UUID id,
            String community,
            int number,
            LocalDate asOf,
            EditionState state,
            @Nullable String remark,
            @Nullable LocalDate discussedOn,
            @Nullable LocalDate approvedOn) {}

    private static final String COLUMNS = """
            select e.id, e.centre_id, e.community_id, c.name as community, e.number, e.as_of, e.content::text as content,
                   e.conclusions, e.action_plan, e.discussed_on, e.discussed_at, e.state, e.remark, e.created_by,
                   a.name as author, e.submitted_by, (e.approved_at at time zone 'Europe/Warsaw')::date as approved_on,
                   p.name as approver, e.by_author, e.version
              from map_edition e
              join community c on c.centre_id = e.centre_id and c.id = e.community_id
              join account a on a.id = e.created_by
              left join account p on p.id = e.approved_by
            """;

    private static final String LINES = """
            select e.id, c.name as community, e.number, e.as_of, e.state, e.remark, e.discussed_on,
                   (e.approved_at at time zone 'Europe/Warsaw')::date as approved_on
              from map_edition e join community c on c.centre_id = e.centre_id and c.id = e.community_id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Editions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private static String condition(Reach reach) {
        return reach instanceof Reach.Centres ? "e.state = 'APPROVED'" : CommunityDirectory.condition(reach);
    }

    @Transactional(readOnly = true)
    public Edition require(UUID id, Viewer viewer) {
        viewer.require(Verb.READ, Thing.MAP_EDITION);
        return viewer.reach().centres().stream()
                .flatMap(centre -> jdbc
                        .sql(COLUMNS + " where e.centre_id = :centre and e.id = :id and " + condition(viewer.reach()))
                        .param("centre", centre)
                        .param("id", id)
                        .params(viewer.reach().parameters())
                        .query(this::edition)
                        .optional()
                        .stream())
                .findFirst()
                .orElseThrow(() -> new NotFound(Edition.class, id));
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Line> of(CommunityDirectory.Details community) {
        return jdbc.sql(LINES + " where e.centre_id = :centre and e.community_id = :community order by e.number desc")
                .param("centre", community.centreId())
                .param("community", community.id())
                .query(Line.class)
                .list();
    }

    /** Those of the same community that came before, newest first, of what the viewer may read. */
    @Transactional(readOnly = true)
    public List<Line> before(Edition edition) {
        return jdbc.sql(LINES + """
                         where e.centre_id = :centre and e.community_id = :community and e.number < :number
                           and e.state = 'APPROVED' order by e.number desc
                        """)
                .param("centre", edition.centreId())
                .param("community", edition.communityId())
                .param("number", edition.number())
                .query(Line.class)
                .list();
    }

    /** What an earlier approved edition of the same community said. */
    @Transactional(readOnly = true)
    public Optional<Content> content(Edition edition, int number) {
        return content(edition.centreId(), edition.communityId(), number);
    }

    @Transactional(readOnly = true)
    public Optional<Content> content(CommunityDirectory.Details community, int number) {
        return content(community.centreId(), community.id(), number);
    }

    private Optional<Content> content(UUID centre, UUID community, int number) {
        return jdbc.sql("""
                        select content::text from map_edition
                         where centre_id = :centre and community_id = :community and number = :number
                           and state = 'APPROVED'
                        """)
                .param("centre", centre)
                .param("community", community)
                .param("number", number)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, Content.class));
    }

    /** What waits for the director. */
    @Transactional(readOnly = true)
    public List<Line> submitted(UUID centre) {
        return jdbc.sql(LINES + " where e.centre_id = :centre and e.state = 'SUBMITTED' order by e.submitted_at, e.id")
                .param("centre", centre)
                .query(Line.class)
                .list();
    }

    /** What came back to this author with a remark. */
    @Transactional(readOnly = true)
    public List<Line> returned(UUID centre, UUID author) {
        return jdbc.sql(LINES + """
                         where e.centre_id = :centre and e.created_by = :author and e.state = 'DRAFT'
                           and e.remark is not null order by e.number, e.id
                        """)
                .param("centre", centre)
                .param("author", author)
                .query(Line.class)
                .list();
    }

    /** What is approved keeps the names of its day, whatever people and places are called later. */
    private Edition edition(ResultSet row, int number) throws SQLException {
        var content = json.readValue(row.getString("content"), Content.class);
        return new Edition(
                row.getObject("id", UUID.class),
                row.getObject("centre_id", UUID.class),
                row.getObject("community_id", UUID.class),
                or(content.community(), row.getString("community")),
                row.getInt("number"),
                row.getObject("as_of", LocalDate.class),
                content,
                row.getString("conclusions"),
                row.getString("action_plan"),
                row.getObject("discussed_on", LocalDate.class),
                row.getString("discussed_at"),
                EditionState.valueOf(row.getString("state")),
                row.getString("remark"),
                row.getObject("created_by", UUID.class),
                or(content.author(), row.getString("author")),
                row.getObject("submitted_by", UUID.class),
                row.getObject("approved_on", LocalDate.class),
                content.approver() == null ? row.getString("approver") : content.approver(),
                row.getBoolean("by_author"),
                row.getInt("version"));
    }

    private static String or(@Nullable String kept, String now) {
        return kept == null ? now : kept;
    }
}
