package pl.osl.communities.boundaries;

import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.communities.CommunityGrounds;
import pl.osl.communities.CommunityPolicy;
import pl.osl.ui.RecordPart;

/** The boundary on the map: on the page of a community and in the pack for a successor. */
record BoundaryPart(String subject, int order, CommunityDirectory directory, CommunityGrounds grounds)
        implements RecordPart {

    record Shown(UUID community, String name, CommunityGrounds.Ground ground, boolean mayDraw) {}

    @Configuration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        RecordPart boundaryOnCommunity(CommunityDirectory directory, CommunityGrounds grounds) {
            return new BoundaryPart("community", 31, directory, grounds);
        }

        @Bean
        RecordPart boundaryForSuccessor(CommunityDirectory directory, CommunityGrounds grounds) {
            return new BoundaryPart("community-handover", 61, directory, grounds);
        }
    }

    @Override
    public String template() {
        return "communities/boundary-part";
    }

    @Override
    public Optional<Object> model(Viewer viewer, UUID id) {
        var community = directory.require(id, viewer);
        var ground = grounds.of(community);
        boolean mayDraw =
                subject.equals("community") && !community.withdrawn() && CommunityPolicy.mayChange(viewer, community);
        return ground.outline() == null && !mayDraw
                ? Optional.empty()
                : Optional.of(new Shown(id, community.name(), ground, mayDraw));
    }
}
