package pl.osl.centres;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.osl.ui.Destination;

@Configuration(proxyBeanMethods = false)
class PeopleDestinations {

    @Bean
    Destination accountsDestination() {
        return new Destination("accounts", "/admin/accounts", "people");
    }

    @Bean
    Destination centreDestination() {
        return new Destination("centre", "/centre", "building");
    }

    @Bean
    Destination teamDestination() {
        return new Destination("team", "/team", "people-fill");
    }
}
