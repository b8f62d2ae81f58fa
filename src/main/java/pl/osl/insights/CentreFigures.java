package pl.osl.insights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.activities.OrganizerRole;

/**
 * Counts a centre, one query a part, from what activities and communities publish. A meeting is one entry however many
 * of the centre were there; the time is everybody's.
 */
@Component
public class CentreFigures {

    /** A community nobody noted anything about for so long is pointed out. */
    public static final int SILENT_DAYS = 30;

    private final JdbcClient jdbc;
    private final Clock clock;

    CentreFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One snapshot for all parts: an entry saved meanwhile is in all of them or in none. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Figures of(UUID centre, Period period) {
        var shares = shares(centre, period);
        return new Figures(
                period, months(shares, period), roles(shares), leaders(centre, period), communities(centre, period));
    }

    /** Counted once for the months and for the roles: what one role took in one month. */
    private record Share(OrganizerRole role, MonthFigures of) {}

    private List<Share> shares(UUID centre, Period period) {
        return within(centre, period, """
                        select cast(date_trunc('month', held_on) as date) as month, role,
                               count(*) filter (where wrote) as entries, sum(minutes) as minutes,
                               coalesce(sum(present), 0) as attendances,
                               count(*) filter (where wrote and present is null) as without_present
                          from insights_activity_time
                         where centre_id = :centre and held_on between :first and :last
                         group by 1, role
                        """)
                .query((row, number) -> new Share(OrganizerRole.valueOf(row.getString("role")), month(row, number)))
                .list();
    }

    private static List<MonthFigures> months(List<Share> shares, Period period) {
        var counted = shares.stream()
                .map(Share::of)
                .collect(Collectors.toMap(MonthFigures::month, Function.identity(), CentreFigures::sum));
        return period.months().stream()
                .map(month -> counted.getOrDefault(month, MonthFigures.none(month)))
                .toList();
    }

    private static MonthFigures sum(MonthFigures one, MonthFigures other) {
        return new MonthFigures(
                one.month(),
                one.entries() + other.entries(),
                one.minutes() + other.minutes(),
                one.attendances() + other.attendances(),
                one.withoutPresent() + other.withoutPresent());
    }

    private static List<RoleFigures> roles(List<Share> shares) {
        return Arrays.stream(OrganizerRole.values())
                .map(role -> {
                    var own = shares.stream()
                            .filter(one -> one.role() == role)
                            .map(Share::of)
                            .toList();
                    return new RoleFigures(
                            role,
                            own.stream().mapToLong(MonthFigures::entries).sum(),
                            own.stream().mapToLong(MonthFigures::minutes).sum());
                })
                .toList();
    }

    private LeaderFigures leaders(UUID centre, Period period) {
        return within(centre, period, """
                        select count(*) filter (where outside and who_led = 'RESIDENTS') as residents,
                               count(*) filter (where outside and who_led = 'JOINTLY') as jointly,
                               count(*) filter (where outside and who_led = 'PARTNER') as partner,
                               count(*) filter (where outside and who_led = 'ORGANIZER') as organizer,
                               count(*) filter (where outside and who_led is null) as not_given,
                               count(*) filter (where not outside) as inside
                          from (select concerns <> 'CENTRE' as outside, who_led
                                  from insights_activity
                                 where centre_id = :centre and held_on between :first and :last) a
                        """).query(LeaderFigures.class).single();
    }

    /** Those that are not ended or were active in the period; the longest silent first. */
    private List<CommunityFigures> communities(UUID centre, Period period) {
        return within(centre, period, """
                        select c.id, c.name, c.ended_on is not null as ended, coalesce(a.entries, 0) as entries, a.last,
                               c.ended_on is null and coalesce(a.last < :recent, true) as silent,
                               p.code as phase, p.pl as phase_pl, p.en as phase_en, p.position as phase_position
                          from insights_community c
                          join insights_phase p on p.centre_id = c.centre_id and p.code = c.phase
                          left join (select community_id, max(held_on) as last,
                                            count(*) filter (where held_on between :first and :last) as entries
                                       from insights_activity_community where centre_id = :centre
                                      group by community_id) a on a.community_id = c.id
                         where c.centre_id = :centre and (c.ended_on is null or a.entries > 0)
                         order by a.last nulls first, c.name_key, c.id
                        """)
                .param("recent", LocalDate.now(clock).minusDays(SILENT_DAYS - 1))
                .query(CommunityFigures.class)
                .list();
    }

    private JdbcClient.StatementSpec within(UUID centre, Period period, String query) {
        return jdbc.sql(query)
                .param("centre", centre)
                .param("first", period.firstDay())
                .param("last", period.lastDay());
    }

    private static MonthFigures month(ResultSet row, int number) throws SQLException {
        return new MonthFigures(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getLong("entries"),
                row.getLong("minutes"),
                row.getLong("attendances"),
                row.getLong("without_present"));
    }
}
