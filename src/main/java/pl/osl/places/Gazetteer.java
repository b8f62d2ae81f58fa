package pl.osl.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.kernel.Texts;

/** Finds towns and villages by the beginning of their name, whatever the case and the diacritics, without any network. */
@Component
public class Gazetteer {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 120;
    private static final String LATER_WORD =
            "id in (select w.place_id from gazetteer_word w where w.rest like :pattern)";

    /** What a person typed as "name, where". */
    private record Asked(String name, List<String> areas) {

        private static final List<String> NOISE =
                List.of("gmina", "gm.", "powiat", "pow.", "wojewodztwo", "woj.", "m.");

        static Asked of(String typed) {
            String plain = Texts.plain(typed.strip());
            int comma = plain.indexOf(',');
            String rest = comma < 0 ? "" : plain.substring(comma + 1);
            return new Asked(
                    (comma < 0 ? plain : plain.substring(0, comma)).strip(),
                    Arrays.stream(rest.split("[,\\s]+"))
                            .filter(word -> !word.isEmpty() && !NOISE.contains(word))
                            .limit(8)
                            .toList());
        }
    }

    private final JdbcClient jdbc;

    Gazetteer(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The exact name first, then what begins with it, then names in which another word begins so; among equals the
     * bigger, then the nearer. "Rybnik, łódzkie" narrows by municipality, county or voivodeship.
     */
    @Transactional(readOnly = true)
    public List<Place> search(@Nullable String typed, @Nullable Point near, int limit) {
        String line = Texts.line(typed);
        if (line == null || line.length() > LONGEST) {
            return List.of();
        }
        var asked = Asked.of(line);
        if (asked.name().length() < SHORTEST) {
            return List.of();
        }
        var found = new ArrayList<>(named(asked, "plain like :pattern", near, limit));
        if (found.size() < limit) {
            named(asked, LATER_WORD, near, limit).stream()
                    .filter(place -> !found.contains(place))
                    .limit(limit - found.size())
                    .forEach(found::add);
        }
        return found;
    }

    @Transactional(readOnly = true)
    public Optional<Place> find(int id) {
        return jdbc.sql("""
                        select id, name, town, commune, county, voivodeship, lat, lon from gazetteer_place where id = :id
                        """).param("id", id).query(Place.class).optional();
    }

    private List<Place> named(Asked asked, String condition, @Nullable Point near, int limit) {
        return jdbc.sql("""
                        select id, name, town, commune, county, voivodeship, lat, lon
                          from gazetteer_place
                         where %s and plain_area like all (string_to_array(:areas, '|'))
                         order by plain = :name desc, weight desc,
                                  power(lat - coalesce(cast(:lat as float8), lat), 2)
                                + power((lon - coalesce(cast(:lon as float8), lon)) * 0.62, 2),
                                  plain, plain_area, id
                         limit :limit
                        """.formatted(condition))
                .param("pattern", escaped(asked.name()) + "%")
                .param(
                        "areas",
                        asked.areas().stream()
                                .map(area -> "%" + escaped(area).replace("|", "") + "%")
                                .collect(Collectors.joining("|")))
                .param("name", asked.name())
                .param("lat", near == null ? null : near.lat())
                .param("lon", near == null ? null : near.lon())
                .param("limit", limit)
                .query(Place.class)
                .list();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
