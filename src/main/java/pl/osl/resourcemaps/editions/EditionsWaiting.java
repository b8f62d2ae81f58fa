package pl.osl.resourcemaps.editions;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.osl.access.Place;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.ui.HomePart;

/** Editions that wait for somebody: for the director to approve, for their author to put right. */
@Configuration(proxyBeanMethods = false)
class EditionsWaiting {

    /** @param forDirector otherwise they came back with a remark */
    record Waiting(List<Editions.Line> lines, boolean forDirector) {}

    private record Part(Page page, Editions editions) implements HomePart {

        @Override
        public int order() {
            return 40;
        }

        @Override
        public String template() {
            return "resourcemaps/editions-waiting";
        }

        @Override
        public Optional<Object> model(Viewer viewer) {
            boolean director = page == Page.DASHBOARD;
            var verb = director ? Verb.APPROVE : Verb.CREATE;
            if (viewer.place().kind() != Place.Kind.CENTRE || !viewer.may(verb, Thing.MAP_EDITION)) {
                return Optional.empty();
            }
            var lines = director
                    ? editions.submitted(viewer.centreId())
                    : editions.returned(viewer.centreId(), viewer.accountId());
            return lines.isEmpty() ? Optional.empty() : Optional.of(new Waiting(lines, director));
        }
    }

    @Bean
    HomePart editionsForDirector(Editions editions) {
        return new Part(HomePart.Page.DASHBOARD, editions);
    }

    @Bean
    HomePart editionsSentBack(Editions editions) {
        return new Part(HomePart.Page.TODAY, editions);
    }
}
