package pl.osl.activities;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.osl.ui.Destination;

@Configuration(proxyBeanMethods = false)
class ActivityMenu {

    @Bean
    Destination entriesInMenu() {
        return new Destination("entries", "/activities", "journal-text");
    }
}
