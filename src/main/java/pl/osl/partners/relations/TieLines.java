package pl.osl.partners.relations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Reach;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.partners.PartnerReach;

/** With whom somebody is tied, in both directions: as it was told, and as entries of the last year show. */
@Component
class TieLines {

    /** @param name null for the centre */
    record Line(
            UUID id,
            boolean outgoing,
            End other,
            @Nullable String name,
            RelationKind kind,
            int strength,
            String source,
            LocalDate since,
            @Nullable LocalDate until) {

        public String path() {
            return other.path();
        }
    }

    /** So many of those met in entries are shown at once; one more is not worth unfolding. */
    private static final int MOST = 6;

    /** @param times entries together @param last day of the newest of them */
    record Met(End other, @Nullable String name, int times, LocalDate last) {

        public String path() {
            return other.path();
        }
    }

    /** @param of whose ties they are */
    record Shown(End of, List<Line> lines, List<Met> met, boolean mayChange) {

        public List<Line> running() {
            return lines.stream().filter(one -> one.until() == null).toList();
        }

        public List<Line> ended() {
            return lines.stream().filter(one -> one.until() != null).toList();
        }

        public List<Met> mostMet() {
            return met.subList(0, met.size() > MOST + 1 ? MOST : met.size());
        }

        public List<Met> lessMet() {
            return met.subList(mostMet().size(), met.size());
        }
    }

    /** Everybody whose name the viewer may read; a tie with anybody else is not told. */
    private static final String NAMED = """
            select 'CENTRE' as kind, cast(null as uuid) as id, null as name, null::bytea as name_key
            union all
            select 'PARTNER', p.id, p.name, p.name_key from partner p
             where p.centre_id = :centre and p.withdrawn_at is null and %s
            union all
            select 'GROUP', g.id, g.name, g.name_key
              from community_group g left join community c on c.centre_id = g.centre_id and c.id = g.community_id
             where g.centre_id = :centre and g.withdrawn_at is null and %s
            union all
            select 'INITIATIVE', i.id, i.title, i.title_key
              from initiative i left join community c on c.centre_id = i.centre_id and c.id = i.community_id
             where i.centre_id = :centre and i.withdrawn_at is null and %s
            """;

    private static final String TOLD = """
            select r.id, r.outgoing, o.kind as other_kind, o.id as other_id, o.name, r.kind, r.strength, r.source, r.since, r.until
              from (select t.*, true as outgoing, coalesce(to_id, to_group_id, to_initiative_id) as other
                      from partner_relation t
                     where centre_id = :centre and coalesce(from_id, from_group_id, from_initiative_id) is not distinct from :id
                    union all
                    select t.*, false, coalesce(from_id, from_group_id, from_initiative_id)
                      from partner_relation t
                     where centre_id = :centre and coalesce(to_id, to_group_id, to_initiative_id) is not distinct from :id) r
              join (%s) o on o.id is not distinct from r.other
             order by r.until is not null, o.name_key nulls first, r.kind, outgoing desc, r.since, r.id
            """;

    private static final String MET = """
            select o.kind as other_kind, o.id as other_id, o.name, count(distinct m.activity_id) as times, max(m.held_on) as last
              from party_met m
              join party_met w on w.centre_id = m.centre_id and w.activity_id = m.activity_id
              join (%s) o on o.id = coalesce(w.partner_id, w.group_id, w.initiative_id)
             where m.centre_id = :centre and coalesce(m.partner_id, m.group_id, m.initiative_id) = :id and o.id <> :id
               and m.held_on > :since and m.held_on <= :today
             group by o.kind, o.id, o.name, o.name_key
             order by times desc, o.name_key, o.id
            """;

    private final Ends ends;
    private final JdbcClient jdbc;
    private final Clock clock;

    TieLines(Ends ends, JdbcClient jdbc, Clock clock) {
        this.ends = ends;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Ties of whoever is off the list, merged or withdrawn, are read and not changed. */
    @Transactional(readOnly = true)
    public Shown of(UUID centre, End of, Viewer viewer) {
        String groups = viewer.may(Verb.READ, Thing.GROUP) ? CommunityDirectory.condition(viewer.reach()) : "false";
        String named = NAMED.formatted(PartnerReach.condition("p", viewer.reach()), groups, groups);
        var lines = spec(TOLD.formatted(named), centre, of, viewer.reach())
                .query((row, number) -> line(row))
                .list();
        var today = LocalDate.now(clock);
        var met = of.id() == null
                ? List.<Met>of()
                : spec(MET.formatted(named), centre, of, viewer.reach())
                        .param("today", today)
                        .param("since", today.minusMonths(12))
                        .query((row, number) -> new Met(
                                other(row),
                                row.getString("name"),
                                row.getInt("times"),
                                row.getObject("last", LocalDate.class)))
                        .list();
        return new Shown(of, lines, met, viewer.may(Verb.UPDATE, Thing.PARTNER) && ends.stands(centre, of));
    }

    private JdbcClient.StatementSpec spec(String sql, UUID centre, End of, Reach reach) {
        return jdbc.sql(sql)
                .param("centre", centre)
                .param("id", of.id(), Types.OTHER)
                .params(reach.parameters());
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getBoolean("outgoing"),
                other(row),
                row.getString("name"),
                RelationKind.valueOf(row.getString("kind")),
                row.getInt("strength"),
                row.getString("source"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class));
    }

    private static End other(ResultSet row) throws SQLException {
        return new End(End.Kind.valueOf(row.getString("other_kind")), row.getObject("other_id", UUID.class));
    }
}
