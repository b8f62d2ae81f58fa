package pl.osl.communities.leaders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Refusal;

/** A director's stated purpose, which opens the names of one community to that person for a quarter of an hour. */
@Service
class Disclosures {

    static final Duration OPEN = Duration.ofMinutes(15);
    static final int LEAST = 10;
    static final int MOST = 500;

    record Open(UUID id, String purpose, Instant until) {}

    private final CommunityDirectory directory;
    private final JdbcClient jdbc;
    private final Clock clock;

    Disclosures(CommunityDirectory directory, JdbcClient jdbc, Clock clock) {
        this.directory = directory;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public void state(UUID community, String purpose, Viewer viewer) {
        var known = directory.require(community, viewer);
        LeaderPolicy.requireMayState(viewer);
        if (purpose.length() < LEAST || purpose.length() > MOST) {
            throw Refusal.at("purpose", "communities.leaders.refusal.purpose", LEAST, MOST);
        }
        jdbc.sql("""
                        insert into name_disclosure (id, centre_id, community_id, reader_id, purpose, stated_at)
                        values (:id, :centre, :community, :reader, :purpose, :now)
                        """)
                .param("id", Ids.next(clock))
                .param("centre", known.centreId())
                .param("community", known.id())
                .param("reader", viewer.accountId())
                .param("purpose", purpose)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** The last one, as long as it is open. */
    @Transactional(readOnly = true)
    public Optional<Open> open(CommunityDirectory.Details community, Viewer viewer) {
        if (!LeaderPolicy.mayState(viewer)) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        select id, purpose, stated_at from name_disclosure
                         where centre_id = :centre and community_id = :community and reader_id = :reader
                           and stated_at > :after
                         order by stated_at desc, id desc limit 1
                        """)
                .param("centre", community.centreId())
                .param("community", community.id())
                .param("reader", viewer.accountId())
                .param("after", OffsetDateTime.now(clock).minus(OPEN))
                .query((row, number) -> new Open(
                        row.getObject("id", UUID.class),
                        row.getString("purpose"),
                        row.getObject("stated_at", OffsetDateTime.class)
                                .toInstant()
                                .plus(OPEN)))
                .optional();
    }
}
