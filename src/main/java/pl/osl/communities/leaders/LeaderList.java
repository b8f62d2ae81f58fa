package pl.osl.communities.leaders;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import pl.osl.communities.consents.Channel;
import pl.osl.ui.ListColumn;
import pl.osl.ui.ListColumn.Sort;
import pl.osl.ui.ListFilter;
import pl.osl.ui.ListSource;
import pl.osl.ui.Words;

/** The leaders of one community by name, for its team, and for a director who stated a purpose. No search by name: it would stand in the address. */
final class LeaderList {

    record Row(
            UUID id,
            int number,
            String name,
            @Nullable String does,
            @Nullable String phone,
            @Nullable String email,
            Level level,
            LocalDate since,
            int textVersion,
            LocalDate givenOn,
            Channel channel) {}

    /** The level a row {@code l} of local_leader is at. */
    static final String LEVEL = """
             join lateral (select level, since from leader_move
                            where centre_id = l.centre_id and leader_id = l.id
                            order by since desc, id desc limit 1) m on true
            """;

    private LeaderList() {}

    static ListSource<Row> source(UUID community, Words words) {
        return new ListSource<>(
                "communities.leaders",
                "/communities/" + community + "/leaders",
                Set.of("level"),
                "l.id, l.number, l.name, l.does, l.phone, l.email, m.level, m.since, c.text_version, c.given_on, c.channel",
                "local_leader l" + LEVEL + """
                 join consent c on c.centre_id = l.centre_id and c.leader_id = l.id
                  and c.withdrawn_at is null and c.replaced_at is null
                """,
                "l.id",
                List.of(
                        ListColumn.sorted(
                                "name",
                                new Sort("coalesce(l.name_key, convert_to(l.plain_name, 'UTF8'))", Sort.Type.BYTEA),
                                Row::name),
                        ListColumn.text("does", Row::does),
                        ListColumn.text("level", row -> words.say("Level." + row.level())),
                        ListColumn.sorted("since", new Sort("m.since", Sort.Type.DATE), Row::since),
                        ListColumn.exported("phone", Row::phone),
                        ListColumn.exported("email", Row::email),
                        ListColumn.exported("textVersion", Row::textVersion),
                        ListColumn.sorted("givenOn", new Sort("c.given_on", Sort.Type.DATE), Row::givenOn),
                        ListColumn.exported("channel", row -> words.say("Channel." + row.channel())),
                        ListColumn.number("number", new Sort("l.number", Sort.Type.INTEGER), Row::number)),
                "name",
                new SimplePropertyRowMapper<>(Row.class));
    }

    static ListFilter filter(UUID community, @Nullable String level, Words words) {
        var filter = new ListFilter()
                .where("l.centre_id = {centre}")
                .where("l.community_id = :community and l.name is not null")
                .with("community", community);
        Stream.of(Level.values())
                .filter(one -> one.name().equals(level))
                .forEach(one -> filter.where("m.level = :level")
                        .with("level", one.name())
                        .chip("level", words.say("communities.leaders.column.level"), words.say("Level." + one)));
        return filter;
    }
}
