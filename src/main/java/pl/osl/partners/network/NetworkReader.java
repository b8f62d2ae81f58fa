package pl.osl.partners.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Reach;
import pl.osl.communities.CommunityDirectory;
import pl.osl.partners.PartnerReach;
import pl.osl.partners.relations.RelationKind;

/** Reads the network of a centre, of every day at once, as far as the viewer reaches; the page of a day is thought out of it. */
@Component
class NetworkReader {

    /** A community, or a centre of those who act across several. */
    record Choice(UUID id, String name) {}

    private static final String PARTIES = """
            select p.id, p.sector as sphere, p.name, p.name_key, (p.created_at at time zone 'Europe/Warsaw')::date as listed_on, p.founded_on,
                   null::date as ended_on, (p.withdrawn_at at time zone 'Europe/Warsaw')::date as withdrawn_on, p.state = 'ENDED' as over, null::uuid as community_id
              from partner p
             where p.centre_id = :centre and p.merged_into_id is null and %s
            union all
            select g.id, 'GROUP', g.name, g.name_key, (g.created_at at time zone 'Europe/Warsaw')::date, g.founded_on,
                   g.ended_on, (g.withdrawn_at at time zone 'Europe/Warsaw')::date,
                   g.state = 'ENDED' and g.ended_on is null, g.community_id
              from community_group g left join community c on c.centre_id = g.centre_id and c.id = g.community_id
             where g.centre_id = :centre and %s
            union all
            select i.id, 'INITIATIVE', i.title, i.title_key, (i.created_at at time zone 'Europe/Warsaw')::date, null, null,
                   (i.withdrawn_at at time zone 'Europe/Warsaw')::date,
                   i.state in ('DONE', 'GIVEN_UP'), i.community_id
              from initiative i left join community c on c.centre_id = i.centre_id and c.id = i.community_id
             where i.centre_id = :centre and %s
             order by name_key, id
            """;

    private static final String TIES = """
            select coalesce(from_id, from_group_id, from_initiative_id, centre_id) as one,
                   coalesce(to_id, to_group_id, to_initiative_id, centre_id) as other, kind, source, strength, since, until
              from partner_relation where centre_id = :centre
            union all
            select coalesce(a.partner_id, a.centre_id), coalesce(b.partner_id, b.centre_id), 'FORMAL', 'PARTNERSHIP', 2,
                   greatest(r.since, a.joined_on, b.joined_on), least(r.until, a.left_on, b.left_on)
              from (select m.partnership_id, m.state, m.since,
                           lead(m.since) over (partition by m.partnership_id order by m.since, m.moved_at, m.id) - 1 as until
                      from partnership_move m
                      join partnership p on p.centre_id = m.centre_id and p.id = m.partnership_id
                     where m.centre_id = :centre and p.withdrawn_at is null) r
              join partnership_member a on a.centre_id = :centre and a.partnership_id = r.partnership_id
              join partnership_member b on b.centre_id = :centre and b.partnership_id = r.partnership_id and b.id > a.id
             where r.state in ('LETTER_OF_INTENT', 'AGREEMENT', 'ACTIVE')
               and a.partner_id is distinct from b.partner_id
               and greatest(r.since, a.joined_on, b.joined_on)
                   <= coalesce(least(r.until, a.left_on, b.left_on), date 'infinity')
            """;

    /** A mentor counts entries of the communities that are theirs, as everywhere. */
    private static final String MEETINGS = """
            select m.activity_id, m.held_on, bool_or(m.with_us) as with_us, m.community_ids as communities,
                   array_agg(coalesce(p.merged_into_id, m.partner_id, m.group_id, m.initiative_id)) as parties
              from party_met m left join partner p on p.centre_id = m.centre_id and p.id = m.partner_id
             where m.centre_id = :centre and %s
             group by m.activity_id, m.held_on, m.community_ids
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    NetworkReader(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Known of(UUID centre, String name, Reach reach) {
        var ties = ties(centre);
        var meetings = meetings(centre, reach);
        var first = firsts(ties, meetings);
        String groups = reach instanceof Reach.Centres ? "true" : CommunityDirectory.condition(reach);
        var parties = jdbc.sql(PARTIES.formatted(PartnerReach.condition("p", reach), groups, groups))
                .param("centre", centre)
                .params(reach.parameters())
                .query((row, number) -> party(row, first))
                .list();
        var us = new Party(centre, Sphere.CENTRE, name, LocalDate.EPOCH, null, false, null);
        return new Known(centre, Stream.concat(Stream.of(us), parties.stream()).toList(), ties, meetings);
    }

    /** Communities by which the network may be narrowed. */
    @Transactional(readOnly = true)
    public List<Choice> communities(UUID centre, Reach reach) {
        return jdbc.sql("""
                        select c.id, c.name from community c
                         where c.centre_id = :centre and c.withdrawn_at is null and %s order by c.name_key, c.id
                        """.formatted(CommunityDirectory.condition(reach)))
                .param("centre", centre)
                .params(reach.parameters())
                .query(Choice.class)
                .list();
    }

    /** The centres of the reach by name. */
    @Transactional(readOnly = true)
    public List<Choice> centres(Reach reach) {
        return jdbc.sql("""
                        select id, short_name as name from centre_on(:today) where id = any(:centres)
                         order by short_name collate "pl-x-icu", id
                        """)
                .param("today", LocalDate.now(clock))
                .param("centres", reach.centres().toArray(UUID[]::new))
                .query(Choice.class)
                .list();
    }

    private List<Tie> ties(UUID centre) {
        return jdbc.sql(TIES)
                .param("centre", centre)
                .query((row, number) -> new Tie(
                        row.getObject("one", UUID.class),
                        row.getObject("other", UUID.class),
                        RelationKind.valueOf(row.getString("kind")),
                        Source.valueOf(row.getString("source")),
                        row.getInt("strength"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)))
                .list();
    }

    private List<Meeting> meetings(UUID centre, Reach reach) {
        String ours = switch (reach) {
            case Reach.Centre _, Reach.Centres _ -> "true";
            case Reach.Assigned _, Reach.Nothing _ ->
                "exists (select 1 from community c where c.centre_id = m.centre_id and c.id = any(m.community_ids) and "
                        + CommunityDirectory.condition(reach) + ")";
        };
        return jdbc.sql(MEETINGS.formatted(ours))
                .param("centre", centre)
                .params(reach.parameters())
                .query((row, number) -> new Meeting(
                        row.getObject("held_on", LocalDate.class),
                        row.getBoolean("with_us"),
                        ids((Object[]) row.getArray("communities").getArray()),
                        ids((Object[]) row.getArray("parties").getArray())))
                .list();
    }

    private static Set<UUID> ids(Object[] array) {
        return Arrays.stream(array).map(one -> (UUID) one).collect(Collectors.toSet());
    }

    /** The first day on which each was tied with anybody. */
    private static Map<UUID, LocalDate> firsts(List<Tie> ties, List<Meeting> meetings) {
        var first = new HashMap<UUID, LocalDate>();
        ties.forEach(one -> {
            first.merge(one.from(), one.since(), NetworkReader::earlier);
            first.merge(one.to(), one.since(), NetworkReader::earlier);
        });
        meetings.forEach(meeting ->
                meeting.parties().forEach(one -> first.merge(one, meeting.heldOn(), NetworkReader::earlier)));
        return first;
    }

    /** In the network from the day it was put on the list, or from its first tie where that was written down later. */
    private static Party party(ResultSet row, Map<UUID, LocalDate> first) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        var listed = row.getObject("listed_on", LocalDate.class);
        var founded = row.getObject("founded_on", LocalDate.class);
        var sphere = Sphere.valueOf(row.getString("sphere"));
        var since = earlier(listed, first.getOrDefault(id, listed));
        if (founded != null && (founded.isAfter(since) || sphere == Sphere.GROUP)) {
            since = founded;
        }
        var ended = row.getObject("ended_on", LocalDate.class);
        return new Party(
                id,
                sphere,
                row.getString("name"),
                since,
                gone(ended == null ? null : ended.plusDays(1), row.getObject("withdrawn_on", LocalDate.class)),
                row.getBoolean("over"),
                row.getObject("community_id", UUID.class));
    }

    private static @Nullable LocalDate gone(@Nullable LocalDate ended, @Nullable LocalDate withdrawn) {
        return ended == null ? withdrawn : withdrawn == null ? ended : earlier(ended, withdrawn);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
