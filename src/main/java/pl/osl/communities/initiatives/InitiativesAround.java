package pl.osl.communities.initiatives;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.audit.Kin;
import pl.osl.communities.groups.GroupDirectory;

/** Initiatives of a community and of a group, and which group is one story with which initiative. */
@Component
class InitiativesAround implements Kin {

    /**
     * @param leads the group it is asked about leads it
     * @param grew the group it is asked about grew out of it
     */
    record Line(
            UUID id,
            String title,
            InitiativeState state,
            InitiativeLead ledBy,
            @Nullable String leadGroup,
            @Nullable LocalDate withoutUsSince,
            @Nullable String becameGroup,
            boolean leads,
            boolean grew) {}

    private static final String LINES = """
            select i.id, i.title, i.state, i.led_by, l.name as lead_group, i.without_us_since, b.name as became_group,
                   coalesce(i.group_id = :id, false) as leads, coalesce(i.became_group_id = :id, false) as grew
              from initiative i
              left join community_group l on l.centre_id = i.centre_id and l.id = i.group_id
              left join community_group b on b.centre_id = i.centre_id and b.id = i.became_group_id
             where i.centre_id = :centre and i.withdrawn_at is null and\s
            """;

    private static final String ORDER = """
             order by case i.state when 'UNDER_WAY' then 0 when 'PREPARING' then 1 when 'IDEA' then 2 else 3 end,
                      i.title_key, i.id
            """;

    private final JdbcClient jdbc;

    InitiativesAround(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<Line> ofCommunity(UUID centre, UUID community) {
        return jdbc.sql(LINES + "i.community_id = :id" + ORDER)
                .param("centre", centre)
                .param("id", community)
                .query(Line.class)
                .list();
    }

    /** Those it leads and those it grew out of. */
    @Transactional(readOnly = true)
    public List<Line> ofGroup(UUID group, Viewer viewer) {
        return viewer.reach().centres().stream()
                .flatMap(centre -> jdbc
                        .sql(LINES + "(i.group_id = :id or i.became_group_id = :id) and "
                                + InitiativeDirectory.condition(viewer.reach())
                                + ORDER)
                        .param("centre", centre)
                        .param("id", group)
                        .params(viewer.reach().parameters())
                        .query(Line.class)
                        .list()
                        .stream())
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Piece> of(Piece piece, Viewer viewer) {
        if (!viewer.may(Verb.READ, Thing.GROUP)) {
            return Set.of();
        }
        return switch (piece.subject()) {
            case "group" ->
                ofGroup(piece.id(), viewer).stream()
                        .filter(Line::grew)
                        .map(line -> new Piece("initiative", line.id()))
                        .collect(Collectors.toSet());
            case "initiative" -> grown(piece.id(), viewer);
            default -> Set.of();
        };
    }

    private Set<Piece> grown(UUID initiative, Viewer viewer) {
        return viewer.reach().centres().stream()
                .flatMap(centre -> jdbc
                        .sql("""
                                select g.id from initiative i
                                  join community_group g on g.centre_id = i.centre_id and g.id = i.became_group_id
                                 where i.centre_id = :centre and i.id = :id and
                                """ + GroupDirectory.condition(viewer.reach()))
                        .param("centre", centre)
                        .param("id", initiative)
                        .params(viewer.reach().parameters())
                        .query(UUID.class)
                        .list()
                        .stream())
                .map(id -> new Piece("group", id))
                .collect(Collectors.toSet());
    }
}
