package pl.osl.activities;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.osl.ui.Destination;
import pl.osl.ui.FieldNames;

@Configuration(proxyBeanMethods = false)
class ActivityMenu {

    @Bean
    Destination entriesInMenu() {
        return new Destination("entries", "/activities", "journal-text");
    }

    /** With whom an entry was is told in fields of its own. */
    @Bean
    FieldNames fieldsOfParties() {
        return FieldNames.like(
                "parties\\.(partners|groups|initiatives|newPartners|newGroups|newInitiatives|partnerNames"
                        + "|groupNames|initiativeNames|sector|answers|event|newEvent)");
    }
}
