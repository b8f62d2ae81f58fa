package pl.osl.activities.parts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.activities.ActivityPolicy;
import pl.osl.ui.RecordPart;

/** The newest entries about a community: on its page and in the pack for a successor. */
record CommunityEntries(String subject, int order, NewestEntries entries) implements RecordPart {

    record Shown(UUID community, List<NewestEntries.Line> lines, boolean mayLog) {}

    @Configuration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        RecordPart entriesOnCommunity(NewestEntries entries) {
            return new CommunityEntries("community", 100, entries);
        }

        @Bean
        RecordPart entriesForSuccessor(NewestEntries entries) {
            return new CommunityEntries("community-handover", 40, entries);
        }
    }

    @Override
    public String template() {
        return "activities/of-community";
    }

    @Override
    public Optional<Object> model(Viewer viewer, UUID community) {
        if (!viewer.may(Verb.READ, Thing.ACTIVITY)) {
            return Optional.empty();
        }
        var lines = viewer.reach().centres().stream()
                .flatMap(centre -> entries.of(centre, community, viewer).stream())
                .toList();
        return Optional.of(new Shown(community, lines, subject.equals("community") && ActivityPolicy.mayLog(viewer)));
    }
}
