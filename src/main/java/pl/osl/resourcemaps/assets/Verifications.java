package pl.osl.resourcemaps.assets;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.osl.kernel.Refusal;

/** The rows of checks, and what a resource shows of the newest that stands. Called within a transaction that asked for the right. */
@Component
public class Verifications {

    /** @param instead the check that this one corrects */
    public record Found(
            Outcome outcome,
            CheckMethod method,
            LocalDate day,
            @Nullable String note,
            @Nullable UUID instead) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Verifications(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param id made by the page, so that one tap sent twice is one check
     * @return false when that check was already there
     */
    public boolean add(UUID id, UUID centre, UUID asset, Found found, UUID by) {
        return insert(id, centre, asset, found, by, null);
    }

    /** What the partner said of its own card, today and by its link. */
    public void addByPartner(UUID id, UUID centre, UUID asset, Outcome outcome, UUID partner) {
        var found = new Found(outcome, CheckMethod.FROM_PARTNER, LocalDate.now(clock), null, null);
        insert(id, centre, asset, found, null, partner);
    }

    private boolean insert(
            UUID id, UUID centre, UUID asset, Found found, @Nullable UUID account, @Nullable UUID partner) {
        var today = LocalDate.now(clock);
        if (found.day().isAfter(today) || found.day().getYear() < 1990) {
            throw Refusal.at("checkedOn", "map.refusal.check.day");
        }
        int added = jdbc.sql("""
                        insert into asset_check (id, centre_id, asset_id, outcome, method, checked_on, checked_by, by_partner,
                                                 note, recorded_at, instead_of)
                        values (:id, :centre, :asset, :outcome, :method, :day, :account, :partner, :note, :now, :instead)
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("centre", centre)
                .param("asset", asset)
                .param("outcome", found.outcome().name())
                .param("method", found.method().name())
                .param("day", found.day())
                .param("account", account, Types.OTHER)
                .param("partner", partner, Types.OTHER)
                .param("note", found.note(), Types.VARCHAR)
                .param("now", OffsetDateTime.now(clock))
                .param("instead", found.instead(), Types.OTHER)
                .update();
        if (added > 0) {
            refresh(centre, asset);
        }
        return added > 0;
    }

    /** @return false when it was undone before */
    public boolean undo(UUID centre, UUID asset, UUID check, UUID by) {
        int undone = jdbc.sql("""
                        update asset_check set undone_at = :now, undone_by = :by
                         where centre_id = :centre and asset_id = :asset and id = :check and undone_at is null
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .param("centre", centre)
                .param("asset", asset)
                .param("check", check)
                .update();
        if (undone > 0) {
            refresh(centre, asset);
        }
        return undone > 0;
    }

    private void refresh(UUID centre, UUID asset) {
        jdbc.sql("""
                        update asset a
                           set outcome = k.outcome, checked_on = k.checked_on, checked_by = k.checked_by,
                               check_method = k.method
                          from (select 1) one
                          left join lateral (
                               select outcome, checked_on, checked_by, method from asset_check
                                where centre_id = :centre and asset_id = :asset and undone_at is null
                                order by checked_on desc, recorded_at desc, id desc limit 1) k on true
                         where a.centre_id = :centre and a.id = :asset
                        """).param("centre", centre).param("asset", asset).update();
    }
}
