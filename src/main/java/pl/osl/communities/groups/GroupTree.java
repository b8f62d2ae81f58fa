package pl.osl.communities.groups;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Viewer;
import pl.osl.kernel.Refusal;

/** Groups under groups: a day-room under a club, the club under the centre's social-integration club. */
@Component
class GroupTree {

    /**
     * One line of the tree, from its root on.
     *
     * @param depth 0 for the root
     */
    record Line(UUID id, String name, GroupKind kind, GroupState state, int depth) {}

    /** A group with those under it. */
    record Node(Line line, List<Node> under) {}

    private final JdbcClient jdbc;

    GroupTree(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The tree a group stands in, by name; without those the viewer does not reach. One node when it stands alone. */
    @Transactional(readOnly = true)
    public List<Node> around(GroupDirectory.Card card, Viewer viewer) {
        var lines = jdbc.sql("""
                        with recursive up (id, parent_id) as (
                                 select id, parent_id from community_group where centre_id = :centre and id = :id
                                 union
                                 select p.id, p.parent_id from up
                                   join community_group p on p.centre_id = :centre and p.id = up.parent_id),
                             down (id, depth, path) as (
                                 select g.id, 0, array[g.name_key, uuid_send(g.id)]
                                   from up join community_group g on g.centre_id = :centre and g.id = up.id
                                  where up.parent_id is null
                                 union all
                                 select g.id, down.depth + 1, down.path || g.name_key || uuid_send(g.id)
                                   from down join community_group g on g.centre_id = :centre and g.parent_id = down.id)
                        select g.id, g.name, g.kind, g.state, down.depth
                          from down join community_group g on g.centre_id = :centre and g.id = down.id
                         where (g.withdrawn_at is null or g.id = :id) and
                        """ + GroupDirectory.condition(viewer.reach()) + " order by down.path")
                .param("centre", card.centreId())
                .param("id", card.id())
                .params(viewer.reach().parameters())
                .query(Line.class)
                .list();
        return nodes(lines);
    }

    /** Where the one above is not to be seen, the nearest one above it takes its place. */
    private static List<Node> nodes(List<Line> lines) {
        var roots = new ArrayList<Node>();
        var above = new ArrayDeque<Node>();
        for (var line : lines) {
            while (!above.isEmpty() && above.getLast().line().depth() >= line.depth()) {
                above.removeLast();
            }
            var node = new Node(line, new ArrayList<>());
            (above.isEmpty() ? roots : above.getLast().under()).add(node);
            above.addLast(node);
        }
        return roots;
    }

    /** Groups under which this one may be put: of the centre, not itself and none under it. */
    @Transactional(readOnly = true)
    public List<GroupNames.Found> places(UUID centre, @Nullable UUID id) {
        return jdbc.sql("with recursive " + UNDER + """
                        select g.id, g.name, g.kind, c.name as community
                          from community_group g
                          left join community c on c.centre_id = g.centre_id and c.id = g.community_id
                         where g.centre_id = :centre and g.withdrawn_at is null and g.id not in (select id from under)
                         order by g.name_key, g.id
                        """)
                .param("centre", centre)
                .param("id", id, java.sql.Types.OTHER)
                .query(GroupNames.Found.class)
                .list();
    }

    /** Of two that are put under each other at once the second waits and is refused. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requirePlace(UUID centre, UUID id, @Nullable UUID parent) {
        if (parent == null) {
            return;
        }
        jdbc.sql(
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended('groups' || cast(:centre as text), 0))) taken")
                .param("centre", centre)
                .query(Integer.class)
                .single();
        boolean known = jdbc.sql("""
                        select exists (select 1 from community_group
                                        where centre_id = :centre and id = :parent and withdrawn_at is null)
                        """)
                .param("centre", centre)
                .param("parent", parent)
                .query(Boolean.class)
                .single();
        if (!known) {
            throw Refusal.at("parent", "groups.refusal.parent");
        }
        boolean under = jdbc.sql("with recursive " + UNDER + " select exists (select 1 from under where id = :parent)")
                .param("centre", centre)
                .param("id", id)
                .param("parent", parent)
                .query(Boolean.class)
                .single();
        if (under) {
            throw Refusal.at("parent", "groups.refusal.circle");
        }
    }

    private static final String UNDER = """
            under (id) as (
                select cast(:id as uuid)
                union
                select g.id from under join community_group g on g.centre_id = :centre and g.parent_id = under.id)
            """;
}
