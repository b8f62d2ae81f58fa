package pl.osl.resourcemaps.matching;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.resourcemaps.assets.AssetDirectory;
import pl.osl.resourcemaps.needs.NeedDirectory;

/** For each open need the free resources that could answer it, for each idle resource the needs; both ways, one measure. */
@Component
class Matching {

    /** So many hints a line: more would not be read. */
    private static final int HINTS = 3;

    record Hint(AssetDirectory.Card asset, NeedDirectory.Card need, Likeness likeness) {}

    record Gap(NeedDirectory.Card need, List<Hint> hints) {}

    record Treasure(AssetDirectory.Card asset, List<Hint> hints) {}

    /**
     * @param gaps open needs joined with nothing
     * @param joined open needs that something is joined with already
     */
    record Picture(List<Gap> gaps, List<Treasure> treasures, List<Links.Link> links, int joined) {}

    private record Pair(UUID asset, UUID need) {}

    private final AssetDirectory assets;
    private final NeedDirectory needs;
    private final Links links;

    Matching(AssetDirectory assets, NeedDirectory needs, Links links) {
        this.assets = assets;
        this.needs = needs;
        this.links = links;
    }

    @Transactional(readOnly = true)
    public Picture of(CommunityDirectory.Details community, Viewer viewer) {
        var all = assets.standing(community, viewer);
        var open = needs.of(community, viewer).stream()
                .filter(need -> !need.state().closed())
                .toList();
        var joined = links.of(community, viewer);
        var stems = new Memory(all, open);
        var pairs = new HashSet<Pair>();
        joined.forEach(link -> pairs.add(new Pair(link.assetId(), link.needId())));
        var answered = joined.stream().map(Links.Link::needId).toList();
        var gaps = open.stream()
                .filter(need -> !answered.contains(need.id()))
                .map(need -> new Gap(need, best(hints(all, List.of(need), stems, pairs))))
                .toList();
        var treasures = all.stream()
                .filter(Likeness::treasure)
                .map(asset -> new Treasure(asset, best(hints(List.of(asset), open, stems, pairs))))
                .toList();
        return new Picture(gaps, treasures, joined, open.size() - gaps.size());
    }

    /** For the page of a need. */
    @Transactional(readOnly = true)
    public List<Hint> forNeed(NeedDirectory.Found need, Viewer viewer) {
        if (need.card().withdrawn() || need.card().state().closed()) {
            return List.of();
        }
        var all = assets.standing(need.community(), viewer);
        var one = List.of(need.card());
        return best(hints(
                all, one, new Memory(all, one), pairs(links.ofNeed(need.card().id(), need.community(), viewer))));
    }

    /** For the page of a resource. */
    @Transactional(readOnly = true)
    public List<Hint> forAsset(AssetDirectory.Found asset, Viewer viewer) {
        if (asset.card().withdrawn()) {
            return List.of();
        }
        var open = needs.of(asset.community(), viewer).stream()
                .filter(need -> !need.state().closed())
                .toList();
        var one = List.of(asset.card());
        return best(hints(
                one,
                open,
                new Memory(one, open),
                pairs(links.ofAsset(asset.card().id(), asset.community(), viewer))));
    }

    private static Set<Pair> pairs(List<Links.Link> joined) {
        var pairs = new HashSet<Pair>();
        joined.forEach(link -> pairs.add(new Pair(link.assetId(), link.needId())));
        return pairs;
    }

    private static Stream<Hint> hints(
            List<AssetDirectory.Card> assets, List<NeedDirectory.Card> needs, Memory stems, Set<Pair> joined) {
        return assets.stream()
                .filter(Likeness::free)
                .flatMap(asset -> needs.stream()
                        .filter(need -> !joined.contains(new Pair(asset.id(), need.id())))
                        .map(need -> new Hint(
                                asset, need, Likeness.of(asset, stems.of(asset.id()), need, stems.of(need.id())))))
                .filter(hint -> hint.likeness().worthSaying());
    }

    private static List<Hint> best(Stream<Hint> hints) {
        return hints.sorted(Comparator.comparing((Hint hint) -> -hint.likeness().score())
                        .thenComparing(hint -> hint.asset().name())
                        .thenComparing(hint -> hint.need().statement()))
                .limit(HINTS)
                .toList();
    }

    /** The stems of each text, taken once. */
    private static final class Memory {

        private final Map<UUID, Map<String, String>> stems = new HashMap<>();

        Memory(List<AssetDirectory.Card> assets, List<NeedDirectory.Card> needs) {
            assets.forEach(one ->
                    stems.put(one.id(), Stems.of(one.name() + " " + (one.offer() == null ? "" : one.offer()))));
            needs.forEach(one -> stems.put(
                    one.id(),
                    Stems.of(one.statement() + " " + (one.neutralWording() == null ? "" : one.neutralWording()))));
        }

        Map<String, String> of(UUID id) {
            return stems.getOrDefault(id, Map.of());
        }
    }
}
