package pl.osl.centres.profile;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.osl.ui.FieldNames;

@Configuration(proxyBeanMethods = false)
class ProfileFields {

    @Bean
    FieldNames municipalitiesOfAForm() {
        return FieldNames.like("gminas\\[1?\\d\\]\\.(name|terc)");
    }
}
