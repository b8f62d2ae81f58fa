package pl.osl.communities.lineage;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Role;
import pl.osl.access.Viewer;
import pl.osl.access.standins.WorkedCommunities;
import pl.osl.communities.CommunityDirectory;

/** Where a community came from and what it became. */
@Component
class Lineage {

    /**
     * @param after the other one came of this one; otherwise this one came of the other
     * @param reached the viewer may open its page
     */
    public record Link(
            boolean after, String kind, UUID id, String name, LocalDate since, String reason, boolean reached) {

        /** Last part of the message key. */
        public String key() {
            return kind + (after ? ".after" : ".before");
        }
    }

    private final JdbcClient jdbc;
    private final CommunityDirectory directory;

    Lineage(JdbcClient jdbc, CommunityDirectory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    @Transactional(readOnly = true)
    public List<Link> of(CommunityDirectory.Details community, Viewer viewer) {
        return jdbc.sql("""
                        select s.from_id = :community as after, s.kind, c.id, c.name, s.since, s.reason, (
                        """ + CommunityDirectory.condition(viewer.reach()) + """
                        ) as reached
                          from community_succession s
                          join community c on c.centre_id = s.centre_id
                               and c.id = case when s.from_id = :community then s.to_id else s.from_id end
                         where s.centre_id = :centre and (s.from_id = :community or s.to_id = :community)
                         order by s.since, c.name_key, c.id
                        """)
                .param("centre", community.centreId())
                .param("community", community.id())
                .params(viewer.reach().parameters())
                .query(Link.class)
                .list();
    }

    /** Those that the viewer may join with it. */
    @Transactional(readOnly = true)
    public List<WorkedCommunities.Worked> candidates(CommunityDirectory.Details community, Viewer viewer) {
        return directory.of(community.centreId()).stream()
                .filter(one -> !one.id().equals(community.id()))
                .filter(one -> viewer.is(Role.COORDINATOR) || viewer.worksIn(one.team(), one.id()))
                .toList();
    }
}
