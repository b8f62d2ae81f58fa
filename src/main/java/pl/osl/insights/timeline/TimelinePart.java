package pl.osl.insights.timeline;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.ui.RecordPart;

/** The latest of what happened in a community, on its page. */
@Component
class TimelinePart implements RecordPart {

    record Shown(UUID community, List<TimelineRow> rows) {}

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
        return 95;
    }

    @Override
    public String template() {
        return "timeline/part";
    }

    @Override
    public Optional<Object> model(Viewer viewer, UUID id) {
        return Optional.of(new Shown(id, timeline.latest(directory.require(id, viewer), viewer)));
    }
}
