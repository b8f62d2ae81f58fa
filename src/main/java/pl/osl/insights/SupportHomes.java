package pl.osl.insights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.osl.access.Place;

/** The homes of those who come from outside: mentor and coach. */
@Configuration(proxyBeanMethods = false)
class SupportHomes {

    @Bean
    Home mentees(Supported supported, Clock clock) {
        return new PlaceHome(Place.Kind.MENTORING, "insights/mentees", (viewer, model) -> {
            var persons = supported.persons(viewer.reach());
            model.addAttribute("persons", persons);
            model.addAttribute("supportedCentres", byCentre(persons));
            model.addAttribute("since", Team.since(LocalDate.now(clock)));
            model.addAttribute("days", Team.DAYS);
            model.addAttribute("standIns", viewer.standIns());
        });
    }

    /** Names of the centres where these persons work, in the order of the persons. */
    private static Map<UUID, String> byCentre(List<Supported.Person> persons) {
        var names = new LinkedHashMap<UUID, String>();
        persons.forEach(person -> names.put(person.centreId(), person.centre()));
        return names;
    }

    @Bean
    Home group(Supported supported) {
        return new PlaceHome(Place.Kind.COACHING, "insights/group", (viewer, model) -> {
            model.addAttribute("persons", supported.names(viewer.reach()));
            model.addAttribute("standIns", viewer.standIns());
        });
    }
}
