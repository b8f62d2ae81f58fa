package pl.osl.communities.groups;

import java.sql.Types;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.kernel.Ids;
import pl.osl.kernel.LooseDay;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Texts;

/** Groups by their names, for forms that speak of them: found by two letters, or added by name without leaving the form. */
@Service
public class GroupNames {

    /** @param community null for the centre's own */
    public record Found(
            UUID id, String name, GroupKind kind, @Nullable String community) {}

    private static final int LETTERS = 2;
    private static final int NAME = 200;

    private final JdbcClient jdbc;
    private final GroupBook book;
    private final Clock clock;

    GroupNames(JdbcClient jdbc, GroupBook book, Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.clock = clock;
    }

    /**
     * Those that have every word typed in their name: first the names that begin so, then those with a word that begins
     * so, the ended ones last. Nothing for fewer than two letters.
     */
    @Transactional(readOnly = true)
    public List<Found> find(UUID centre, @Nullable String typed, int limit) {
        String line = Texts.line(typed);
        if (line == null || line.length() < LETTERS) {
            return List.of();
        }
        String plain = Texts.plain(line);
        return jdbc.sql("""
                        select g.id, g.name, g.kind, c.name as community
                          from community_group g
                          left join community c on c.centre_id = g.centre_id and c.id = g.community_id
                         where g.centre_id = :centre and g.withdrawn_at is null
                           and not exists (select 1 from unnest(cast(:words as text[])) w
                                            where position(w in g.plain_name) = 0)
                         order by g.state = 'ENDED',
                                  case when starts_with(g.plain_name, :plain) then 0
                                       when position(' ' || :plain in g.plain_name) > 0 then 1 else 2 end,
                                  g.name_key, g.id
                         limit :limit
                        """)
                .param("centre", centre)
                .param("words", Arrays.stream(plain.split(" ")).toArray(String[]::new))
                .param("plain", plain)
                .param("limit", limit)
                .query(Found.class)
                .list();
    }

    /** Those of these ids that are groups of the centre, by name; the withdrawn too, because what spoke of them still does. */
    @Transactional(readOnly = true)
    public List<Found> all(UUID centre, Collection<UUID> ids) {
        return jdbc.sql("""
                        select g.id, g.name, g.kind, c.name as community
                          from community_group g
                          left join community c on c.centre_id = g.centre_id and c.id = g.community_id
                         where g.centre_id = :centre and g.id = any(:ids) order by g.name_key, g.id
                        """)
                .param("centre", centre)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Found.class)
                .list();
    }

    /** Those of the centre that are not withdrawn, by name, and the one that was chosen before. */
    @Transactional(readOnly = true)
    public List<Found> standing(UUID centre, @Nullable UUID chosen) {
        return jdbc.sql("""
                        select g.id, g.name, g.kind, c.name as community
                          from community_group g
                          left join community c on c.centre_id = g.centre_id and c.id = g.community_id
                         where g.centre_id = :centre and (g.withdrawn_at is null or g.id = :chosen)
                         order by g.name_key, g.id
                        """)
                .param("centre", centre)
                .param("chosen", chosen, Types.OTHER)
                .query(Found.class)
                .list();
    }

    /** Begins an informal group by its name; one of that name in the same place is this one. */
    @Transactional
    public UUID begin(Viewer viewer, String name, @Nullable UUID communityId) {
        return begin(viewer, name, GroupKind.INFORMAL, communityId);
    }

    @Transactional
    public UUID begin(Viewer viewer, String name, GroupKind kind, @Nullable UUID communityId) {
        return begin(viewer, name, kind, communityId, null);
    }

    @Transactional
    public UUID begin(
            Viewer viewer, String name, GroupKind kind, @Nullable UUID communityId, @Nullable LooseDay founded) {
        viewer.require(Verb.CREATE, Thing.GROUP);
        String line = Texts.line(name);
        if (line == null || line.length() > NAME) {
            throw Refusal.at("name", "groups.refusal.name");
        }
        return book.known(viewer.centreId(), line, communityId)
                .orElseGet(() ->
                        book.begin(Ids.next(clock), GroupDetails.begun(line, kind, communityId, founded), viewer));
    }
}
