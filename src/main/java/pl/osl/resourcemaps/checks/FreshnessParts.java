package pl.osl.resourcemaps.checks;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.osl.access.Place;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.ui.HomePart;
import pl.osl.ui.RecordPart;

/** How fresh the map is: in the head of a community, over its map, and for the director. */
@Configuration(proxyBeanMethods = false)
class FreshnessParts {

    /** @param points empty where it is told in a word only */
    record Shown(Freshness.Figure figure, List<Freshness.Point> points) {}

    private record OfCommunity(
            String subject, String template, boolean overTime, CommunityDirectory communities, Freshness freshness)
            implements RecordPart {

        @Override
        public int order() {
            return 20;
        }

        @Override
        public Optional<Object> model(Viewer viewer, UUID id) {
            if (!viewer.may(Verb.READ, Thing.ASSET)) {
                return Optional.empty();
            }
            var community = communities.require(id, viewer);
            var points = overTime ? freshness.overTime(community.centreId(), id) : List.<Freshness.Point>of();
            return freshness.of(Set.of(community.centreId()), List.of(id)).stream()
                    .findFirst()
                    .map(figure -> new Shown(figure, points));
        }
    }

    /** No task, so that whoever takes the centre over does not find it among what waits. */
    private record OnDashboard(Freshness freshness) implements HomePart {

        record Centre(List<Freshness.Figure> figures) {
            public int all() {
                return figures.stream().mapToInt(Freshness.Figure::all).sum();
            }

            public int fresh() {
                return figures.stream().mapToInt(Freshness.Figure::fresh).sum();
            }
        }

        @Override
        public Page page() {
            return Page.DASHBOARD;
        }

        @Override
        public boolean handedOver() {
            return false;
        }

        @Override
        public int order() {
            return 90;
        }

        @Override
        public String template() {
            return "resourcemaps/freshness-dashboard";
        }

        @Override
        public Optional<Object> model(Viewer viewer) {
            if (viewer.place().kind() != Place.Kind.CENTRE || !viewer.may(Verb.READ, Thing.ASSET)) {
                return Optional.empty();
            }
            var told = freshness.of(viewer.centreId()).stream()
                    .filter(figure -> figure.all() > 0)
                    .toList();
            return told.isEmpty() ? Optional.empty() : Optional.of(new Centre(told));
        }
    }

    @Bean
    RecordPart freshnessInHead(CommunityDirectory communities, Freshness freshness) {
        return new OfCommunity("community-health", "resourcemaps/freshness-head", false, communities, freshness);
    }

    @Bean
    RecordPart freshnessOverMap(CommunityDirectory communities, Freshness freshness) {
        return new OfCommunity("map", "resourcemaps/freshness-part", true, communities, freshness);
    }

    @Bean
    HomePart freshnessOnDashboard(Freshness freshness) {
        return new OnDashboard(freshness);
    }
}
