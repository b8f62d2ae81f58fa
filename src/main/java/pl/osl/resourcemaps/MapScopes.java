package pl.osl.resourcemaps;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Reach;
import pl.osl.access.Viewer;
import pl.osl.access.standins.WorkedCommunities;
import pl.osl.communities.CommunityDirectory;

/** Tells whose maps a viewer looks at. */
@Component
public class MapScopes {

    private final CommunityDirectory communities;
    private final JdbcClient jdbc;

    MapScopes(CommunityDirectory communities, JdbcClient jdbc) {
        this.communities = communities;
        this.jdbc = jdbc;
    }

    public static MapScope one(CommunityDirectory.Details community, Viewer viewer) {
        return new MapScope(
                viewer.reach(),
                community.id(),
                List.of(community.id()),
                List.of(),
                MapPolicy.inTeam(viewer, community) ? Set.of(community.id()) : Set.of());
    }

    @Transactional(readOnly = true)
    public MapScope all(Viewer viewer) {
        var reached = communities.within(viewer.reach()).stream()
                .map(CommunityDirectory.Entry::id)
                .toList();
        return new MapScope(viewer.reach(), null, reached, apart(viewer), worked(viewer));
    }

    private List<UUID> apart(Viewer viewer) {
        return viewer.reach() instanceof Reach.Centre(var centre)
                ? jdbc.sql("select id from community where centre_id = :centre and withdrawn_at is not null")
                        .param("centre", centre)
                        .query(UUID.class)
                        .list()
                : List.of();
    }

    /** Communities in which the viewer works: theirs, and of those for whom they stand in. */
    private Set<UUID> worked(Viewer viewer) {
        return viewer.reach() instanceof Reach.Centre(var centre)
                ? communities.of(centre).stream()
                        .filter(one -> viewer.worksIn(one.team(), one.id()))
                        .map(WorkedCommunities.Worked::id)
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
