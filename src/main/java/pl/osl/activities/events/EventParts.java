package pl.osl.activities.events;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.ui.RecordPart;

/** The events of a community, on its page and for whoever takes it over. */
record EventParts(String subject, int order, EventPages pages) implements RecordPart {

    record Shown(UUID record, List<EventPages.Line> lines, boolean mayBegin) {}

    @Configuration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        RecordPart eventsOfCommunity(EventPages pages) {
            return new EventParts("community", 90, pages);
        }

        @Bean
        RecordPart eventsForSuccessor(EventPages pages) {
            return new EventParts("community-handover", 35, pages);
        }
    }

    @Override
    public String template() {
        return "events/of-community";
    }

    @Override
    public Optional<Heading> heading() {
        return subject.equals("community")
                ? Optional.of(new Heading("events-title", "events.title"))
                : Optional.empty();
    }

    @Override
    public Optional<Object> model(Viewer viewer, UUID id) {
        if (!viewer.may(Verb.READ, Thing.GROUP)) {
            return Optional.empty();
        }
        var lines = pages.of("community_id", id, viewer);
        boolean mayBegin = subject.equals("community") && viewer.may(Verb.CREATE, Thing.GROUP);
        return lines.isEmpty() && !mayBegin ? Optional.empty() : Optional.of(new Shown(id, lines, mayBegin));
    }
}
