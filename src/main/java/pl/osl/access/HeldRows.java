package pl.osl.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads people with one role each, as the roster and those who support a network ask for them. */
final class HeldRows {

    /** A person, whose list of roles is still to be filled, with one of them. */
    record Row(Roster.Person person, Roster.Held held) {}

    private HeldRows() {}

    static Row row(ResultSet row, int number) throws SQLException {
        var used = row.getObject("signed_in_at", OffsetDateTime.class);
        var person = new Roster.Person(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("username"),
                row.getString("email"),
                PersonForm.valueOf(row.getString("person_form")),
                row.getBoolean("invited"),
                row.getObject("closed_at") != null,
                used == null ? null : used.toInstant(),
                new ArrayList<>());
        return new Row(person, held(row));
    }

    static Roster.Held held(ResultSet row) throws SQLException {
        boolean ended = row.getBoolean("ended");
        return new Roster.Held(
                row.getObject("membership_id", UUID.class),
                Role.valueOf(row.getString("role")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                ended,
                !ended && row.getBoolean("begun"),
                Set.of((UUID[]) array(row.getArray("person_ids"), new UUID[0])),
                List.of((String[]) array(row.getArray("persons"), new String[0])));
    }

    private static Object[] array(@Nullable Array array, Object[] none) throws SQLException {
        return array == null ? none : (Object[]) array.getArray();
    }
}
