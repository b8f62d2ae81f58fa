package pl.osl.centres.founding;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.osl.access.Place;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.centres.FirstSteps;
import pl.osl.ui.HomePart;

/** The first steps on top of "Dziś" and Pulpit, until they are behind the centre. */
@Configuration(proxyBeanMethods = false)
class FirstStepsParts {

    private record Part(FirstSteps steps, Page page) implements HomePart {

        @Override
        public int order() {
            return 1;
        }

        @Override
        public String template() {
            return "centres/first-steps-part";
        }

        @Override
        public Optional<Object> model(Viewer viewer) {
            return viewer.place().kind() != Place.Kind.CENTRE || !viewer.may(Verb.READ, Thing.CENTRE)
                    ? Optional.empty()
                    : steps.ahead(viewer).map(progress -> progress);
        }
    }

    @Bean
    HomePart firstStepsToday(FirstSteps steps) {
        return new Part(steps, HomePart.Page.TODAY);
    }

    @Bean
    HomePart firstStepsOnDashboard(FirstSteps steps) {
        return new Part(steps, HomePart.Page.DASHBOARD);
    }
}
