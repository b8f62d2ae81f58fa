package pl.osl.partners.partnerships;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Place;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.ui.HomePart;

/** Partnerships whose last agreement ends within sixty days, on the homes of those who can see to a new one. */
@Component
class EndingAgreements {

    private static final int DAYS = 60;

    record Ending(UUID id, String name, LocalDate validTo) {}

    private record Part(Page page, EndingAgreements agreements) implements HomePart {

        record Waiting(List<Ending> ending) {}

        @Override
        public int order() {
            return 30;
        }

        @Override
        public String template() {
            return "partnerships/ending";
        }

        @Override
        public Optional<Object> model(Viewer viewer) {
            if (viewer.place().kind() != Place.Kind.CENTRE || !viewer.may(Verb.READ, Thing.PARTNER)) {
                return Optional.empty();
            }
            var ending = agreements.soon(viewer.centreId());
            return ending.isEmpty() ? Optional.empty() : Optional.of(new Waiting(ending));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        HomePart endingAgreementsToday(EndingAgreements agreements) {
            return new Part(HomePart.Page.TODAY, agreements);
        }

        @Bean
        HomePart endingAgreementsOnDashboard(EndingAgreements agreements) {
            return new Part(HomePart.Page.DASHBOARD, agreements);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    EndingAgreements(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One that runs on, or a newer one without an end, keeps a partnership from the list. */
    @Transactional(readOnly = true)
    public List<Ending> soon(UUID centre) {
        var today = LocalDate.now(clock);
        return jdbc.sql("""
                        select p.id, p.name, max(a.valid_to) as valid_to
                          from partnership p
                          join partnership_agreement a on a.centre_id = p.centre_id and a.partnership_id = p.id
                         where p.centre_id = :centre and p.withdrawn_at is null
                           and p.state not in ('ENDED', 'FORMALISED')
                         group by p.id, p.name, p.name_key
                        having bool_and(a.valid_to is not null) and max(a.valid_to) between :today and :last
                         order by max(a.valid_to), p.name_key, p.id
                        """)
                .param("centre", centre)
                .param("today", today)
                .param("last", today.plusDays(DAYS))
                .query(Ending.class)
                .list();
    }
}
