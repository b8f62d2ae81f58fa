package pl.osl.resourcemaps.needs;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import pl.osl.ui.ListColumn;
import pl.osl.ui.ListColumn.Sort;
import pl.osl.ui.ListSource;
import pl.osl.ui.Words;

/** The list of the needs of one community. */
public final class NeedList {

    public record Row(
            UUID id,
            String statement,
            @Nullable String neutralWording,
            NeedTheme theme,
            @Nullable NeedKind kind,
            NeedState state,
            int signals,
            @Nullable Integer votes,
            @Nullable LocalDate votedOn,
            @Nullable LocalDate toldOn,
            @Nullable String toldWhat,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable String street,
            @Nullable String district,
            String groups) {

        public int strength() {
            return NeedDirectory.Card.strength(signals);
        }

        public boolean owesAnswer() {
            return state.owesAnswer() && toldOn == null;
        }
    }

    private NeedList() {}

    public static ListSource<Row> source(UUID community, Words words) {
        return new ListSource<>(
                "map.needs",
                "/communities/" + community + "/needs",
                Set.of("q", "theme", "state", "group", "show", "placed", "box", "view"),
                "n.id, n.statement, n.neutral_wording, n.theme, n.kind, n.state, n.signals, n.votes, n.voted_on, n.told_on,"
                        + " n.told_what, n.street, d.name as district, array_to_string(n.groups, ',') as groups, n.lat, n.lon",
                "need n left join district d on d.centre_id = n.centre_id and d.id = n.district_id",
                "n.id",
                List.of(
                        ListColumn.sorted("statement", new Sort("n.statement_key", Sort.Type.BYTEA), Row::statement),
                        ListColumn.exported("neutral", Row::neutralWording),
                        ListColumn.text("theme", row -> words.say("map.is." + row.theme())),
                        ListColumn.exported(
                                "kind", row -> row.kind() == null ? null : words.say("map.is." + row.kind())),
                        ListColumn.text("state", row -> words.say("map.is." + row.state())),
                        ListColumn.number("signals", new Sort("n.signals", Sort.Type.INTEGER), Row::signals),
                        ListColumn.number("votes", new Sort("coalesce(n.votes, -1)", Sort.Type.INTEGER), Row::votes),
                        ListColumn.exported("votedOn", Row::votedOn),
                        ListColumn.exported(
                                "groups",
                                row -> Stream.of(row.groups().split(","))
                                        .filter(one -> !one.isEmpty())
                                        .map(one -> words.say("map.is." + one))
                                        .collect(Collectors.joining(", "))),
                        ListColumn.exported("street", Row::street),
                        ListColumn.exported("district", Row::district),
                        ListColumn.exported("lat", Row::lat),
                        ListColumn.exported("lon", Row::lon),
                        ListColumn.exported("toldOn", Row::toldOn),
                        ListColumn.exported("toldWhat", Row::toldWhat)),
                "-votes",
                new SimplePropertyRowMapper<>(Row.class));
    }
}
