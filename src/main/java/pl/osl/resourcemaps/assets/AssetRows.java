package pl.osl.resourcemaps.assets;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.osl.communities.CommunityDirectory;
import pl.osl.ui.SortKeys;

/** The rows of resources and of the people whose gifts they are. */
@Component
class AssetRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    AssetRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean insert(UUID id, CommunityDirectory.Details community, AssetForm.Details told, UUID by) {
        return written("""
                insert into asset (id, centre_id, community_id, name, name_key, plain, category, kind, offer, hours, cost,
                                   accessibility, use_level, willingness, open_now, visibility, partner_id, precision, lat,
                                   lon, street, district_id, created_by, created_at)
                values (:id, :centre, :community, :name, :key, :plain, :category, :kind, :offer, :hours, :cost,
                        :accessibility, :useLevel, :willingness, :open, :visibility, :partner, :precision, :lat, :lon,
                        :street, :district, :by, :now)
                on conflict (id) do nothing
                """, told)
                        .param("id", id)
                        .param("centre", community.centreId())
                        .param("community", community.id())
                        .param("by", by)
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                > 0;
    }

    boolean writtenBy(UUID centre, UUID id, UUID by) {
        return jdbc.sql("select count(*) from asset where centre_id = :centre and id = :id and created_by = :by")
                        .param("centre", centre)
                        .param("id", id)
                        .param("by", by)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @return false when somebody saved it meanwhile */
    boolean update(AssetDirectory.Card card, int seen, AssetForm.Details told) {
        return written("""
                update asset
                   set name = :name, name_key = :key, plain = :plain, category = :category, kind = :kind, offer = :offer,
                       hours = :hours, cost = :cost, accessibility = :accessibility, use_level = :useLevel,
                       willingness = :willingness, open_now = :open, visibility = :visibility, partner_id = :partner,
                       precision = :precision, lat = :lat, lon = :lon, street = :street, district_id = :district,
                       version = version + 1
                 where centre_id = :centre and id = :id and version = :seen and withdrawn_at is null
                """, told)
                        .param("centre", card.centreId())
                        .param("id", card.id())
                        .param("seen", seen)
                        .update()
                > 0;
    }

    /** Off the map, and without a reason that may have told whose it was. */
    void forgotten(AssetDirectory.Card card, UUID by) {
        jdbc.sql("""
                        update asset
                           set withdrawn_at = :now, withdrawn_by = :by, withdrawal_reason = null, version = version + 1
                         where centre_id = :centre and id = :id
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .param("centre", card.centreId())
                .param("id", card.id())
                .update();
    }

    /** @param told null when nobody is named any more: then the row is gone */
    void person(UUID centre, UUID asset, AssetForm.@Nullable Person told, UUID by) {
        if (told == null) {
            jdbc.sql("delete from asset_person where centre_id = :centre and asset_id = :asset")
                    .param("centre", centre)
                    .param("asset", asset)
                    .update();
            return;
        }
        jdbc.sql("""
                        insert into asset_person (centre_id, asset_id, name, contact, consent_on, consent_how, recorded_by,
                                                  recorded_at)
                        values (:centre, :asset, :name, :contact, :on, :how, :by, :now)
                        on conflict (centre_id, asset_id) do update
                           set name = excluded.name, contact = excluded.contact, consent_on = excluded.consent_on,
                               consent_how = excluded.consent_how
                        """)
                .param("centre", centre)
                .param("asset", asset)
                .param("name", told.name())
                .param("contact", told.contact(), Types.VARCHAR)
                .param("on", told.consentOn())
                .param("how", told.consentHow().name())
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private JdbcClient.StatementSpec written(String sql, AssetForm.Details told) {
        return jdbc.sql(sql)
                .param("name", told.name())
                .param("key", SortKeys.of(told.name()))
                .param("plain", told.plain())
                .param("category", told.category().name())
                .param("kind", told.kind() == null ? null : told.kind().name(), Types.VARCHAR)
                .param("offer", told.offer(), Types.VARCHAR)
                .param("hours", told.hours(), Types.VARCHAR)
                .param("cost", told.cost(), Types.VARCHAR)
                .param("accessibility", told.accessibility(), Types.VARCHAR)
                .param(
                        "useLevel",
                        told.useLevel() == null ? null : told.useLevel().name(),
                        Types.VARCHAR)
                .param("willingness", told.willingness().name())
                .param("open", told.open())
                .param("visibility", told.visibility().name())
                .param("partner", told.partner(), Types.OTHER)
                .param("precision", told.spot().precision().name())
                .param("lat", told.spot().lat(), Types.DOUBLE)
                .param("lon", told.spot().lon(), Types.DOUBLE)
                .param("street", told.spot().street(), Types.VARCHAR)
                .param("district", told.spot().district(), Types.OTHER);
    }
}
