package pl.osl.demo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * With whom the entries of two years were, picked from whatever partners, groups and initiatives the centre has by then:
 * each partner mostly in its own community, a few everywhere, and every seventh met by nobody. Who grew out of a group is
 * met where the group is. A meeting of a group and help for an initiative are called by whom they were with.
 */
@Component
@Order(130)
class DemoWithWhom implements DemoChapter {

    private static final int ASIDE = 7;
    private static final int EVERYWHERE = 3;

    /** Words of a title that say what kind of partner was there. */
    private static final Map<String, String> SAID = Map.of(
            "szko", "SCHOOL",
            "parafi", "PARISH",
            "bibliotek", "LIBRARY",
            "domem kultury", "CULTURE",
            "strażą pożarną", "FIRE_BRIGADE",
            "sportow", "SPORT",
            "radą dzielnicy", "COUNCIL");

    /** Where a group or an initiative may be beside others, though nothing in the title says so. */
    private static final Set<String> OPEN = Set.of("EVENT", "WORKDAY", "CAMPAIGN_ACTION", "CIVIC_MEETING");

    private record Entry(UUID id, String title, String kind, LocalDate heldOn, List<UUID> communities) {}

    /** @param home community of the group it grew out of */
    private record Partner(
            UUID id,
            @Nullable String kind,
            String sector,
            LocalDate since,
            @Nullable UUID home) {}

    /** A group or an initiative, of a community or of the centre itself. */
    private record Local(UUID id, String name, @Nullable UUID community, LocalDate since, LocalDate until) {

        boolean fits(Entry entry) {
            return (community == null || entry.communities().contains(community))
                    && !entry.heldOn().isBefore(since)
                    && !entry.heldOn().isAfter(until);
        }
    }

    /** Ties to be written, entry by entry. */
    private record Ties(List<UUID> entries, List<UUID> others) {

        Ties() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        void add(UUID entry, UUID other) {
            entries.add(entry);
            others.add(other);
        }
    }

    private final JdbcClient jdbc;

    DemoWithWhom(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** After everybody whom an entry may name. */
    @Override
    public void write(DemoCast cast) {
        cast.centres().forEach((centre, id) -> write(centre, id));
    }

    private void write(DemoCentre centre, UUID id) {
        var dice = new Random(41L + centre.ordinal());
        var partners = partners(id);
        var groups = locals(id, """
                select id, name, community_id, coalesce(founded_on, date '1990-01-01') as since,
                       coalesce(ended_on, date '9999-12-31') as until
                  from community_group where centre_id = :centre and withdrawn_at is null order by name_key, id
                """);
        var initiatives = locals(id, """
                select id, title as name, community_id, (created_at - interval '3 months')::date as since, date '9999-12-31' as until
                  from initiative where centre_id = :centre and withdrawn_at is null order by title_key, id
                """);
        var communities = jdbc.sql("select id from community where centre_id = :centre order by name_key, id")
                .param("centre", id)
                .query(UUID.class)
                .list();
        var withPartners = new Ties();
        var withGroups = new Ties();
        var withInitiatives = new Ties();
        var titles = new DemoTitles();
        for (var entry : entries(id)) {
            partnersOf(entry, partners, communities, dice).forEach(one -> withPartners.add(entry.id(), one));
            one(groups, entry, chance(entry, "GROUP_SESSION"), dice).forEach(one -> {
                withGroups.add(entry.id(), one.id());
                if (entry.kind().equals("GROUP_SESSION")) {
                    titles.add(entry.id(), entry.title(), "Spotkanie: " + one.name());
                }
            });
            one(initiatives, entry, chance(entry, "INITIATIVE_SUPPORT"), dice).forEach(one -> {
                withInitiatives.add(entry.id(), one.id());
                if (entry.kind().equals("INITIATIVE_SUPPORT")) {
                    titles.add(entry.id(), entry.title(), "Wsparcie: " + one.name());
                }
            });
        }
        titles.write(id, jdbc);
        tie(id, "activity_partner", "partner_id", withPartners);
        tie(id, "activity_group", "group_id", withGroups);
        tie(id, "activity_initiative", "initiative_id", withInitiatives);
    }

    private static Set<UUID> partnersOf(Entry entry, List<Partner> all, List<UUID> communities, Random dice) {
        var known = new ArrayList<Partner>();
        for (int at = 0; at < all.size(); at++) {
            var partner = all.get(at);
            boolean here = at < EVERYWHERE
                    || entry.communities().isEmpty()
                    || entry.communities().contains(communities.get(at % communities.size()));
            boolean met = partner.home() == null
                    ? at % ASIDE != ASIDE - 1 && here
                    : entry.communities().contains(partner.home());
            if (met && !partner.since().isAfter(entry.heldOn())) {
                known.add(partner);
            }
        }
        var chosen = new LinkedHashSet<UUID>();
        known.stream().filter(one -> one.home() != null && dice.nextInt(8) == 0).forEach(one -> chosen.add(one.id()));
        SAID.forEach((word, kind) -> {
            if (entry.title().contains(word)) {
                known.stream()
                        .filter(one -> kind.equals(one.kind()))
                        .findFirst()
                        .ifPresent(one -> chosen.add(one.id()));
            }
        });
        for (int wanted = wanted(entry.kind(), dice); wanted > 0 && !known.isEmpty(); wanted--) {
            chosen.add(known.get(dice.nextInt(known.size())).id());
        }
        return chosen;
    }

    private static int wanted(String kind, Random dice) {
        double chance = dice.nextDouble();
        return switch (kind) {
            case "PARTNER_MEETING" -> 2 + dice.nextInt(3);
            case "EVENT" -> 1 + dice.nextInt(4);
            case "CAMPAIGN_ACTION", "WORKDAY" -> dice.nextInt(3);
            case "AUTHORITY_MEETING", "CIVIC_MEETING", "WORKING_MEETING" -> chance < 0.4 ? 1 : 0;
            default -> chance < 0.12 ? 1 : 0;
        };
    }

    private static double chance(Entry entry, String kind) {
        return entry.kind().equals(kind) ? 0.9 : OPEN.contains(entry.kind()) ? 0.15 : 0;
    }

    private static Stream<Local> one(List<Local> all, Entry entry, double chance, Random dice) {
        var fitting = all.stream().filter(one -> one.fits(entry)).toList();
        return dice.nextDouble() >= chance || fitting.isEmpty()
                ? Stream.empty()
                : Stream.of(fitting.get(dice.nextInt(fitting.size())));
    }

    private List<Entry> entries(UUID centre) {
        return jdbc.sql("""
                        select a.id, a.title, a.kind, a.held_on,
                               array(select l.community_id from activity_community l
                                      where l.centre_id = a.centre_id and l.activity_id = a.id) as communities
                          from activity a
                         where a.centre_id = :centre and a.withdrawn_at is null and a.concerns <> 'CENTRE'
                         order by a.held_on, a.created_at, a.id
                        """)
                .param("centre", centre)
                .query((row, number) -> entry(row))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("kind"),
                row.getObject("held_on", LocalDate.class),
                Arrays.asList((UUID[]) row.getArray("communities").getArray()));
    }

    private List<Partner> partners(UUID centre) {
        return jdbc.sql("""
                        select p.id, p.kind, p.sector, p.created_at::date as since, g.community_id as home
                          from partner p
                          left join community_group g on g.centre_id = p.centre_id and g.id = p.from_group_id
                         where p.centre_id = :centre and p.withdrawn_at is null order by p.created_at, p.name_key, p.id
                        """).param("centre", centre).query(Partner.class).list();
    }

    private List<Local> locals(UUID centre, String sql) {
        return jdbc.sql(sql)
                .param("centre", centre)
                .query((row, number) -> new Local(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("community_id", UUID.class),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)))
                .list();
    }

    /** The entries name them, and the days of the meetings follow as with any entry of the log. */
    private void tie(UUID centre, String table, String column, Ties ties) {
        jdbc.sql(
                        "insert into %s (centre_id, activity_id, %s) select :centre, e, o from unnest(cast(:entries as uuid[]), cast(:others as uuid[])) t (e, o) on conflict do nothing"
                                .formatted(table, column))
                .param("centre", centre)
                .param("entries", ties.entries().toArray(UUID[]::new))
                .param("others", ties.others().toArray(UUID[]::new))
                .update();
        jdbc.sql("""
                        insert into party_met (centre_id, activity_id, held_on, community_ids, with_us, %1$s)
                        select a.centre_id, a.id, a.held_on,
                               array(select l.community_id from activity_community l
                                      where l.centre_id = a.centre_id and l.activity_id = a.id),
                               a.who_led is null or a.who_led not in ('RESIDENTS', 'PARTNER'), w.%1$s
                          from %2$s w join activity a on a.centre_id = w.centre_id and a.id = w.activity_id
                         where w.centre_id = :centre and a.withdrawn_at is null
                        on conflict do nothing
                        """.formatted(column, table)).param("centre", centre).update();
    }
}
