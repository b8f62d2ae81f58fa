package pl.osl.communities.districts;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Where the districts of a centre are drawn. */
@Component
class DistrictGrounds {

    /** @param outline GeoJSON geometry; null until somebody draws it, and after it was taken off */
    record Ground(@Nullable String outline, int version) {}

    record Drawn(UUID id, String name, String outline) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DistrictGrounds(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Transactional(readOnly = true)
    public Ground of(UUID centre, UUID district) {
        return jdbc.sql("""
                        select outline::text as outline, version from district_boundary
                         where centre_id = :centre and district_id = :district
                        """)
                .param("centre", centre)
                .param("district", district)
                .query(Ground.class)
                .optional()
                .orElseGet(() -> new Ground(null, 0));
    }

    /** Those on the list that are drawn, by name. */
    @Transactional(readOnly = true)
    public List<Drawn> drawn(UUID centre) {
        return jdbc.sql("""
                        select d.id, d.name, b.outline::text as outline
                          from district_boundary b
                          join district d on d.centre_id = b.centre_id and d.id = b.district_id
                         where b.centre_id = :centre and b.outline is not null and d.removed_at is null
                         order by d.name_key, d.id
                        """).param("centre", centre).query(Drawn.class).list();
    }

    /** For the map: those asked for, each called by its name; null where there are none. */
    @Nullable String together(Collection<Drawn> drawn, Predicate<Drawn> wanted) {
        var features = drawn.stream()
                .filter(wanted)
                .map(one -> "{\"type\":\"Feature\",\"properties\":{\"name\":" + json.writeValueAsString(one.name())
                        + "},\"geometry\":" + one.outline() + "}")
                .toList();
        return features.isEmpty()
                ? null
                : "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }
}
