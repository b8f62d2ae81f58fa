package pl.osl.resourcemaps.checks;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.kernel.NotFound;
import pl.osl.resourcemaps.assets.AssetDirectory;
import pl.osl.resourcemaps.assets.CheckMethod;
import pl.osl.resourcemaps.assets.Outcome;

/** The checks of one resource. */
@Component
class Checks {

    /** @param person who checked: somebody of the centre, or the partner whose card it is */
    record Check(
            UUID id,
            Outcome outcome,
            CheckMethod method,
            LocalDate checkedOn,
            String person,
            @Nullable String note,
            boolean undone) {}

    private final JdbcClient jdbc;

    Checks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first; those undone as well, because they happened. */
    @Transactional(readOnly = true)
    public List<Check> of(AssetDirectory.Card asset) {
        return jdbc.sql("""
                        select k.id, k.outcome, k.method, k.checked_on, coalesce(p.name, r.name) as person, k.note,
                               k.undone_at is not null as undone
                          from asset_check k
                          left join account p on p.id = k.checked_by
                          left join partner r on r.centre_id = k.centre_id and r.id = k.by_partner
                         where k.centre_id = :centre and k.asset_id = :asset
                         order by k.checked_on desc, k.recorded_at desc, k.id desc
                        """)
                .param("centre", asset.centreId())
                .param("asset", asset.id())
                .query(Check.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Check require(AssetDirectory.Card asset, UUID id) {
        return of(asset).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(Check.class, id));
    }
}
