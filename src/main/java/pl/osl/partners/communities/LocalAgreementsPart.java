package pl.osl.partners.communities;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.ui.RecordPart;

/** Agreements among the documents of a community. */
@Component
class LocalAgreementsPart implements RecordPart {

    record Shown(List<LocalAgreements.Signed> agreements, boolean mayBegin) {}

    private final CommunityDirectory directory;
    private final LocalAgreements agreements;

    LocalAgreementsPart(CommunityDirectory directory, LocalAgreements agreements) {
        this.directory = directory;
        this.agreements = agreements;
    }

    @Override
    public String subject() {
        return "community-documents";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String template() {
        return "partnerships/of-community";
    }

    @Override
    public Optional<Object> model(Viewer viewer, UUID id) {
        if (!viewer.may(Verb.READ, Thing.PARTNER)) {
            return Optional.empty();
        }
        var community = directory.require(id, viewer);
        return Optional.of(new Shown(
                agreements.of(community.centreId(), id, viewer.reach()), viewer.may(Verb.CREATE, Thing.PARTNER)));
    }
}
