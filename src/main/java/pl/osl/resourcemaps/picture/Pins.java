package pl.osl.resourcemaps.picture;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.osl.resourcemaps.Box;
import pl.osl.resourcemaps.assets.AssetCategory;
import pl.osl.resourcemaps.assets.AssetSql;
import pl.osl.resourcemaps.assets.AssetStanding;
import pl.osl.resourcemaps.needs.NeedState;
import pl.osl.resourcemaps.needs.NeedTheme;
import pl.osl.ui.Formats;
import pl.osl.ui.Words;

/** From near: each resource and need by itself, and what joins them. */
@Component
class Pins {

    private record Asset(
            UUID id,
            String name,
            AssetCategory category,
            double lat,
            double lon,
            AssetStanding standing,
            @Nullable LocalDate checkedOn,
            int worry) {

        private Drawn.Pin drawn(Words words) {
            String about = words.say("map.is." + category) + " · " + words.say("map.is." + standing)
                    + (checkedOn == null ? "" : " " + new Formats(words.locale()).shortDay(checkedOn));
            return new Drawn.Pin(
                    id,
                    lat,
                    lon,
                    name,
                    "ASSET",
                    category.name(),
                    category.icon(),
                    Ring.of(worry),
                    worry == 0,
                    about,
                    "/assets/" + id);
        }
    }

    private record Need(UUID id, String statement, NeedTheme theme, NeedState state, double lat, double lon) {

        private Drawn.Pin drawn(Words words) {
            return new Drawn.Pin(
                    id,
                    lat,
                    lon,
                    statement,
                    "NEED",
                    theme.name(),
                    "chat-dots",
                    null,
                    state.closed(),
                    words.say("map.need.one") + " · " + words.say("map.is." + theme) + " · "
                            + words.say("map.is." + state),
                    "/needs/" + id);
        }
    }

    private record Join(
            String asset,
            String need,
            double assetLat,
            double assetLon,
            double needLat,
            double needLon,
            @Nullable String verdict,
            @Nullable LocalDate triedOn) {

        private Drawn.Line drawn(Words words) {
            String state = verdict == null
                    ? triedOn == null ? "hypothesis" : "tried"
                    : verdict.equals("DID_NOT_WORK") ? "failed" : "works";
            return new Drawn.Line(
                    new double[] {assetLat, assetLon},
                    new double[] {needLat, needLon},
                    state,
                    asset + " – " + need + ": " + words.say("map.line." + state));
        }
    }

    private final JdbcClient jdbc;

    Pins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Drawn.Pin> within(UUID centre, Layer layer, Box box, int limit, Deadlines deadlines, Words words) {
        return read(
                layer,
                "{a}.lat between :south and :north and {a}.lon between :west and :east",
                " order by {a}.id limit " + limit,
                words,
                asked -> asked.param("centre", centre)
                        .params(deadlines.values())
                        .param("south", box.south())
                        .param("north", box.north())
                        .param("west", box.west())
                        .param("east", box.east()));
    }

    List<Drawn.Pin> these(UUID centre, Layer layer, List<UUID> ids, Deadlines deadlines, Words words) {
        return read(
                layer,
                "{a}.id = any(:ids) and {a}.lat is not null",
                "",
                words,
                asked -> asked.param("centre", centre)
                        .params(deadlines.values())
                        .param("ids", ids.toArray(UUID[]::new)));
    }

    /** By name, the first so many, for paper. */
    List<Drawn.Pin> named(UUID centre, Layer layer, int limit, Deadlines deadlines, Words words) {
        String key = layer.sort() == Layer.Sort.ASSETS ? "name_key" : "statement_key";
        return read(
                layer,
                "{a}.lat is not null",
                " order by {a}." + key + ", {a}.id limit " + limit,
                words,
                asked -> asked.param("centre", centre).params(deadlines.values()));
    }

    private interface Asked {
        JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement);
    }

    private List<Drawn.Pin> read(Layer layer, String which, String order, Words words, Asked asked) {
        boolean assets = layer.sort() == Layer.Sort.ASSETS;
        String columns = assets
                ? "select a.id, a.name, a.category, a.lat, a.lon, a.checked_on, " + AssetSql.STANDING + " as standing, "
                        + Deadlines.WORRY + " as worry"
                : "select n.id, n.statement, n.theme, n.state, n.lat, n.lon";
        String sql = (columns + layer.rows() + " and " + which + order).replace("{a}", layer.alias());
        var statement = asked.with(jdbc.sql(sql).params(layer.filter().values()));
        return assets
                ? statement.query(Asset.class).list().stream()
                        .map(one -> one.drawn(words))
                        .toList()
                : statement.query(Need.class).list().stream()
                        .map(one -> one.drawn(words))
                        .toList();
    }

    /** Between what is drawn: nobody learns of a resource or need through a line to it. */
    List<Drawn.Line> lines(UUID centre, List<Drawn.Pin> drawn, Words words) {
        var ids = drawn.stream().map(Drawn.Pin::id).toArray(UUID[]::new);
        return jdbc.sql("""
                        select a.name as asset, n.statement as need, a.lat as asset_lat, a.lon as asset_lon, n.lat as need_lat,
                               n.lon as need_lon, l.verdict, l.tried_on
                          from asset_need_link l
                          join asset a on a.centre_id = l.centre_id and a.id = l.asset_id
                          join need n on n.centre_id = l.centre_id and n.id = l.need_id
                         where l.centre_id = :centre and l.removed_at is null and l.asset_id = any(:ids)
                           and l.need_id = any(:ids)
                         order by l.id
                        """).param("centre", centre).param("ids", ids).query(Join.class).list().stream()
                .map(one -> one.drawn(words))
                .toList();
    }
}
