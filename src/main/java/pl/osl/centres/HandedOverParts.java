package pl.osl.centres;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.osl.access.Role;
import pl.osl.access.Roster;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.ui.HomePart;

/** What a new director should know of the people: who stands in, whose roles end soon, who administers. */
@Configuration(proxyBeanMethods = false)
class HandedOverParts {

    private static final int SOON_DAYS = 60;

    record StandIns(List<StandInPages.Row> rows) {}

    /** @param ending those with a role that ends within {@link #SOON_DAYS} days */
    record People(List<Roster.Person> all, List<Roster.Person> ending, LocalDate soon) {

        public List<String> administrators() {
            return all.stream()
                    .filter(one -> one.holds(Role.ADMIN))
                    .map(Roster.Person::name)
                    .toList();
        }
    }

    private record Part(int order, String template, Function<Viewer, Object> filling) implements HomePart {

        @Override
        public Page page() {
            return Page.TAKEOVER;
        }

        @Override
        public Optional<Object> model(Viewer viewer) {
            return viewer.may(Verb.READ, Thing.TAKEOVER) ? Optional.of(filling.apply(viewer)) : Optional.empty();
        }
    }

    @Bean
    HomePart handedOverStandIns(StandInPages pages) {
        return new Part(40, "centres/handed-standins", viewer -> new StandIns(pages.rows(viewer, false)));
    }

    @Bean
    HomePart handedOverPeople(Roster roster, Clock clock) {
        return new Part(50, "centres/handed-people", viewer -> {
            var soon = LocalDate.now(clock).plusDays(SOON_DAYS);
            var all = roster.people(viewer).stream()
                    .filter(person -> !person.roles().isEmpty())
                    .toList();
            var ending = all.stream()
                    .filter(person -> person.roles().stream()
                            .anyMatch(held -> held.to() != null && !held.to().isAfter(soon)))
                    .toList();
            return new People(all, ending, soon);
        });
    }
}
