package pl.osl.partners;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.osl.ui.Destination;

@Configuration(proxyBeanMethods = false)
class PartnerMenu {

    @Bean
    Destination partnersInMenu() {
        return new Destination("partners", "/partners", "buildings", List.of("/partnerships", "/relations"));
    }
}
