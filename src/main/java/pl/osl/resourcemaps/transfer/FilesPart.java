package pl.osl.resourcemaps.transfer;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pl.osl.access.Viewer;
import pl.osl.ui.RecordPart;

/** On the map of a community: the way in from a file, and out as a map. What it shows stands in the model of that page. */
@Component
class FilesPart implements RecordPart {

    @Override
    public String subject() {
        return "map";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public String template() {
        return "resourcemaps/files-part";
    }

    @Override
    public Optional<Object> model(Viewer viewer, UUID community) {
        return Optional.of(community);
    }
}
