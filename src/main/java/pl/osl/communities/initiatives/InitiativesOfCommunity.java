package pl.osl.communities.initiatives;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.communities.groups.GroupPolicy;
import pl.osl.ui.RecordPart;

/** "Inicjatywy mieszkańców": on the page of a community, its profile and in the pack for a successor. */
record InitiativesOfCommunity(String subject, int order, CommunityDirectory directory, InitiativesAround initiatives)
        implements RecordPart {

    record Shown(UUID community, List<InitiativesAround.Line> lines, boolean mayAdd, boolean paper) {

        public long withoutUs() {
            return lines.stream().filter(one -> one.withoutUsSince() != null).count();
        }

        /** Those that are not over, which is what one looks at. */
        public List<InitiativesAround.Line> open() {
            return lines.stream().filter(one -> !over(one)).toList();
        }

        public List<InitiativesAround.Line> over() {
            return lines.stream().filter(Shown::over).toList();
        }

        private static boolean over(InitiativesAround.Line one) {
            return one.state() == InitiativeState.DONE || one.state() == InitiativeState.GIVEN_UP;
        }
    }

    /** On the page of a group: what it leads and what it grew out of. */
    record OfGroup(InitiativesAround initiatives) implements RecordPart {

        @Override
        public String subject() {
            return "group";
        }

        @Override
        public int order() {
            return 10;
        }

        @Override
        public String template() {
            return "initiatives/group-part";
        }

        @Override
        public Optional<Object> model(Viewer viewer, UUID id) {
            var lines = initiatives.ofGroup(id, viewer);
            return lines.isEmpty() ? Optional.empty() : Optional.of(lines);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        RecordPart initiativesOnCommunity(CommunityDirectory directory, InitiativesAround initiatives) {
            return new InitiativesOfCommunity("community", 60, directory, initiatives);
        }

        @Bean
        RecordPart initiativesOnProfile(CommunityDirectory directory, InitiativesAround initiatives) {
            return new InitiativesOfCommunity("community-profile", 60, directory, initiatives);
        }

        @Bean
        RecordPart initiativesForSuccessor(CommunityDirectory directory, InitiativesAround initiatives) {
            return new InitiativesOfCommunity("community-handover", 60, directory, initiatives);
        }

        @Bean
        RecordPart initiativesOnGroup(InitiativesAround initiatives) {
            return new OfGroup(initiatives);
        }
    }

    @Override
    public String template() {
        return "initiatives/community-part";
    }

    @Override
    public Optional<Heading> heading() {
        return Optional.of(new Heading("initiatives-title", "initiatives.list.title"));
    }

    @Override
    public Optional<Object> model(Viewer viewer, UUID id) {
        if (!viewer.may(Verb.READ, Thing.GROUP)) {
            return Optional.empty();
        }
        var community = directory.require(id, viewer);
        boolean page = subject.equals("community");
        boolean mayAdd = page && !community.withdrawn() && GroupPolicy.may(Verb.CREATE, viewer, id, community.team());
        var lines = initiatives.ofCommunity(community.centreId(), id);
        return lines.isEmpty() && !mayAdd ? Optional.empty() : Optional.of(new Shown(id, lines, mayAdd, !page));
    }
}
