package pl.osl.resourcemaps.matching;

import static pl.osl.resourcemaps.needs.NeedTheme.*;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import pl.osl.resourcemaps.assets.AssetDirectory;
import pl.osl.resourcemaps.assets.AssetKind;
import pl.osl.resourcemaps.assets.UseLevel;
import pl.osl.resourcemaps.assets.Willingness;
import pl.osl.resourcemaps.needs.NeedDirectory;
import pl.osl.resourcemaps.needs.NeedTheme;

/**
 * How well a resource could answer a need, and why: common words weigh most, then whether such a resource serves such a
 * theme, then how near it is. It is a hint for people, who know better.
 */
record Likeness(boolean theme, List<String> words, @Nullable Integer metres) {

    /** Below it, nothing but nearness speaks for a pair. */
    static final int WORTH_SAYING = 2;

    private static final int NEAR = 500;
    private static final int WALKABLE = 1_500;

    /** What sort of resource tends to answer what; whatever is missing here can still share words. */
    private static final Map<AssetKind, Set<NeedTheme>> SERVES = new EnumMap<>(Map.of(
            AssetKind.PLACE, EnumSet.of(HOUSING, CHILDREN, LEISURE, BONDS, HEALTH, ECOLOGY, SAFETY),
            AssetKind.GIFT, EnumSet.of(AGEING, CHILDREN, BONDS, LEISURE, WORK, OFFICES, MIGRANTS, DISABILITY),
            AssetKind.GROUP, EnumSet.of(BONDS, AGEING, LEISURE, FAMILY, CHILDREN, ADDICTION, SAFETY, DISABILITY),
            AssetKind.ASSOCIATION,
                    EnumSet.of(BONDS, LEISURE, CHILDREN, DISABILITY, AGEING, ECOLOGY, MIGRANTS, ADDICTION),
            AssetKind.INITIATIVE, EnumSet.of(BONDS, HOUSING, ECOLOGY, LEISURE, CHILDREN, SAFETY),
            AssetKind.INSTITUTION,
                    EnumSet.of(
                            SAFETY,
                            HEALTH,
                            CHILDREN,
                            FAMILY,
                            WORK,
                            DEBT,
                            DISABILITY,
                            OFFICES,
                            TRANSPORT,
                            ADDICTION,
                            AGEING,
                            MIGRANTS,
                            LEISURE),
            AssetKind.ECONOMIC, EnumSet.of(WORK, DEBT, TRANSPORT, HOUSING),
            AssetKind.CULTURE, EnumSet.of(LEISURE, BONDS, CHILDREN),
            AssetKind.CHANNEL, EnumSet.of(OFFICES, BONDS, MIGRANTS)));

    static Likeness of(
            AssetDirectory.Card asset,
            Map<String, String> assetStems,
            NeedDirectory.Card need,
            Map<String, String> needStems) {
        var shared = new TreeMap<>(assetStems);
        shared.keySet().retainAll(needStems.keySet());
        Double metres = asset.spot().metresTo(need.spot());
        return new Likeness(
                asset.kind() != null
                        && SERVES.getOrDefault(asset.kind(), Set.of()).contains(need.theme()),
                shared.values().stream().distinct().toList(),
                metres == null ? null : Integer.valueOf((int) Math.round(metres / 10) * 10));
    }

    int score() {
        int near = metres == null || metres > WALKABLE ? 0 : metres <= NEAR ? 2 : 1;
        return (theme ? 2 : 0) + 3 * Math.min(words.size(), 2) + near;
    }

    /** A place next door that serves something else is no answer. */
    boolean worthSaying() {
        return (theme || !words.isEmpty()) && score() >= WORTH_SAYING;
    }

    /** Nobody uses it, or it is offered; and nobody said no. */
    static boolean free(AssetDirectory.Card asset) {
        boolean idle = asset.useLevel() == UseLevel.UNUSED || asset.useLevel() == UseLevel.UNDERUSED;
        boolean offered = asset.willingness() == Willingness.INVITES || asset.willingness() == Willingness.MAY_BE_USED;
        return asset.openNow()
                && asset.willingness() != Willingness.NOT_NOW
                && asset.useLevel() != UseLevel.OVERUSED
                && (idle || offered);
    }

    /** A treasure: could be used and is not. */
    static boolean treasure(AssetDirectory.Card asset) {
        return (asset.useLevel() == UseLevel.UNUSED || asset.useLevel() == UseLevel.UNDERUSED)
                && asset.willingness() != Willingness.NOT_NOW;
    }
}
