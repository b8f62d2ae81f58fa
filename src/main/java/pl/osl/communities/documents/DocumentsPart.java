package pl.osl.communities.documents;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.ui.RecordPart;
import pl.osl.ui.RecordParts;

/**
 * Everything that is a document about a community, with who may open it. Modules that hold some offer a
 * {@link RecordPart} on {@code community-documents}.
 */
@Component
class DocumentsPart implements RecordPart {

    record Shown(UUID community, List<Filled> held) {}

    private final CommunityDirectory directory;
    private final ObjectProvider<RecordParts> parts;

    /** @param parts asked for late, as this is one of them itself */
    DocumentsPart(CommunityDirectory directory, ObjectProvider<RecordParts> parts) {
        this.directory = directory;
        this.parts = parts;
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
        return "communities/documents-part";
    }

    @Override
    public Optional<Heading> heading() {
        return Optional.of(new Heading("documents", "communities.documents.title"));
    }

    @Override
    public Optional<Object> model(Viewer viewer, UUID id) {
        directory.require(id, viewer);
        return Optional.of(new Shown(id, parts.getObject().of("community-documents", id, viewer)));
    }
}
