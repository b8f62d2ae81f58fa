package pl.osl.activities.parts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.osl.access.Reach;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.activities.ActivityPolicy;
import pl.osl.activities.parties.PartyKind;
import pl.osl.ui.RecordPart;

/** The newest entries that name a partner, a group or an initiative, and when it was last met: on its page. */
record EntriesWith(PartyKind kind, NewestEntries entries) implements RecordPart {

    /**
     * @param filter word of the list's filter
     * @param last null when no meeting was noted yet
     */
    record Shown(
            String filter,
            UUID record,
            List<NewestEntries.Line> lines,
            @Nullable LocalDate last,
            boolean mayLog) {}

    @Configuration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        RecordPart entriesWithPartner(NewestEntries entries) {
            return new EntriesWith(PartyKind.PARTNER, entries);
        }

        @Bean
        RecordPart entriesWithGroup(NewestEntries entries) {
            return new EntriesWith(PartyKind.GROUP, entries);
        }

        @Bean
        RecordPart entriesOfInitiative(NewestEntries entries) {
            return new EntriesWith(PartyKind.INITIATIVE, entries);
        }
    }

    @Override
    public String subject() {
        return kind.word();
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public String template() {
        return "activities/with";
    }

    @Override
    public Optional<Object> model(Viewer viewer, UUID id) {
        if (!viewer.may(Verb.READ, Thing.ACTIVITY)) {
            return Optional.empty();
        }
        var lines = viewer.reach().centres().stream()
                .flatMap(centre -> entries.with(kind, centre, id, viewer).stream())
                .toList();
        boolean mayLog = ActivityPolicy.mayLog(viewer) && viewer.reach() instanceof Reach.Centre;
        var last = lines.isEmpty() ? null : lines.getFirst().heldOn();
        return Optional.of(new Shown(kind.word(), id, lines, last, mayLog));
    }
}
