package pl.osl.resourcemaps.editions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.resourcemaps.MapPolicy;
import pl.osl.ui.RecordPart;

/** Editions of the map among the documents of a community. */
@Component
class EditionsOfCommunity implements RecordPart {

    private static final int SHOWN = 5;

    record Shown(UUID community, List<Editions.Line> lines, boolean mayFreeze) {

        public List<Editions.Line> first() {
            return lines.subList(0, Math.min(SHOWN, lines.size()));
        }

        public int rest() {
            return lines.size() - first().size();
        }
    }

    private final CommunityDirectory directory;
    private final Editions editions;

    EditionsOfCommunity(CommunityDirectory directory, Editions editions) {
        this.directory = directory;
        this.editions = editions;
    }

    @Override
    public String subject() {
        return "community-documents";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String template() {
        return "resourcemaps/editions-part";
    }

    @Override
    public Optional<Object> model(Viewer viewer, UUID id) {
        if (!viewer.may(Verb.READ, Thing.MAP_EDITION)) {
            return Optional.empty();
        }
        var community = directory.require(id, viewer);
        return Optional.of(new Shown(
                id, editions.of(community), MapPolicy.mayChange(viewer, Verb.CREATE, Thing.MAP_EDITION, community)));
    }
}
