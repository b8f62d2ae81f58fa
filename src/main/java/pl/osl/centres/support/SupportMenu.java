package pl.osl.centres.support;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.osl.ui.Destination;

@Configuration(proxyBeanMethods = false)
class SupportMenu {

    @Bean
    Destination supportInMenu() {
        return new Destination("support", "/network/support", "person-heart");
    }
}
