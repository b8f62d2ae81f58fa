package pl.osl.centres;

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

/** What other modules may know of a centre. Shows the centres of the present reach only. */
@Component
public class CentreDirectory implements CentreNames {

    /**
     * @param inhabitants null when nobody has given it yet
     * @param joinedOn since when the centre works with the application
     */
    public record Entry(
            UUID id,
            String name,
            String shortName,
            CentreKind kind,
            String municipality,
            String voivodeship,
            @Nullable Integer inhabitants,
            LocalDate joinedOn) {}

    private final JdbcClient jdbc;

    CentreDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, String> of(Set<UUID> centres) {
        return all().stream().collect(Collectors.toMap(Entry::id, Entry::shortName));
    }

    /** The centres of the present reach, by name. */
    @Transactional(readOnly = true)
    public List<Entry> all() {
        return jdbc.sql("""
                        select id, name, short_name, kind, municipality, voivodeship, inhabitants, joined_on
                          from centre order by short_name collate "pl-x-icu"
                        """).query(Entry.class).list();
    }

    @Transactional(readOnly = true)
    public Entry require(UUID id) {
        return all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(CentreDirectory.class, id));
    }
}
