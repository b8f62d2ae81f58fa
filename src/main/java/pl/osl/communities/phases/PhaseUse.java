package pl.osl.communities.phases;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many communities of a centre are in each phase now; a phase without any is missing. */
@Component
class PhaseUse {

    private record Counted(String phase, int communities) {}

    private final JdbcClient jdbc;

    PhaseUse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Map<String, Integer> of(UUID centre) {
        return jdbc.sql("""
                        select phase, count(*) as communities from community
                         where centre_id = :centre and withdrawn_at is null group by phase
                        """).param("centre", centre).query(Counted.class).stream()
                .collect(Collectors.toMap(Counted::phase, Counted::communities));
    }
}
