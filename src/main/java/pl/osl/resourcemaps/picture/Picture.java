package pl.osl.resourcemaps.picture;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.resourcemaps.checks.Pace;
import pl.osl.ui.Words;

/** Draws what a list tells: from afar in clusters, from near point by point, always of the rows the list would show. */
@Component
class Picture {

    /** From this zoom on a town fills the screen and each place is drawn by itself. */
    static final int NEAR = 13;

    static final int MOST = 2_000;

    private record Sums(
            Layer.Sort sort,
            int placed,
            int all,
            @Nullable Double south,
            @Nullable Double north,
            @Nullable Double west,
            @Nullable Double east) {}

    private final Clusters clusters;
    private final Pins pins;
    private final Pace pace;
    private final JdbcClient jdbc;
    private final Clock clock;

    Picture(Clusters clusters, Pins pins, Pace pace, JdbcClient jdbc, Clock clock) {
        this.clusters = clusters;
        this.pins = pins;
        this.pace = pace;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Drawn of(Set<UUID> centres, List<Layer> layers, Glance glance, Words words) {
        var today = LocalDate.now(clock);
        var deadlines = new LinkedHashMap<UUID, Deadlines>();
        centres.forEach(centre -> deadlines.put(centre, Deadlines.of(pace.of(centre), today)));
        var points = new ArrayList<Drawn.Pin>();
        var lines = new ArrayList<Drawn.Line>();
        if (glance.closeness() < NEAR) {
            var found = clusters.of(deadlines, layers, glance.box(), glance.closeness(), words);
            deadlines.forEach((centre, days) ->
                    found.lone().forEach((layer, ids) -> points.addAll(pins.these(centre, layer, ids, days, words))));
            return drawn(found.clusters(), points, List.of(), found.shown(), found.figures(), words);
        }
        deadlines.forEach((centre, days) -> layers.forEach(
                layer -> points.addAll(pins.within(centre, layer, glance.box(), MOST - points.size(), days, words))));
        if (glance.shows("LINKS") && layers.size() > 1) {
            centres.forEach(centre -> lines.addAll(pins.lines(centre, points, words)));
        }
        return drawn(List.of(), points, lines, points.size(), Figures.of(figures(centres, layers)), words);
    }

    /** For paper: the first so many by name, and no box. */
    @Transactional(readOnly = true)
    public List<Drawn.Pin> named(Set<UUID> centres, Layer layer, int limit, Words words) {
        var today = LocalDate.now(clock);
        var points = new ArrayList<Drawn.Pin>();
        centres.forEach(centre -> points.addAll(
                pins.named(centre, layer, limit - points.size(), Deadlines.of(pace.of(centre), today), words)));
        return points;
    }

    private static Drawn drawn(
            List<Drawn.Cluster> heaps,
            List<Drawn.Pin> points,
            List<Drawn.Line> lines,
            int shown,
            Figures figures,
            Words words) {
        return new Drawn(
                heaps,
                points,
                lines,
                shown,
                figures.placed(),
                figures.unplaced(),
                figures.extent(),
                words.say("map.said", shown, figures.placed()));
    }

    /** Of each layer all that match, wherever they are; one statement, however many centres and layers there are. */
    @Transactional(readOnly = true)
    public Map<Layer.Sort, Figures> figures(Set<UUID> centres, List<Layer> layers) {
        var asked = jdbc.sql(layers.stream().map(Picture::sums).collect(Collectors.joining(" union all ")))
                .param("centres", centres.toArray(UUID[]::new));
        for (Layer layer : layers) {
            asked = asked.params(layer.filter().values());
        }
        var figures = new EnumMap<Layer.Sort, Figures>(Layer.Sort.class);
        layers.forEach(layer -> figures.put(layer.sort(), Figures.NONE));
        asked.query(Sums.class)
                .list()
                .forEach(sums -> figures.merge(
                        sums.sort(),
                        new Figures(
                                sums.placed(),
                                sums.all() - sums.placed(),
                                Figures.extent(sums.west(), sums.south(), sums.east(), sums.north())),
                        Figures::and));
        return figures;
    }

    private static String sums(Layer layer) {
        return """
                select '{sort}' as sort, sums.* from unnest(cast(:centres as uuid[])) reach (centre) cross join lateral (
                    select count({a}.lat)::int as placed, count(*)::int as all, min({a}.lat) as south, max({a}.lat) as north,
                           min({a}.lon) as west, max({a}.lon) as east
                """.replace("{sort}", layer.sort().name()).replace("{a}", layer.alias())
                + layer.rows("reach.centre") + ") sums";
    }
}
