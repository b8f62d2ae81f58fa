package pl.osl.partners.relations;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.osl.access.Viewer;
import pl.osl.ui.RecordPart;

/** "Powiązania" on the pages of partners, groups and initiatives, and of the centre on that of its network. */
@Configuration(proxyBeanMethods = false)
class RelationParts {

    private record Part(End.Kind kind, TieLines lines) implements RecordPart {

        @Override
        public String subject() {
            return kind == End.Kind.CENTRE ? "network" : kind.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public int order() {
            return 30;
        }

        @Override
        public String template() {
            return "relations/part";
        }

        /** The page asked for the record, so that one of the viewer's centres has it; in the others nothing is found. */
        @Override
        public Optional<Object> model(Viewer viewer, UUID id) {
            var end = kind == End.Kind.CENTRE ? End.CENTRE : new End(kind, id);
            var centres = kind == End.Kind.CENTRE ? Set.of(id) : viewer.reach().centres();
            var shown = centres.stream()
                    .map(centre -> lines.of(centre, end, viewer))
                    .reduce((one, other) -> one.lines().isEmpty() && one.met().isEmpty() ? other : one);
            return shown.map(one -> one);
        }
    }

    @Bean
    RecordPart relationsOfPartner(TieLines lines) {
        return new Part(End.Kind.PARTNER, lines);
    }

    @Bean
    RecordPart relationsOfGroup(TieLines lines) {
        return new Part(End.Kind.GROUP, lines);
    }

    @Bean
    RecordPart relationsOfInitiative(TieLines lines) {
        return new Part(End.Kind.INITIATIVE, lines);
    }

    @Bean
    RecordPart relationsOfCentre(TieLines lines) {
        return new Part(End.Kind.CENTRE, lines);
    }
}
