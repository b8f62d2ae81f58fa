package pl.osl.resourcemaps.matching;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.resourcemaps.MapPolicy;
import pl.osl.resourcemaps.assets.AssetDirectory;
import pl.osl.resourcemaps.needs.NeedDirectory;
import pl.osl.ui.RecordPart;

/** What could answer a need, on its page; which needs a resource could answer, on its own. */
@Configuration(proxyBeanMethods = false)
class MatchingParts {

    /** @param ofNeed whether it stands on the page of a need */
    record Shown(
            UUID community,
            boolean ofNeed,
            List<Links.Link> links,
            List<Matching.Hint> hints,
            boolean mayJoin,
            UUID about) {}

    private record OnNeed(NeedDirectory needs, Matching matching, Links links) implements RecordPart {
        @Override
        public String subject() {
            return "need";
        }

        @Override
        public int order() {
            return 20;
        }

        @Override
        public String template() {
            return "resourcemaps/matching-part";
        }

        @Override
        public Optional<Object> model(Viewer viewer, UUID id) {
            var found = needs.require(id, viewer);
            boolean may = MapPolicy.mayChange(viewer, Verb.UPDATE, Thing.NEED, found.community())
                    && !found.card().withdrawn();
            return Optional.of(new Shown(
                    found.community().id(),
                    true,
                    links.ofNeed(id, found.community(), viewer),
                    matching.forNeed(found, viewer),
                    may,
                    id));
        }
    }

    private record OnAsset(AssetDirectory assets, Matching matching, Links links) implements RecordPart {
        @Override
        public String subject() {
            return "asset";
        }

        @Override
        public int order() {
            return 20;
        }

        @Override
        public String template() {
            return "resourcemaps/matching-part";
        }

        @Override
        public Optional<Object> model(Viewer viewer, UUID id) {
            var found = assets.require(id, viewer);
            boolean may = MapPolicy.mayChange(viewer, Verb.UPDATE, Thing.NEED, found.community())
                    && !found.card().withdrawn();
            return Optional.of(new Shown(
                    found.community().id(),
                    false,
                    links.ofAsset(id, found.community(), viewer),
                    matching.forAsset(found, viewer),
                    may,
                    id));
        }
    }

    @Bean
    RecordPart matchingOnNeed(NeedDirectory needs, Matching matching, Links links) {
        return new OnNeed(needs, matching, links);
    }

    @Bean
    RecordPart matchingOnAsset(AssetDirectory assets, Matching matching, Links links) {
        return new OnAsset(assets, matching, links);
    }
}
