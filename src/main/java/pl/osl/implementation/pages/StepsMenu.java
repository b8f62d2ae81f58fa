package pl.osl.implementation.pages;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.osl.ui.Destination;

@Configuration(proxyBeanMethods = false)
class StepsMenu {

    @Bean
    Destination stepsInMenu() {
        return new Destination("steps", "/implementation", "card-checklist");
    }
}
