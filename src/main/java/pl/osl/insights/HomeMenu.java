package pl.osl.insights;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.osl.ui.Destination;

/** Every role calls its home by another name; the address is one. */
@Configuration(proxyBeanMethods = false)
class HomeMenu {

    private static final String HOME = "/";

    @Bean
    Destination dashboardDestination() {
        return new Destination("dashboard", HOME, "speedometer2");
    }

    @Bean
    Destination todayDestination() {
        return new Destination("today", HOME, "calendar-event");
    }

    @Bean
    Destination menteesDestination() {
        return new Destination("mentees", HOME, "people");
    }

    @Bean
    Destination groupDestination() {
        return new Destination("group", HOME, "people");
    }

    @Bean
    Destination supervisedDestination() {
        return new Destination("centres", HOME, "buildings");
    }

    @Bean
    Destination networkDestination() {
        return new Destination("network", HOME, "diagram-3");
    }

    @Bean
    Destination startDestination() {
        return new Destination("home", HOME, "house");
    }
}
