package pl.osl.activities.events;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.communities.initiatives.InitiativeBecame;
import pl.osl.kernel.Change;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Texts;
import pl.osl.ui.SortKeys;

/**
 * "Stała się wydarzeniem": what is told on an initiative begins an event, or finds the one of that name in the community;
 * told again it corrects the event that grew of it.
 */
@Component
class GrownEvents {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GrownEvents(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void on(InitiativeBecame told) {
        if (!corrected(told)) {
            grow(told);
        }
    }

    /** The event of this initiative, if it has one whose new name is free. */
    private boolean corrected(InitiativeBecame told) {
        return values(told, """
                        update event e set name = :name, name_key = :key, plain_name = :plain, rhythm = :rhythm,
                               since_year = :year, version = e.version + 1
                         where e.centre_id = :centre and e.from_initiative_id = :initiative
                           and not exists (select 1 from event o where o.centre_id = e.centre_id and o.id <> e.id
                                            and o.community_id is not distinct from e.community_id
                                            and lower(o.name) = lower(:name))
                        """).update() > 0;
    }

    private void grow(InitiativeBecame told) {
        UUID id = values(told, """
                        insert into event (id, centre_id, community_id, name, name_key, plain_name, rhythm, since_year, state,
                                           from_initiative_id, created_by, created_at)
                        select :event, i.centre_id, i.community_id, :name, :key, :plain, :rhythm, :year, 'RUNNING', i.id,
                               :by, :now
                          from initiative i where i.centre_id = :centre and i.id = :initiative
                        on conflict (centre_id, community_id, lower(name)) do update
                           set from_initiative_id = excluded.from_initiative_id, version = event.version + 1
                        returning id
                        """)
                .param("event", Ids.next(clock))
                .param("by", told.byAccount())
                .param("now", OffsetDateTime.now(clock))
                .query(UUID.class)
                .single();
        events.publishEvent(new EventChanged(
                told.centreId(),
                id,
                told.byAccount(),
                "begun",
                new Change.Log().add("name", null, told.name()).changes()));
    }

    private JdbcClient.StatementSpec values(InitiativeBecame told, String sql) {
        return jdbc.sql(sql)
                .param("name", told.name())
                .param("key", SortKeys.of(told.name()))
                .param("plain", Texts.plain(told.name()))
                .param("rhythm", told.rhythm(), Types.VARCHAR)
                .param("year", told.since().getYear())
                .param("centre", told.centreId())
                .param("initiative", told.initiativeId());
    }
}
