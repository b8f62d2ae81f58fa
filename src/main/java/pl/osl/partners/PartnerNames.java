package pl.osl.partners;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Viewer;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Texts;

/** Partners by their names, for forms that speak of them: found by two letters, or added by name without leaving the form. */
@Service
public class PartnerNames {

    public record Found(UUID id, String name, Sector sector) {}

    private static final int LETTERS = 2;
    private static final int NAME = 200;

    private final JdbcClient jdbc;
    private final PartnerBook book;
    private final Lookalikes lookalikes;
    private final java.time.Clock clock;

    PartnerNames(JdbcClient jdbc, PartnerBook book, Lookalikes lookalikes, java.time.Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.lookalikes = lookalikes;
        this.clock = clock;
    }

    /**
     * Those that have every word typed in their name: first the names that begin so, then those with a word that begins
     * so, those that have ended last. Nothing for fewer than two letters.
     */
    @Transactional(readOnly = true)
    public List<Found> find(UUID centre, @Nullable String typed, int limit) {
        String line = Texts.line(typed);
        if (line == null || line.length() < LETTERS) {
            return List.of();
        }
        String plain = Texts.plain(line);
        return jdbc.sql("""
                        select p.id, p.name, p.sector from partner p
                         where p.centre_id = :centre and p.withdrawn_at is null
                           and not exists (select 1 from unnest(cast(:words as text[])) w
                                            where position(w in p.plain_name) = 0)
                         order by p.state = 'ENDED',
                                  case when starts_with(p.plain_name, :plain) then 0
                                       when position(' ' || :plain in p.plain_name) > 0 then 1 else 2 end,
                                  p.name_key, p.id
                         limit :limit
                        """)
                .param("centre", centre)
                .param("words", Arrays.stream(plain.split(" ")).toArray(String[]::new))
                .param("plain", plain)
                .param("limit", limit)
                .query(Found.class)
                .list();
    }

    /** Those of these ids that are partners of the centre, by name; the withdrawn too, because what spoke of them still does. */
    @Transactional(readOnly = true)
    public List<Found> all(UUID centre, Collection<UUID> ids) {
        return jdbc.sql("""
                        select p.id, p.name, p.sector from partner p
                         where p.centre_id = :centre and p.id = any(:ids) order by p.name_key, p.id
                        """)
                .param("centre", centre)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Found.class)
                .list();
    }

    /** The one that bears this name already, but for capital letters, diacritics and signs. */
    @Transactional(readOnly = true)
    public Optional<Found> known(String name, Viewer viewer) {
        return like(name, viewer)
                .filter(one -> one.why() == Lookalikes.Why.NAME)
                .map(PartnerNames::found)
                .findFirst();
    }

    /** Those whose name is nearly this one, so that somebody has to say whether they are the same. */
    @Transactional(readOnly = true)
    public List<Found> alike(String name, Viewer viewer) {
        return like(name, viewer)
                .filter(one -> one.why() != Lookalikes.Why.NAME)
                .map(PartnerNames::found)
                .toList();
    }

    /**
     * Begins a partner by its name, looked after by whoever names it; one of that name is this one, also when somebody
     * else adds it this very moment. Names that are only alike are the caller's to ask about.
     *
     * @param others partners of which the person said that they only look alike
     */
    @Transactional
    public UUID begin(Viewer viewer, String name, Sector sector, Collection<UUID> others) {
        PartnerPolicy.requireMayCreate(viewer);
        String line = Texts.line(name);
        if (line == null || line.length() > NAME) {
            throw Refusal.at("name", "partners.refusal.name");
        }
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('partner by name ' || :centre, 0))")
                .param("centre", viewer.centreId().toString())
                .query(row -> {});
        return known(line, viewer).map(Found::id).orElseGet(() -> {
            var details = new Partner.Details(
                    line, sector, null, RegisterNumbers.NONE, null, null, PartnerState.ACTIVE, viewer.accountId());
            return book.begin(Ids.next(clock), details, others, viewer);
        });
    }

    private java.util.stream.Stream<Lookalikes.Alike> like(String name, Viewer viewer) {
        return lookalikes.of(null, name, RegisterNumbers.NONE, List.of(), viewer).stream();
    }

    private static Found found(Lookalikes.Alike one) {
        return new Found(one.id(), one.name(), one.sector());
    }
}
