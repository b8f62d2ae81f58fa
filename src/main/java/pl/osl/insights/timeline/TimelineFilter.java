package pl.osl.insights.timeline;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;

/** What narrows the timeline, as the address tells it: a tick a topic, none for all of them. */
record TimelineFilter(
        @Nullable Boolean entries,
        @Nullable Boolean groups,
        @Nullable Boolean initiatives,
        @Nullable Boolean partners,
        @Nullable Boolean phases,
        @Nullable Boolean pictures,
        @Nullable Boolean changes,
        @Nullable Boolean team,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE, fallbackPatterns = "d.M.yyyy") @Nullable LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE, fallbackPatterns = "d.M.yyyy") @Nullable LocalDate to) {

    static TimelineFilter everything() {
        return new TimelineFilter(null, null, null, null, null, null, null, null, null, null);
    }

    public boolean has(Topic topic) {
        var ticked = switch (topic) {
            case ENTRIES -> entries;
            case GROUPS -> groups;
            case INITIATIVES -> initiatives;
            case PARTNERS -> partners;
            case PHASES -> phases;
            case PICTURES -> pictures;
            case CHANGES -> changes;
            case TEAM -> team;
        };
        return Boolean.TRUE.equals(ticked);
    }

    /** Those ticked, or all; of them only what the viewer may read. */
    Set<Topic> topics(Viewer viewer) {
        var topics = readable(viewer);
        if (topics.stream().anyMatch(this::has)) {
            topics.removeIf(topic -> !has(topic));
        }
        return topics;
    }

    static Set<Topic> readable(Viewer viewer) {
        var topics = EnumSet.noneOf(Topic.class);
        Arrays.stream(Topic.values())
                .filter(topic -> viewer.may(Verb.READ, topic.thing))
                .forEach(topics::add);
        return topics;
    }
}
