package pl.osl.communities.leaders;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.communities.consents.How;
import pl.osl.communities.consents.PersonReadings;
import pl.osl.communities.initiatives.LeaderChoices;

/** Tells initiatives who leads, to the team alone and as long as the consent runs; noted as a reading like any other. */
@Component
class LeadersOfInitiatives implements LeaderChoices {

    private record Found(UUID communityId, String name) {}

    private final CommunityDirectory directory;
    private final LeaderNames leaders;
    private final PersonReadings readings;
    private final JdbcClient jdbc;

    LeadersOfInitiatives(CommunityDirectory directory, LeaderNames leaders, PersonReadings readings, JdbcClient jdbc) {
        this.directory = directory;
        this.leaders = leaders;
        this.readings = readings;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public List<Choice> of(Viewer viewer, UUID communityId) {
        var community = directory.require(communityId, viewer);
        return LeaderPolicy.inTeam(viewer, community)
                ? leaders.of(community, How.INITIATIVE, viewer).stream()
                        .map(one -> new Choice(one.id(), one.name()))
                        .toList()
                : List.of();
    }

    @Override
    @Transactional
    public Optional<String> name(Viewer viewer, UUID id) {
        if (!LeaderPolicy.mayCount(viewer)) {
            return Optional.empty();
        }
        var found = jdbc.sql("""
                        select community_id, name from local_leader
                         where centre_id = :centre and id = :id and name is not null
                        """)
                .param("centre", viewer.centreId())
                .param("id", id)
                .query(Found.class)
                .optional()
                .filter(one -> LeaderPolicy.inTeam(viewer, directory.require(one.communityId(), viewer)));
        found.ifPresent(one -> readings.note(List.of(id), How.INITIATIVE, null, viewer));
        return found.map(Found::name);
    }
}
