package pl.osl.implementation.pages;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.osl.ui.Destination;
import pl.osl.ui.FieldNames;

@Configuration(proxyBeanMethods = false)
class StepsMenu {

    @Bean
    Destination stepsInMenu() {
        return new Destination("steps", "/implementation", "card-checklist");
    }

    @Bean
    FieldNames stepsOfAForm() {
        return FieldNames.like("(state|since)\\.(I|II|III|IV|V|VI|VII)");
    }
}
