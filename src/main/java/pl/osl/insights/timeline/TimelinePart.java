package pl.osl.insights.timeline;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.ui.RecordPart;

/** The latest of what happened in a community, on its page. */
@Component
class TimelinePart implements RecordPart {

    record Shown(UUID community, List<TimelineRow> rows, boolean mayLog) {}

    private final CommunityDirectory directory;
    private final Timeline timeline;

    TimelinePart(CommunityDirectory directory, Timeline timeline) {
        this.directory = directory;
        this.timeline = timeline;
    }

    @Override
    public String subject() {
        return "community";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String template() {
        return "timeline/part";
    }

    @Override
    public Optional<Heading> heading() {
        return Optional.of(new Heading("timeline-title", "timeline.title"));
    }

    @Override
    public Optional<Object> model(Viewer viewer, UUID id) {
        var rows = timeline.latest(directory.require(id, viewer), viewer);
        return Optional.of(new Shown(id, rows, viewer.may(Verb.CREATE, Thing.ACTIVITY)));
    }
}
