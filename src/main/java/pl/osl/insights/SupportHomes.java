package pl.osl.insights;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.osl.access.Place;

/** The homes of those who come from outside: mentor and coach. */
@Configuration(proxyBeanMethods = false)
class SupportHomes {

    @Bean
    Home mentees(Supported supported, Clock clock) {
        return new PlaceHome(Place.Kind.MENTORING, "insights/mentees", (viewer, model) -> {
            model.addAttribute("persons", supported.persons(viewer.reach()));
            model.addAttribute("since", Team.since(LocalDate.now(clock)));
            model.addAttribute("days", Team.DAYS);
            model.addAttribute("standIns", viewer.standIns());
        });
    }

    @Bean
    Home group(Supported supported) {
        return new PlaceHome(Place.Kind.COACHING, "insights/group", (viewer, model) -> {
            model.addAttribute("persons", supported.names(viewer.reach()));
            model.addAttribute("standIns", viewer.standIns());
        });
    }
}
