package pl.osl.resourcemaps.picture;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.resourcemaps.MapScope;

/** The boundaries of the communities whose maps are looked at. */
@Component
class Outlines {

    private final JdbcClient jdbc;

    Outlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** GeoJSON of each that is drawn. */
    @Transactional(readOnly = true)
    public List<String> of(MapScope scope) {
        return jdbc.sql("""
                        select b.outline::text from unnest(cast(:centres as uuid[])) reach (centre_id)
                          join community_boundary b on b.centre_id = reach.centre_id
                         where b.community_id = any(:communities) and b.outline is not null
                         order by b.community_id
                        """)
                .param("centres", scope.reach().centres().toArray(UUID[]::new))
                .param("communities", scope.communities().toArray(UUID[]::new))
                .query(String.class)
                .list();
    }
}
