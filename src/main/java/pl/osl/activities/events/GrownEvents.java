package pl.osl.activities.events;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.kernel.Change;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Texts;
import pl.osl.kernel.Traceable;
import pl.osl.ui.SortKeys;

/**
 * "Stała się wydarzeniem": what is told on an initiative begins an event, or finds the one of that name in the community;
 * told again it corrects the event that grew of it.
 */
@Component
class GrownEvents {

    private record Told(UUID community, String name) {}

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
    public void on(Traceable changed) {
        if (!changed.subject().equals("initiative") || !changed.action().equals("became_event")) {
            return;
        }
        var told = jdbc.sql("""
                        select community_id as community, event_name as name from initiative
                         where centre_id = :centre and id = :id and event_name is not null
                        """)
                .param("centre", changed.centreId())
                .param("id", changed.subjectId())
                .query(Told.class)
                .optional();
        told.ifPresent(event -> {
            if (!corrected(changed, event)) {
                grow(changed, event);
            }
        });
    }

    /** The event of this initiative, if it has one whose new name is free. */
    private boolean corrected(Traceable changed, Told told) {
        return jdbc.sql("""
                        update event e set name = i.event_name, name_key = :key, plain_name = :plain,
                               rhythm = i.event_rhythm, since_year = extract(year from i.event_since), version = e.version + 1
                          from initiative i
                         where e.centre_id = :centre and e.from_initiative_id = :id
                           and i.centre_id = e.centre_id and i.id = e.from_initiative_id
                           and not exists (select 1 from event o where o.centre_id = e.centre_id and o.id <> e.id
                                            and o.community_id is not distinct from e.community_id
                                            and lower(o.name) = lower(i.event_name))
                        """)
                        .param("key", SortKeys.of(told.name()))
                        .param("plain", Texts.plain(told.name()))
                        .param("centre", changed.centreId())
                        .param("id", changed.subjectId())
                        .update()
                > 0;
    }

    private void grow(Traceable changed, Told told) {
        UUID id = jdbc.sql("""
                        insert into event (id, centre_id, community_id, name, name_key, plain_name, rhythm, since_year, state,
                                           from_initiative_id, created_by, created_at)
                        select :event, i.centre_id, i.community_id, i.event_name, :key, :plain, i.event_rhythm,
                               extract(year from i.event_since), 'RUNNING', i.id, :by, :now
                          from initiative i where i.centre_id = :centre and i.id = :id
                        on conflict (centre_id, community_id, lower(name)) do update
                           set from_initiative_id = excluded.from_initiative_id, version = event.version + 1
                        returning id
                        """)
                .param("event", Ids.next(clock))
                .param("key", SortKeys.of(told.name()))
                .param("plain", Texts.plain(told.name()))
                .param("by", by(changed))
                .param("now", OffsetDateTime.now(clock))
                .param("centre", changed.centreId())
                .param("id", changed.subjectId())
                .query(UUID.class)
                .single();
        events.publishEvent(new EventChanged(
                changed.centreId(),
                id,
                by(changed),
                "begun",
                new Change.Log().add("name", null, told.name()).changes()));
    }

    private static UUID by(Traceable changed) {
        return Objects.requireNonNull(changed.byAccount());
    }
}
