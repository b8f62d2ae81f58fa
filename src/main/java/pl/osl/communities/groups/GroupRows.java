package pl.osl.communities.groups;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Texts;
import pl.osl.ui.SortKeys;

/** Rows of groups as they are written. */
@Component
class GroupRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    GroupRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean mine(UUID centre, UUID id, UUID account) {
        return jdbc.sql("""
                        select exists (select 1 from community_group
                                        where centre_id = :centre and id = :id and created_by = :by)
                        """)
                .param("centre", centre)
                .param("id", id)
                .param("by", account)
                .query(Boolean.class)
                .single();
    }

    Optional<UUID> known(UUID centre, String name, @Nullable UUID community) {
        return jdbc.sql("""
                        select id from community_group
                         where centre_id = :centre and community_id is not distinct from :community
                           and lower(name) = lower(:name) and withdrawn_at is null
                        """)
                .param("centre", centre)
                .param("community", community, Types.OTHER)
                .param("name", name)
                .query(UUID.class)
                .optional();
    }

    @Nullable String name(UUID centre, @Nullable UUID id) {
        return id == null
                ? null
                : jdbc.sql("select name from community_group where centre_id = :centre and id = :id")
                        .param("centre", centre)
                        .param("id", id)
                        .query(String.class)
                        .single();
    }

    /** An id that is taken, by whomever, is no error that tells so: another one is made. */
    UUID insert(UUID centre, UUID id, GroupDetails told, UUID by) {
        return inserted(centre, id, told, by) ? id : insert(centre, Ids.next(clock), told, by);
    }

    private boolean inserted(UUID centre, UUID id, GroupDetails told, UUID by) {
        return told("""
                        insert into community_group (id, centre_id, community_id, parent_id, name, name_key, plain_name, kind,
                                                     for_whom, founded_on, founded_precision, rhythm, led_by, size_band, state,
                                                     ended_on, created_by, created_at, version)
                        values (:id, :centre, :community, :parent, :name, :key, :plain, :kind, :forWhom, :founded, :precision,
                                :rhythm, :ledBy, :size, :state, :ended, :by, :now, 0)
                        on conflict (id) do nothing
                        """, told)
                        .param("id", id)
                        .param("centre", centre)
                        .param("by", by)
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                > 0;
    }

    /** False when somebody saved it meanwhile. */
    boolean update(UUID centre, UUID id, GroupDetails told, int seenVersion) {
        return told("""
                        update community_group
                           set community_id = :community, parent_id = :parent, name = :name, name_key = :key,
                               plain_name = :plain, kind = :kind, for_whom = :forWhom, founded_on = :founded,
                               founded_precision = :precision, rhythm = :rhythm, led_by = :ledBy, size_band = :size,
                               state = :state, ended_on = :ended, version = version + 1
                         where centre_id = :centre and id = :id and version = :version and withdrawn_at is null
                        """, told)
                        .param("centre", centre)
                        .param("id", id)
                        .param("version", seenVersion)
                        .update()
                > 0;
    }

    private StatementSpec told(String sql, GroupDetails told) {
        var founded = told.founded();
        return jdbc.sql(sql)
                .param("community", told.communityId(), Types.OTHER)
                .param("parent", told.parentId(), Types.OTHER)
                .param("name", told.name())
                .param("key", SortKeys.of(told.name()))
                .param("plain", Texts.plain(told.name()))
                .param("kind", told.kind().name())
                .param("forWhom", told.forWhom(), Types.VARCHAR)
                .param("founded", founded == null ? null : founded.day(), Types.DATE)
                .param("precision", founded == null ? null : founded.precision().name(), Types.VARCHAR)
                .param("rhythm", told.rhythm(), Types.VARCHAR)
                .param("ledBy", told.ledBy() == null ? null : told.ledBy().name(), Types.VARCHAR)
                .param("size", told.sizeBand() == null ? null : told.sizeBand().name(), Types.VARCHAR)
                .param("state", told.state().name())
                .param("ended", told.endedOn(), Types.DATE);
    }
}
