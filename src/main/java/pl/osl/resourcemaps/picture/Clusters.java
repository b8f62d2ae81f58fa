package pl.osl.resourcemaps.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.osl.resourcemaps.Box;
import pl.osl.ui.Words;

/** From afar: what lies close together told by one mark, counted by the database and never read row by row. */
@Component
class Clusters {

    /** Side of a cell on the screen. Beside the map's 256 pixels a tile this tells how much of a degree it covers. */
    private static final double CELL = 64;

    /** A degree of latitude is longer than one of longitude here: the cosine of 52 degrees. */
    private static final double FLATTENED = 0.62;

    /** @param place of the cell, null for what lies outside the box or has no point */
    private record Cell(
            @Nullable Long place,
            int count,
            int placed,
            @Nullable Double lat,
            @Nullable Double lon,
            int worry,
            UUID one,
            @Nullable Double south,
            @Nullable Double north,
            @Nullable Double west,
            @Nullable Double east) {}

    /** What stands in one cell, of both layers. */
    private static final class Heap {
        private int assets;
        private int needs;
        private double lat;
        private double lon;
        private int worry;

        void add(Layer layer, Cell cell) {
            lat += cell.lat() == null ? 0 : cell.lat();
            lon += cell.lon() == null ? 0 : cell.lon();
            worry = Math.max(worry, cell.worry());
            if (layer.sort() == Layer.Sort.ASSETS) {
                assets += cell.count();
            } else {
                needs += cell.count();
            }
        }

        Drawn.Cluster drawn(Words words) {
            int count = assets + needs;
            var worst = Ring.of(worry);
            String label = words.say("map.cluster", assets, needs)
                    + (worst == null || worst == Ring.FRESH ? "" : ", " + words.say("map.cluster." + worst));
            return new Drawn.Cluster(round(lat / count), round(lon / count), count, worst, label);
        }

        private static double round(double degrees) {
            return Math.round(degrees * 100_000) / 100_000.0;
        }
    }

    /** @param lone of each layer what stands alone in its cell and is drawn as itself */
    record Found(List<Drawn.Cluster> clusters, Map<Layer, List<UUID>> lone, int shown, Figures figures) {}

    private final JdbcClient jdbc;

    Clusters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Found of(Map<UUID, Deadlines> centres, List<Layer> layers, Box box, int zoom, Words words) {
        var heaps = new LinkedHashMap<Long, Heap>();
        var alone = new LinkedHashMap<Long, Map.Entry<Layer, UUID>>();
        int shown = 0;
        var figures = Figures.NONE;
        for (var centre : centres.entrySet()) {
            for (Layer layer : layers) {
                for (Cell cell : cells(centre.getKey(), centre.getValue(), layer, box, zoom)) {
                    figures = figures.and(new Figures(
                            cell.placed(),
                            cell.count() - cell.placed(),
                            Figures.extent(cell.west(), cell.south(), cell.east(), cell.north())));
                    Long key = cell.place();
                    if (key == null) {
                        continue;
                    }
                    var heap = heaps.computeIfAbsent(key, none -> new Heap());
                    heap.add(layer, cell);
                    shown += cell.count();
                    if (heap.assets + heap.needs == 1) {
                        alone.put(key, Map.entry(layer, cell.one()));
                    } else {
                        alone.remove(key);
                    }
                }
            }
        }
        heaps.keySet().removeAll(alone.keySet());
        var lone = new LinkedHashMap<Layer, List<UUID>>();
        alone.values()
                .forEach(one -> lone.computeIfAbsent(one.getKey(), none -> new ArrayList<>())
                        .add(one.getValue()));
        return new Found(heaps.values().stream().map(heap -> heap.drawn(words)).toList(), lone, shown, figures);
    }

    /**
     * One pass over all that match: what lies in the box by cells, the rest in a heap of its own, so that it is counted too. The
     * cells come out of a subquery that "offset 0" keeps apart: otherwise PostgreSQL expects as many cells as rows and sorts them.
     */
    private List<Cell> cells(UUID centre, Deadlines deadlines, Layer layer, Box box, int zoom) {
        double width = 360.0 / 256 / (1 << zoom) * CELL;
        String sql = """
                select place, count(*)::int as count, count(lat)::int as placed, sum(lat) as lat, sum(lon) as lon,
                       max(worry)::int as worry, any_value(id) as one, min(lat) as south, max(lat) as north,
                       min(lon) as west, max(lon) as east
                  from (select case when {a}.lat between :south and :north and {a}.lon between :west and :east
                                    then floor({a}.lat / :height)::bigint * 1000000 + floor({a}.lon / :width)::bigint end as place,
                               {a}.lat, {a}.lon, {a}.id, {worry} as worry
                """.replace("{worry}", layer.sort().worry) + layer.rows() + " offset 0) cells group by place";
        return jdbc.sql(sql.replace("{a}", layer.alias()))
                .params(layer.filter().values())
                .params(deadlines.values())
                .param("centre", centre)
                .param("width", width)
                .param("height", width * FLATTENED)
                .param("south", box.south())
                .param("north", box.north())
                .param("west", box.west())
                .param("east", box.east())
                .query(Cell.class)
                .list();
    }
}
