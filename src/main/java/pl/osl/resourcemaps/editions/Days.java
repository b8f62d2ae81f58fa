package pl.osl.resourcemaps.editions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.resourcemaps.assets.AssetStanding;
import pl.osl.ui.Words;

/** The map on the days on which it was frozen, and today; always without gifts, as editions are. */
@Component
class Days {

    /** @param number of the edition, null for today */
    record Stage(@Nullable Integer number, LocalDate day) {

        public String key() {
            return number == null ? "today" : String.valueOf(number);
        }
    }

    /** What became of a resource between two days; the sign stands on its pin. */
    enum Fate {
        NEW("+"),
        GONE("–"),
        MOVED("→"),
        CHANGED("≠"),
        SAME(null);

        final @Nullable String sign;

        Fate(@Nullable String sign) {
            this.sign = sign;
        }
    }

    /** As map.js draws it. */
    record Pin(
            UUID id,
            double lat,
            double lon,
            String label,
            String kind,
            String category,
            String icon,
            @Nullable String mark,
            @Nullable String freshness,
            String about) {}

    /** @param names of all that stood on it, also of what had no point */
    record Shown(Stage stage, List<Pin> pins, List<String> names, int needs) {}

    private final Editions editions;
    private final Snapshot snapshot;
    private final Clock clock;

    Days(Editions editions, Snapshot snapshot, Clock clock) {
        this.editions = editions;
        this.snapshot = snapshot;
        this.clock = clock;
    }

    /** From the first edition to today. What is not approved yet is no day of its own: it may still change. */
    @Transactional(readOnly = true)
    public List<Stage> of(CommunityDirectory.Details community) {
        var stages = new ArrayList<>(editions.of(community).stream()
                .filter(one -> one.state() == EditionState.APPROVED)
                .sorted(Comparator.comparingInt(Editions.Line::number))
                .map(one -> new Stage(one.number(), one.asOf()))
                .toList());
        stages.add(new Stage(null, LocalDate.now(clock)));
        return stages;
    }

    @Transactional(readOnly = true)
    public Content content(CommunityDirectory.Details community, Stage stage, Viewer viewer) {
        Integer number = stage.number();
        return number == null
                ? snapshot.of(community, viewer)
                : editions.content(community, number).orElseThrow();
    }

    /** The earlier of two days: what is gone since has its sign. */
    static Shown before(Stage stage, Content content, Content later, Words words) {
        var now = there(later);
        return shown(stage, content, one -> now.containsKey(one.id()) ? Fate.SAME : Fate.GONE, words);
    }

    /** The later of two days, or the only one. */
    static Shown after(Stage stage, Content content, @Nullable Content earlier, Words words) {
        var old = earlier == null ? null : there(earlier);
        return shown(stage, content, one -> old == null ? Fate.SAME : fate(old.get(one.id()), one), words);
    }

    private static Fate fate(Content.@Nullable Asset before, Content.Asset after) {
        return before == null
                ? Fate.NEW
                : !Difference.moves(before, after).isEmpty()
                        ? Fate.MOVED
                        : Difference.changes(before, after).isEmpty() ? Fate.SAME : Fate.CHANGED;
    }

    private static Map<UUID, Content.Asset> there(Content content) {
        return content.assets().stream()
                .filter(Content.Asset::there)
                .collect(Collectors.toMap(Content.Asset::id, Function.identity()));
    }

    private static Shown shown(Stage stage, Content content, Function<Content.Asset, Fate> fates, Words words) {
        var standing = content.assets().stream().filter(Content.Asset::there).toList();
        return new Shown(
                stage,
                standing.stream()
                        .map(one -> pin(one, fates.apply(one), words))
                        .flatMap(Optional::stream)
                        .toList(),
                standing.stream().map(Content.Asset::name).toList(),
                content.needs().size());
    }

    private static Optional<Pin> pin(Content.Asset asset, Fate fate, Words words) {
        String coordinates = asset.coordinates();
        if (coordinates == null) {
            return Optional.empty();
        }
        var point = coordinates.split(", ");
        return Optional.of(new Pin(
                asset.id(),
                Double.parseDouble(point[0]),
                Double.parseDouble(point[1]),
                asset.name() + (fate == Fate.SAME ? "" : ": " + words.say("map.fate." + fate)),
                "ASSET",
                asset.category().name(),
                asset.category().icon(),
                fate.sign,
                asset.standing() == AssetStanding.CHECKED
                        ? "FRESH"
                        : asset.standing() == AssetStanding.STALE ? "STALE" : "DUE",
                Objects.requireNonNullElse(asset.place(), words.say("map.is." + asset.category()))));
    }
}
