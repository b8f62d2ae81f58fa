package pl.osl.communities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Reach;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.access.standins.WorkedCommunities;
import pl.osl.kernel.NotFound;

/** What other modules may know of communities: those the viewer reaches, and no others. */
@Component
public class CommunityDirectory implements WorkedCommunities {

    /** @param name as people of the centre call it */
    public record Entry(UUID id, UUID centreId, String name) {}

    /** @param active has a role in the field today; without one nobody leads */
    public record Member(UUID id, String name, boolean lead, boolean active) {

        public boolean leads() {
            return lead && active;
        }
    }

    /**
     * @param withdrawn gone from lists and counts; what was written about it stays
     * @param version of the row, for a form that changes it
     * @param team accounts of those who work with it now
     */
    public record Details(
            UUID id,
            UUID centreId,
            String name,
            CommunityType type,
            Phase phase,
            @Nullable String description,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate endedOn,
            boolean withdrawn,
            int version,
            Set<UUID> team) {

        /** Nobody works with it any more. */
        public boolean closed() {
            return withdrawn || endedOn != null;
        }
    }

    private static final String OF_ASSIGNED = """
             exists (select 1 from community_member m
                      where m.centre_id = c.centre_id and m.community_id = c.id
                        and m.valid_to is null and\s
            """ + Reach.assigned("m.centre_id", "m.account_id") + ")";

    private final JdbcClient jdbc;
    private final Clock clock;

    CommunityDirectory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Condition on a row {@code c} of community that narrows a mentor's or coach's centre to what is theirs; needs {@link Reach#parameters}. */
    public static String condition(Reach reach) {
        return switch (reach) {
            case Reach.Centre _ -> "true";
            case Reach.Assigned _ -> OF_ASSIGNED;
            case Reach.Centres _, Reach.Nothing _ -> "false";
        };
    }

    /** Those an entry may be about, by name: of one centre, not ended. */
    @Transactional(readOnly = true)
    public List<Entry> open(UUID centre) {
        return jdbc.sql("""
                        select id, centre_id, name from community
                         where centre_id = :centre and ended_on is null and withdrawn_at is null
                         order by name_key, id
                        """).param("centre", centre).query(Entry.class).list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Worked> of(UUID centre) {
        return jdbc.sql("""
                        select c.id, c.name,
                               array(select m.account_id from community_member m
                                      where m.centre_id = c.centre_id and m.community_id = c.id
                                        and m.valid_to is null) as team
                          from community c where c.centre_id = :centre and c.ended_on is null and c.withdrawn_at is null
                         order by c.name_key, c.id
                        """)
                .param("centre", centre)
                .query((row, number) ->
                        new Worked(row.getObject("id", UUID.class), row.getString("name"), Set.of((UUID[])
                                row.getArray("team").getArray())))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Set<UUID> ids) {
        return jdbc
                .sql("select id, centre_id, name from community where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Entry.class)
                .stream()
                .collect(Collectors.toMap(Entry::id, Entry::name));
    }

    /** Those the viewer may choose in a filter, by name. */
    @Transactional(readOnly = true)
    public List<Entry> within(Reach reach) {
        return jdbc.sql("select c.id, c.centre_id, c.name from unnest(cast(:centres as uuid[])) as r (centre_id)"
                        + " join community c on c.centre_id = r.centre_id and c.withdrawn_at is null and "
                        + condition(reach)
                        + " order by c.name_key, c.id")
                .param("centres", reach.centres().toArray(UUID[]::new))
                .params(reach.parameters())
                .query(Entry.class)
                .list();
    }

    /** How many of these are communities of the centre; fewer than given means that somebody made an id up. */
    @Transactional(readOnly = true)
    public int known(UUID centre, Collection<UUID> ids) {
        return jdbc.sql("select count(*) from community where centre_id = :centre and id = any (:ids)")
                .param("centre", centre)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    @Transactional(readOnly = true)
    public Details require(UUID id, Viewer viewer) {
        viewer.require(Verb.READ, Thing.COMMUNITY);
        return viewer.reach().centres().stream()
                .flatMap(centre -> jdbc
                        .sql("""
                                select c.id, c.centre_id, c.name, c.type, c.description, c.started_on, c.ended_on,
                                       p.code, p.pl, p.en, p.means, p.position, p.active,
                                       c.withdrawn_at is not null as withdrawn, c.version,
                                       array(select m.account_id from community_member m
                                              where m.centre_id = c.centre_id and m.community_id = c.id
                                                and m.valid_to is null) as team
                                  from community c
                                  join phase p on p.centre_id = c.centre_id and p.code = c.phase
                                 where c.centre_id = :centre and c.id = :id and
                                """ + condition(viewer.reach()))
                        .param("centre", centre)
                        .param("id", id)
                        .params(viewer.reach().parameters())
                        .query((row, number) -> details(row))
                        .optional()
                        .stream())
                .findFirst()
                .orElseThrow(() -> new NotFound(Community.class, id));
    }

    @Transactional(readOnly = true)
    public List<Member> members(Details community) {
        return jdbc.sql("select a.id, a.name, m.lead, " + Leads.IN_FIELD + " as active" + """
                          from community_member m join account a on a.id = m.account_id
                         where m.centre_id = :centre and m.community_id = :community and m.valid_to is null
                         order by m.lead desc, a.name collate "pl-x-icu"
                        """)
                .param("centre", community.centreId())
                .param("community", community.id())
                .param("today", LocalDate.now(clock))
                .query(Member.class)
                .list();
    }

    private static Details details(ResultSet row) throws SQLException {
        return new Details(
                row.getObject("id", UUID.class),
                row.getObject("centre_id", UUID.class),
                row.getString("name"),
                CommunityType.valueOf(row.getString("type")),
                new Phase(
                        row.getString("code"),
                        row.getString("pl"),
                        row.getString("en"),
                        Phase.Means.valueOf(row.getString("means")),
                        row.getInt("position"),
                        row.getBoolean("active")),
                row.getString("description"),
                row.getObject("started_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getBoolean("withdrawn"),
                row.getInt("version"),
                Set.of((UUID[]) row.getArray("team").getArray()));
    }
}
