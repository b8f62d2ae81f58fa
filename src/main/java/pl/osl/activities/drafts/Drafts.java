package pl.osl.activities.drafts;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Viewer;
import pl.osl.activities.ActivityPolicy;
import pl.osl.kernel.Ids;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a person has typed into "Nowy wpis" and not yet saved: exactly as typed, right or wrong, and nobody else's to
 * see. The database holds the owner too.
 */
@Component
public class Drafts {

    /** A forgotten draft more does no harm, thousands would. */
    private static final int AT_MOST = 50;

    /** @param title empty when nothing has been typed there yet */
    public record Line(UUID id, String title, Instant savedAt) {}

    /** What was typed about a meeting that a colleague had noted already. */
    public record PutAway(UUID id, String title, @Nullable String note) {}

    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Drafts(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @return when it was saved; empty when the id is not this person's to use or they have too many */
    @Transactional
    public Optional<Instant> save(UUID id, Map<String, List<String>> fields, Viewer viewer) {
        ActivityPolicy.requireMayLog(viewer);
        var now = OffsetDateTime.now(clock);
        boolean saved = update(id, fields, now, viewer) || count(viewer) < AT_MOST && insert(id, fields, now, viewer);
        return saved ? Optional.of(now.toInstant()) : Optional.empty();
    }

    /** Keeps what was typed whatever its id and however many there are: it is about to give way to something else. */
    @Transactional
    public UUID keep(@Nullable UUID id, Map<String, List<String>> fields, Viewer viewer) {
        ActivityPolicy.requireMayLog(viewer);
        var now = OffsetDateTime.now(clock);
        if (id != null && (update(id, fields, now, viewer) || insert(id, fields, now, viewer))) {
            return id;
        }
        UUID other = Ids.next(clock);
        insert(other, fields, now, viewer);
        return other;
    }

    /** For an entry of somebody else that the person joined instead; it no longer waits among the unfinished. */
    public void putAway(UUID id, UUID joined, Viewer viewer) {
        jdbc.sql("""
                        update activity_draft set joined_id = :joined
                         where centre_id = :centre and owner_id = :owner and id = :id
                        """)
                .param("id", id)
                .param("centre", viewer.centreId())
                .param("owner", viewer.accountId())
                .param("joined", joined)
                .update();
    }

    /** @return the entry it was put away for, if it was */
    public Optional<UUID> takeBack(UUID id, Viewer viewer) {
        return jdbc.sql("""
                        update activity_draft set joined_id = null
                         where centre_id = :centre and owner_id = :owner and id = :id and joined_id is not null
                        returning old.joined_id
                        """)
                .param("id", id)
                .param("centre", viewer.centreId())
                .param("owner", viewer.accountId())
                .query(UUID.class)
                .optional();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<PutAway> putAwayFor(UUID joined, Viewer viewer) {
        return jdbc.sql("""
                        select id, coalesce(content -> 'title' ->> 0, '') as title, nullif(content -> 'note' ->> 0, '') as note
                          from activity_draft
                         where centre_id = :centre and owner_id = :owner and joined_id = :joined
                         order by saved_at desc, id desc
                        """)
                .param("centre", viewer.centreId())
                .param("owner", viewer.accountId())
                .param("joined", joined)
                .query(PutAway.class)
                .list();
    }

    private boolean update(UUID id, Map<String, List<String>> fields, OffsetDateTime now, Viewer viewer) {
        return jdbc.sql("""
                        update activity_draft set content = :content::jsonb, saved_at = :now
                         where centre_id = :centre and owner_id = :owner and id = :id
                        """)
                        .param("id", id)
                        .param("centre", viewer.centreId())
                        .param("owner", viewer.accountId())
                        .param("content", json.writeValueAsString(fields))
                        .param("now", now)
                        .update()
                == 1;
    }

    /** Not for an entry that has been saved meanwhile: a late autosave must not leave a ghost behind. */
    private boolean insert(UUID id, Map<String, List<String>> fields, OffsetDateTime now, Viewer viewer) {
        return jdbc.sql("""
                        insert into activity_draft (id, centre_id, owner_id, content, saved_at)
                        select :id, :centre, :owner, :content::jsonb, :now
                         where not exists (select 1 from activity where centre_id = :centre and id = :id)
                        on conflict (id) do nothing
                        """)
                        .param("id", id)
                        .param("centre", viewer.centreId())
                        .param("owner", viewer.accountId())
                        .param("content", json.writeValueAsString(fields))
                        .param("now", now)
                        .update()
                == 1;
    }

    private int count(Viewer viewer) {
        return jdbc.sql("select count(*) from activity_draft where centre_id = :centre and owner_id = :owner")
                .param("centre", viewer.centreId())
                .param("owner", viewer.accountId())
                .query(Integer.class)
                .single();
    }

    /** Without those put away, unless the person is off that entry again or it was withdrawn: then they wait once more. */
    @Transactional(readOnly = true)
    public List<Line> of(Viewer viewer) {
        return jdbc.sql("""
                        select id, coalesce(content -> 'title' ->> 0, '') as title, saved_at
                          from activity_draft d
                         where centre_id = :centre and owner_id = :owner
                           and not exists (select 1 from activity_person t
                                             join activity a on a.centre_id = t.centre_id and a.id = t.activity_id
                                            where t.centre_id = :centre and t.activity_id = d.joined_id
                                              and t.account_id = :owner and t.left_at is null and a.withdrawn_at is null)
                         order by saved_at desc, id desc
                        """)
                .param("centre", viewer.centreId())
                .param("owner", viewer.accountId())
                .query((row, number) -> new Line(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Map<String, List<String>>> content(UUID id, Viewer viewer) {
        return jdbc.sql("""
                        select content::text from activity_draft
                         where centre_id = :centre and owner_id = :owner and id = :id
                        """)
                .param("id", id)
                .param("centre", viewer.centreId())
                .param("owner", viewer.accountId())
                .query(String.class)
                .optional()
                .map(content -> json.readValue(content, FIELDS));
    }

    @Transactional
    public void discard(UUID id, Viewer viewer) {
        jdbc.sql("delete from activity_draft where centre_id = :centre and owner_id = :owner and id = :id")
                .param("id", id)
                .param("centre", viewer.centreId())
                .param("owner", viewer.accountId())
                .update();
    }
}
