package pl.osl.communities;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.osl.ui.Destination;

@Configuration(proxyBeanMethods = false)
class CommunityMenu {

    @Bean
    Destination communitiesInMenu() {
        return new Destination("communities", "/communities", "geo-alt", List.of("/groups", "/initiatives", "/events"));
    }
}
