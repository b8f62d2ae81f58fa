package pl.osl.communities.districts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.kernel.NotFound;

/** The centre's list with the communities of each district. */
@Component
class DistrictList {

    record District(
            UUID id,
            String name,
            DistrictKind kind,
            @Nullable Integer inhabitants,
            @Nullable LocalDate asOf,
            int version) {}

    record Placed(UUID districtId, UUID id, String name, boolean whole) {}

    record Row(District district, List<Placed> communities) {}

    record Count(LocalDate asOf, int inhabitants) {}

    private final JdbcClient jdbc;

    DistrictList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those on the list, by name. */
    @Transactional(readOnly = true)
    public List<District> of(UUID centre) {
        return jdbc.sql("""
                        select d.id, d.name, d.kind, i.inhabitants, i.as_of, d.version
                          from district d
                          left join lateral (select inhabitants, as_of from district_inhabitants
                                              where centre_id = d.centre_id and district_id = d.id
                                              order by as_of desc limit 1) i on true
                         where d.centre_id = :centre and d.removed_at is null
                         order by d.name_key, d.id
                        """).param("centre", centre).query(District.class).list();
    }

    /** With the communities on the lists whose work has not ended. */
    @Transactional(readOnly = true)
    public List<Row> withCommunities(UUID centre) {
        Map<UUID, List<Placed>> placed = jdbc.sql("""
                        select l.district_id, c.id, c.name, l.whole
                          from community_district l
                          join community c on c.centre_id = l.centre_id and c.id = l.community_id
                         where l.centre_id = :centre and c.withdrawn_at is null and c.ended_on is null
                         order by c.name_key, c.id
                        """).param("centre", centre).query(Placed.class).stream()
                .collect(Collectors.groupingBy(Placed::districtId));
        return of(centre).stream()
                .map(district -> new Row(district, placed.getOrDefault(district.id(), List.of())))
                .toList();
    }

    @Transactional(readOnly = true)
    public District require(UUID centre, UUID id) {
        return of(centre).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(District.class, id));
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Count> counts(UUID centre, UUID id) {
        return jdbc.sql("""
                        select as_of, inhabitants from district_inhabitants
                         where centre_id = :centre and district_id = :id order by as_of desc
                        """)
                .param("centre", centre)
                .param("id", id)
                .query(Count.class)
                .list();
    }
}
