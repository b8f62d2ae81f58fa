package pl.osl.communities.leaders;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.communities.consents.How;
import pl.osl.ui.RecordPart;

/** Local leaders on the page of a community and in the pack for a successor, named for the team; on the profile a count. */
record LeaderPart(
        String subject,
        int order,
        @Nullable How how,
        CommunityDirectory directory,
        LeaderCounts counts,
        LeaderNames leaders)
        implements RecordPart {

    private static final int SMALL = 5;

    /**
     * @param named null for whoever may know only how many there are
     * @param outside the paper leaves the centre, so small numbers are not told
     */
    record Shown(
            UUID community,
            LeaderCounts.Counts counts,
            @Nullable List<LeaderNames.Named> named,
            boolean mayAdd,
            boolean paper,
            boolean outside) {

        public boolean small() {
            return outside && counts.now() < SMALL;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        RecordPart leadersOnCommunity(CommunityDirectory directory, LeaderCounts counts, LeaderNames leaders) {
            return new LeaderPart("community", 45, How.PAGE, directory, counts, leaders);
        }

        @Bean
        RecordPart leadersForSuccessor(CommunityDirectory directory, LeaderCounts counts, LeaderNames leaders) {
            return new LeaderPart("community-handover", 45, How.HANDOVER, directory, counts, leaders);
        }

        @Bean
        RecordPart leadersOnProfile(CommunityDirectory directory, LeaderCounts counts, LeaderNames leaders) {
            return new LeaderPart("community-profile", 45, null, directory, counts, leaders);
        }
    }

    @Override
    public String template() {
        return "leaders/part";
    }

    @Override
    public Optional<Heading> heading() {
        return Optional.of(new Heading("leaders", "communities.leaders.title"));
    }

    @Override
    public Optional<Object> model(Viewer viewer, UUID id) {
        if (!LeaderPolicy.mayCount(viewer)) {
            return Optional.empty();
        }
        var community = directory.require(id, viewer);
        var counted = counts.of(community);
        boolean team = LeaderPolicy.inTeam(viewer, community);
        boolean page = subject.equals("community");
        if (counted.empty() && !(page && team)) {
            return Optional.empty();
        }
        return Optional.of(new Shown(
                id,
                counted,
                how == null || !team ? null : leaders.of(community, how, viewer),
                page && team && !community.withdrawn(),
                !page,
                how == null));
    }
}
