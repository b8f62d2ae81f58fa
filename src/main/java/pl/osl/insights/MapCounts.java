package pl.osl.insights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many resources and needs the maps of each centre hold and how fresh they are; never which. */
@Component
public class MapCounts {

    /**
     * @param fresh checked on time
     * @param theme of most open needs; null without one
     */
    public record Line(
            UUID centreId,
            String name,
            long assets,
            long fresh,
            long needs,
            @Nullable String theme) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    MapCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Asked within a reach that covers the centres; a centre outside of it has no line. */
    @Transactional(readOnly = true)
    public List<Line> of(Collection<UUID> centres) {
        return jdbc.sql("""
                        select c.id as centre_id, c.short_name as name, a.assets, a.fresh, n.needs, n.theme
                          from unnest(cast(:centres as uuid[])) as asked (id)
                          join centre_on(:today) c on c.id = asked.id
                         cross join lateral (select count(*) as assets,
                                                    count(*) filter (where checked and due_on >= :today) as fresh
                                               from insights_asset where centre_id = asked.id) a
                         cross join lateral (select count(*) as needs, mode() within group (order by theme) as theme
                                               from insights_need where centre_id = asked.id) n
                         order by c.short_name collate "pl-x-icu", c.id
                        """)
                .param("centres", centres.toArray(UUID[]::new))
                .param("today", LocalDate.now(clock))
                .query(Line.class)
                .list();
    }
}
