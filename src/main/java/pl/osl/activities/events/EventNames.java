package pl.osl.activities.events;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Viewer;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Texts;

/** Events by their names, for the form of an entry. */
@Service
public class EventNames {

    /** @param community null where it is of the whole municipality */
    public record Found(UUID id, String name, @Nullable String community) {}

    private static final int NAME = 200;

    private final JdbcClient jdbc;
    private final EventBook book;
    private final Clock clock;

    EventNames(JdbcClient jdbc, EventBook book, Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.clock = clock;
    }

    /** Those that still come back, by name; and the one that an entry names already, whatever became of it. */
    @Transactional(readOnly = true)
    public List<Found> offered(UUID centre, @Nullable UUID chosen) {
        return jdbc.sql("""
                        select e.id, e.name, c.name as community
                          from event e left join community c on c.centre_id = e.centre_id and c.id = e.community_id
                         where e.centre_id = :centre and (e.state = 'RUNNING' or e.id = :chosen)
                         order by e.name_key, e.id
                        """)
                .param("centre", centre)
                .param("chosen", chosen, java.sql.Types.OTHER)
                .query(Found.class)
                .list();
    }

    /** One of that name in the community is this one. */
    @Transactional
    public UUID begin(Viewer viewer, String name, @Nullable UUID community) {
        String line = Texts.line(name);
        if (line == null || line.length() > NAME) {
            throw Refusal.at("name", "events.refusal.name");
        }
        return book.known(viewer.centreId(), line, community)
                .orElseGet(() -> book.begin(
                        Ids.next(clock), new EventDetails(line, community, null, null, EventState.RUNNING), viewer));
    }
}
