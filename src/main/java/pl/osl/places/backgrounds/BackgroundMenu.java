package pl.osl.places.backgrounds;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.osl.ui.Destination;

@Configuration(proxyBeanMethods = false)
class BackgroundMenu {

    @Bean
    Destination backgroundDestination() {
        return new Destination("background", "/admin/map", "globe2");
    }
}
