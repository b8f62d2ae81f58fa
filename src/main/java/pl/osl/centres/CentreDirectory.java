package pl.osl.centres;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.CentreNames;
import pl.osl.kernel.NotFound;

/**
 * What other modules may know of a centre, as it is today or was on a day. Shows the centres of the present reach only.
 * In SQL the same is the function {@code centre_on(day)}.
 */
@Component
public class CentreDirectory implements CentreNames {

    /**
     * @param municipality those it serves, as one text
     * @param voivodeship null when nobody has given it yet
     * @param joinedOn since when the centre works with the application
     */
    public record Entry(
            UUID id,
            String name,
            String shortName,
            CentreKind kind,
            String municipality,
            @Nullable String voivodeship,
            LocalDate joinedOn) {}

    /** Whose the personal data are and who answers questions about them, as far as the centre said so. */
    public record Responsible(
            @Nullable String controller, @Nullable String dpoContact) {}

    private record Named(
            UUID id,
            String shortName,
            String name,
            @Nullable String letterhead) {

        Called called() {
            return new Called(shortName, letterhead == null ? name : name + "\n" + letterhead);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    CentreDirectory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Called> of(Set<UUID> centres) {
        return jdbc.sql("""
                        select o.id, o.short_name, o.name, c.letterhead
                          from centre_on(:today) o join centre c on c.id = o.id
                        """).param("today", LocalDate.now(clock)).query(Named.class).stream()
                .collect(Collectors.toMap(Named::id, Named::called));
    }

    @Transactional(readOnly = true)
    public Responsible responsible(UUID centre) {
        return jdbc.sql("select controller, dpo_contact from centre where id = :centre")
                .param("centre", centre)
                .query(Responsible.class)
                .single();
    }

    /** The centres of the present reach, by name. */
    @Transactional(readOnly = true)
    public List<Entry> all() {
        return on(LocalDate.now(clock));
    }

    @Transactional(readOnly = true)
    public Entry require(UUID id) {
        return require(id, LocalDate.now(clock));
    }

    /** The centre under the name that it had that day. */
    @Transactional(readOnly = true)
    public Entry require(UUID id, LocalDate day) {
        return on(day).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(CentreDirectory.class, id));
    }

    private List<Entry> on(LocalDate day) {
        return jdbc.sql("""
                        select c.id, o.name, o.short_name, o.kind, o.municipality, o.voivodeship, c.joined_on
                          from centre_on(:day) o join centre c on c.id = o.id
                         order by o.short_name collate "pl-x-icu", c.id
                        """).param("day", day).query(Entry.class).list();
    }
}
