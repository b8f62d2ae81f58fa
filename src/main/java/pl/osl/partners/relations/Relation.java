package pl.osl.partners.relations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tie as it is written down. */
record Relation(
        UUID id,
        End from,
        End to,
        RelationKind kind,
        int strength,
        LocalDate since,
        @Nullable LocalDate until,
        int version) {

    static Relation of(ResultSet row) throws SQLException {
        return new Relation(
                row.getObject("id", UUID.class),
                end(row, "from_"),
                end(row, "to_"),
                RelationKind.valueOf(row.getString("kind")),
                row.getInt("strength"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getInt("version"));
    }

    private static End end(ResultSet row, String side) throws SQLException {
        UUID partner = row.getObject(side + "id", UUID.class);
        UUID group = row.getObject(side + "group_id", UUID.class);
        UUID initiative = row.getObject(side + "initiative_id", UUID.class);
        return partner != null
                ? new End(End.Kind.PARTNER, partner)
                : group != null
                        ? new End(End.Kind.GROUP, group)
                        : initiative != null ? new End(End.Kind.INITIATIVE, initiative) : End.CENTRE;
    }
}
