package pl.osl.resourcemaps;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.kernel.Refusal;

/** The districts among which a form lets one choose. */
@Component
public class DistrictChoices {

    public record Named(UUID id, String name) {}

    private final JdbcClient jdbc;

    DistrictChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<Named> of(UUID centre) {
        return jdbc.sql("""
                        select id, name from district where centre_id = :centre and removed_at is null
                         order by name_key, id
                        """).param("centre", centre).query(Named.class).list();
    }

    /** One that is on the list, or that stood there before. */
    public void require(UUID centre, Spot spot, Spot before) {
        UUID chosen = spot.district();
        if (chosen != null
                && !chosen.equals(before.district())
                && of(centre).stream().noneMatch(one -> one.id().equals(chosen))) {
            throw Refusal.at("district", "map.refusal.district");
        }
    }
}
