package pl.osl.communities.districts;

import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.communities.CommunityPolicy;
import pl.osl.ui.RecordPart;

/** In which districts the community lies: on its page, its profile and in the pack for a successor. */
record LocationPart(String subject, int order, CommunityDirectory directory, Whereabouts whereabouts)
        implements RecordPart {

    record Shown(UUID community, Whereabouts.Place place, boolean mayPlace) {}

    @Configuration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        RecordPart locationOnCommunity(CommunityDirectory directory, Whereabouts whereabouts) {
            return new LocationPart("community", 30, directory, whereabouts);
        }

        @Bean
        RecordPart locationForSuccessor(CommunityDirectory directory, Whereabouts whereabouts) {
            return new LocationPart("community-handover", 60, directory, whereabouts);
        }

        @Bean
        RecordPart locationOnProfile(CommunityDirectory directory, Whereabouts whereabouts) {
            return new LocationPart("community-profile", 60, directory, whereabouts);
        }
    }

    @Override
    public String template() {
        return "communities/location-part";
    }

    @Override
    public Optional<Heading> heading() {
        return Optional.of(new Heading("location", "communities.location.title"));
    }

    @Override
    public Optional<Object> model(Viewer viewer, UUID id) {
        var community = directory.require(id, viewer);
        var place = whereabouts.of(community);
        boolean mayPlace =
                subject.equals("community") && !community.withdrawn() && CommunityPolicy.mayChange(viewer, community);
        return place.districts().isEmpty() && !place.beyond() && !mayPlace
                ? Optional.empty()
                : Optional.of(new Shown(id, place, mayPlace));
    }
}
