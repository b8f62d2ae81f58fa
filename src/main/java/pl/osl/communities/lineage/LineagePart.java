package pl.osl.communities.lineage;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.communities.CommunityPolicy;
import pl.osl.ui.RecordPart;

/** What a community came of and what came of it; there only when there is something to tell or to change. */
record LineagePart(String subject, int order, CommunityDirectory directory, Lineage lineage) implements RecordPart {

    record Shown(UUID community, List<Lineage.Link> links, boolean mayChange) {}

    @Configuration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        RecordPart lineageOnCommunity(CommunityDirectory directory, Lineage lineage) {
            return new LineagePart("community", 200, directory, lineage);
        }

        @Bean
        RecordPart lineageForSuccessor(CommunityDirectory directory, Lineage lineage) {
            return new LineagePart("community-handover", 70, directory, lineage);
        }
    }

    @Override
    public String template() {
        return "communities/lineage-part";
    }

    @Override
    public Optional<Object> model(Viewer viewer, UUID id) {
        var community = directory.require(id, viewer);
        var links = lineage.of(community, viewer);
        boolean mayChange =
                subject.equals("community") && !community.closed() && CommunityPolicy.mayChange(viewer, community);
        return links.isEmpty() && !mayChange ? Optional.empty() : Optional.of(new Shown(id, links, mayChange));
    }
}
