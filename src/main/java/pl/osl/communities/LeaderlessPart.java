package pl.osl.communities;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.osl.access.Place;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.ui.HomePart;

/** "Społeczności bez osoby prowadzącej": on the director's home and on that of everybody who may take one. */
record LeaderlessPart(Page page, Leads leads) implements HomePart {

    /** @param mayTake the viewer can lead one from today on */
    record Waiting(List<Leads.Leaderless> communities, boolean mayTake) {}

    @Configuration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        HomePart leaderlessOnDashboard(Leads leads) {
            return new LeaderlessPart(Page.DASHBOARD, leads);
        }

        @Bean
        HomePart leaderlessToday(Leads leads) {
            return new LeaderlessPart(Page.TODAY, leads);
        }
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String template() {
        return "communities/leaderless";
    }

    @Override
    public Optional<Object> model(Viewer viewer) {
        if (viewer.place().kind() != Place.Kind.CENTRE || !viewer.may(Verb.READ, Thing.COMMUNITY)) {
            return Optional.empty();
        }
        var missing = leads.missing(viewer.centreId());
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Waiting(missing, CommunityPolicy.mayTake(viewer)));
    }
}
