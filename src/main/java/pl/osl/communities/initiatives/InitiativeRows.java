package pl.osl.communities.initiatives;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Texts;
import pl.osl.ui.SortKeys;

/** Rows of initiatives as they are written. */
@Component
class InitiativeRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    InitiativeRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean mine(UUID centre, UUID id, UUID account) {
        return jdbc.sql("""
                        select exists (select 1 from initiative
                                        where centre_id = :centre and id = :id and created_by = :by)
                        """)
                .param("centre", centre)
                .param("id", id)
                .param("by", account)
                .query(Boolean.class)
                .single();
    }

    Optional<UUID> known(UUID centre, String title, UUID community) {
        return jdbc.sql("""
                        select id from initiative
                         where centre_id = :centre and community_id = :community
                           and lower(title) = lower(:title) and withdrawn_at is null
                        """)
                .param("centre", centre)
                .param("community", community)
                .param("title", title)
                .query(UUID.class)
                .optional();
    }

    /** An id that is taken, by whomever, is no error that tells so: another one is made. */
    UUID insert(UUID centre, UUID id, InitiativeDetails told, UUID by) {
        return inserted(centre, id, told, by) ? id : insert(centre, Ids.next(clock), told, by);
    }

    private boolean inserted(UUID centre, UUID id, InitiativeDetails told, UUID by) {
        return told("""
                        insert into initiative (id, centre_id, community_id, title, title_key, plain_title, state, led_by,
                                                group_id, leader_id, residents_do, asked_of_us, given_by_us, without_us_since,
                                                created_by, created_at, version)
                        values (:id, :centre, :community, :title, :key, :plain, 'IDEA', :ledBy, :group, :leader, :residentsDo,
                                :asked, :given, :without, :by, :now, 0)
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
    boolean update(UUID centre, UUID id, InitiativeDetails told, int seenVersion) {
        return told("""
                        update initiative
                           set community_id = :community, title = :title, title_key = :key, plain_title = :plain,
                               led_by = :ledBy, group_id = :group, leader_id = :leader, residents_do = :residentsDo,
                               asked_of_us = :asked, given_by_us = :given, without_us_since = :without, version = version + 1
                         where centre_id = :centre and id = :id and version = :version and withdrawn_at is null
                        """, told)
                        .param("centre", centre)
                        .param("id", id)
                        .param("version", seenVersion)
                        .update()
                > 0;
    }

    private StatementSpec told(String sql, InitiativeDetails told) {
        return jdbc.sql(sql)
                .param("community", told.communityId())
                .param("title", told.title())
                .param("key", SortKeys.of(told.title()))
                .param("plain", Texts.plain(told.title()))
                .param("ledBy", told.ledBy().name())
                .param("group", told.groupId(), Types.OTHER)
                .param("leader", told.leaderId(), Types.OTHER)
                .param("residentsDo", told.residentsDo(), Types.VARCHAR)
                .param("asked", told.askedOfUs(), Types.VARCHAR)
                .param("given", told.givenByUs(), Types.VARCHAR)
                .param("without", told.withoutUsSince(), Types.DATE);
    }
}
