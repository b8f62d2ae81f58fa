package pl.osl.audit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.osl.ui.Destination;

@Configuration(proxyBeanMethods = false)
class AuditDestination {

    @Bean
    Destination auditLogDestination() {
        return new Destination("audit", "/audit", "clock-history");
    }
}
