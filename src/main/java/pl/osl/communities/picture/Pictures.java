package pl.osl.communities.picture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.communities.CommunityDirectory;
import pl.osl.kernel.NotFound;

/** Reads the pictures of a community in the order of their days. */
@Component
class Pictures {

    record Picture(
            UUID id,
            Stage stage,
            LocalDate ratedOn,
            Map<Statement, Integer> ratings,
            @Nullable String learned,
            @Nullable String surprised,
            String person,
            int version) {

        public @Nullable Integer of(Statement statement) {
            return ratings.get(statement);
        }
    }

    private final JdbcClient jdbc;

    Pictures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<Picture> of(CommunityDirectory.Details community) {
        return jdbc.sql("""
                        select p.id, p.stage, p.rated_on, p.potential, p.needs, p.influence, p.cooperation, p.durability,
                               p.learned, p.surprised, a.name as person, p.version
                          from community_picture p join account a on a.id = p.recorded_by
                         where p.centre_id = :centre and p.community_id = :community and p.removed_at is null
                         order by p.rated_on, p.id
                        """)
                .param("centre", community.centreId())
                .param("community", community.id())
                .query((row, number) -> picture(row))
                .list();
    }

    @Transactional(readOnly = true)
    public Picture require(CommunityDirectory.Details community, UUID id) {
        return of(community).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(Picture.class, id));
    }

    private static Picture picture(ResultSet row) throws SQLException {
        var ratings = new EnumMap<Statement, Integer>(Statement.class);
        for (var statement : Statement.values()) {
            int rating = row.getInt(statement.field());
            if (!row.wasNull()) {
                ratings.put(statement, rating);
            }
        }
        return new Picture(
                row.getObject("id", UUID.class),
                Stage.valueOf(row.getString("stage")),
                row.getObject("rated_on", LocalDate.class),
                ratings,
                row.getString("learned"),
                row.getString("surprised"),
                row.getString("person"),
                row.getInt("version"));
    }
}
