package pl.osl.communities.initiatives;

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
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Texts;

/** Initiatives by their titles, for forms that speak of them: found by two letters, or added without leaving the form. */
@Service
public class InitiativeNames {

    public record Found(UUID id, String title, InitiativeState state, String community) {

        /** Under the same word as other things that a form finds. */
        public String name() {
            return title;
        }
    }

    private static final int LETTERS = 2;
    private static final int TITLE = 200;

    private final JdbcClient jdbc;
    private final InitiativeBook book;
    private final Clock clock;

    InitiativeNames(JdbcClient jdbc, InitiativeBook book, Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.clock = clock;
    }

    /**
     * Those that have every word typed in their title: first the titles that begin so, then those with a word that begins
     * so, what is over last. Nothing for fewer than two letters.
     */
    @Transactional(readOnly = true)
    public List<Found> find(UUID centre, @Nullable String typed, int limit) {
        String line = Texts.line(typed);
        if (line == null || line.length() < LETTERS) {
            return List.of();
        }
        String plain = Texts.plain(line);
        return jdbc.sql("""
                        select i.id, i.title, i.state, c.name as community
                          from initiative i
                          join community c on c.centre_id = i.centre_id and c.id = i.community_id
                         where i.centre_id = :centre and i.withdrawn_at is null
                           and not exists (select 1 from unnest(cast(:words as text[])) w
                                            where position(w in i.plain_title) = 0)
                         order by i.state in ('DONE', 'GIVEN_UP'),
                                  case when starts_with(i.plain_title, :plain) then 0
                                       when position(' ' || :plain in i.plain_title) > 0 then 1 else 2 end,
                                  i.title_key, i.id
                         limit :limit
                        """)
                .param("centre", centre)
                .param("words", Arrays.stream(plain.split(" ")).toArray(String[]::new))
                .param("plain", plain)
                .param("limit", limit)
                .query(Found.class)
                .list();
    }

    /** Those of these ids that are initiatives of the centre, by title; the withdrawn too, because what spoke of them still does. */
    @Transactional(readOnly = true)
    public List<Found> all(UUID centre, Collection<UUID> ids) {
        return jdbc.sql("""
                        select i.id, i.title, i.state, c.name as community
                          from initiative i
                          join community c on c.centre_id = i.centre_id and c.id = i.community_id
                         where i.centre_id = :centre and i.id = any(:ids) order by i.title_key, i.id
                        """)
                .param("centre", centre)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Found.class)
                .list();
    }

    /** Those of the centre that are not withdrawn, by title, and the one that was chosen before. */
    @Transactional(readOnly = true)
    public List<Found> standing(UUID centre, @Nullable UUID chosen) {
        return jdbc.sql("""
                        select i.id, i.title, i.state, c.name as community
                          from initiative i
                          join community c on c.centre_id = i.centre_id and c.id = i.community_id
                         where i.centre_id = :centre and (i.withdrawn_at is null or i.id = :chosen)
                         order by i.title_key, i.id
                        """)
                .param("centre", centre)
                .param("chosen", chosen, Types.OTHER)
                .query(Found.class)
                .list();
    }

    /** Begins one by its title, as an idea of the residents; one of that title in the community is this one. */
    @Transactional
    public UUID begin(Viewer viewer, String title, @Nullable UUID communityId) {
        viewer.require(Verb.CREATE, Thing.GROUP);
        String line = Texts.line(title);
        if (line == null || line.length() > TITLE) {
            throw Refusal.at("title", "initiatives.refusal.title");
        }
        if (communityId == null) {
            throw Refusal.at("community", "initiatives.refusal.community");
        }
        return book.known(viewer.centreId(), line, communityId)
                .orElseGet(() -> book.begin(Ids.next(clock), InitiativeDetails.begun(line, communityId), viewer));
    }
}
