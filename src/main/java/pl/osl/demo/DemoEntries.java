package pl.osl.demo;

import java.sql.Types;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.osl.activities.ActivityKind;
import pl.osl.activities.OrganizerRole;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Texts;

/**
 * About two years of entries, the same each time but for the day they end on. Over the two years residents lead more
 * often: that is what a good story of community organizing looks like.
 */
@Component
class DemoEntries {

    private static final int WEEKS = 104;

    /** @param communities ids by community of the centre */
    record Setting(UUID centre, Map<DemoCentre.Community, UUID> communities) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    DemoEntries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param weekly entries in an ordinary week */
    void write(UUID author, double weekly, long seed, Setting setting) {
        var dice = new Random(seed);
        LocalDate today = LocalDate.now(clock);
        for (int week = WEEKS; week >= 0; week--) {
            LocalDate monday = today.minusWeeks(week).with(DayOfWeek.MONDAY);
            double season = season(monday);
            for (double left = weekly * season; left > dice.nextDouble(); left--) {
                LocalDate day = monday.plusDays(dice.nextInt(5));
                if (!day.isAfter(today)) {
                    entry(author, day, 1.0 - (double) week / WEEKS, dice, setting);
                }
            }
        }
    }

    /** Holidays are quiet, spring and autumn are not. */
    private static double season(LocalDate day) {
        return switch (day.getMonth()) {
            case JULY, AUGUST -> 0.5;
            case DECEMBER, JANUARY -> 0.75;
            case MAY, JUNE, SEPTEMBER, OCTOBER -> 1.25;
            default -> 1;
        };
    }

    private void entry(UUID author, LocalDate day, double progress, Random dice, Setting setting) {
        String kind = DemoStories.kind(dice);
        var usual = ActivityKind.valueOf(kind);
        String concerns = concerns(kind, dice);
        String title = DemoStories.title(kind, dice);
        String note = dice.nextInt(3) == 0 ? DemoStories.note(dice) : null;
        Integer present = concerns.equals("CENTRE") || dice.nextInt(7) == 0 ? null : present(usual, progress, dice);
        UUID id = Ids.next(clock);
        var noted = OffsetDateTime.of(day, LocalTime.of(8 + dice.nextInt(9), dice.nextInt(60)), ZoneOffset.UTC);
        boolean corrected = dice.nextInt(15) == 0;
        boolean withdrawn = dice.nextInt(60) == 0;
        jdbc.sql("""
                        insert into activity (id, centre_id, author_id, title, kind, role, held_on, minutes, concerns, who_led,
                                              present, newcomers, note, tasks, plain, created_at, corrected_at,
                                              withdrawn_at, withdrawn_by, withdrawal_reason, version)
                        values (:id, :centre, :author, :title, :kind, :role, :day, :minutes, :concerns, :whoLed,
                                :present, :newcomers, :note, :tasks, :plain, :noted, :corrected,
                                :withdrawn, :withdrawnBy, :reason, 0)
                        """)
                .param("id", id)
                .param("centre", setting.centre())
                .param("author", author)
                .param("title", title)
                .param("kind", kind)
                .param("role", role(usual, dice).name())
                .param("day", day)
                .param("minutes", Math.max(15, usual.usualMinutes() + 15 * (dice.nextInt(5) - 2)))
                .param("concerns", concerns)
                .param("whoLed", whoLed(concerns, progress, dice), Types.VARCHAR)
                .param("present", present, Types.INTEGER)
                .param("newcomers", newcomers(present, dice), Types.INTEGER)
                .param("note", note, Types.VARCHAR)
                .param("tasks", new String[0])
                .param("plain", Texts.plain(note == null ? title : title + " " + note))
                .param("noted", noted)
                .param("corrected", corrected ? noted.plusHours(3) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("withdrawn", withdrawn ? noted.plusDays(1) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("withdrawnBy", withdrawn ? author : null, Types.OTHER)
                .param("reason", withdrawn ? "Zapisane dwa razy." : null, Types.VARCHAR)
                .update();
        if (concerns.equals("COMMUNITY")) {
            about(id, day, dice, setting);
        }
        trace(id, author, "logged", noted, "[]", setting);
        if (corrected) {
            String change =
                    "[{\"field\":\"minutes\",\"before\":\"30\",\"after\":\"%d\"}]".formatted(usual.usualMinutes());
            trace(id, author, "corrected", noted.plusHours(3), change, setting);
        }
        if (withdrawn) {
            trace(id, author, "withdrawn", noted.plusDays(1), "[]", setting);
        }
    }

    private static String concerns(String kind, Random dice) {
        return switch (kind) {
            case "PLANNING", "WORKING_MEETING" -> dice.nextInt(10) < 6 ? "CENTRE" : "COMMUNITY";
            case "AUTHORITY_MEETING", "INFORMING" -> dice.nextInt(10) < 4 ? "MUNICIPALITY" : "COMMUNITY";
            default -> dice.nextInt(20) == 0 ? "MUNICIPALITY" : "COMMUNITY";
        };
    }

    private static OrganizerRole role(ActivityKind kind, Random dice) {
        return dice.nextInt(6) == 0 ? OrganizerRole.values()[dice.nextInt(3)] : kind.usualRole();
    }

    private static @Nullable String whoLed(String concerns, double progress, Random dice) {
        if (concerns.equals("CENTRE") || dice.nextInt(5) == 0) {
            return null;
        }
        double chance = dice.nextDouble();
        double residents = 0.1 + 0.3 * progress;
        return chance < residents
                ? "RESIDENTS"
                : chance < residents + 0.25 ? "JOINTLY" : chance < residents + 0.33 ? "PARTNER" : "ORGANIZER";
    }

    private static int present(ActivityKind kind, double progress, Random dice) {
        int most = switch (kind) {
            case CONVERSATION, MEDIATION, PLANNING, INTERVENTION -> 3;
            case EVENT -> 180;
            case WORKDAY, CIVIC_MEETING, CAMPAIGN_ACTION -> 40;
            default -> 18;
        };
        return 1 + dice.nextInt(Math.max(2, (int) (most * (0.6 + 0.4 * progress))));
    }

    private static @Nullable Integer newcomers(@Nullable Integer present, Random dice) {
        return present == null || dice.nextInt(3) > 0 ? null : Integer.valueOf(present / 5);
    }

    private void about(UUID activity, LocalDate day, Random dice, Setting setting) {
        var names = setting.communities().keySet().stream()
                .flatMap(one -> Collections.nCopies(one.weight(), one).stream())
                .toList();
        var first = names.get(dice.nextInt(names.size()));
        var second = dice.nextInt(20) == 0 ? names.get(dice.nextInt(names.size())) : first;
        for (var community : first.equals(second) ? List.of(first) : List.of(first, second)) {
            if (community.weight() > 3 || day.isBefore(LocalDate.now(clock).minusDays(40))) {
                connect(activity, community, setting);
            } else {
                connect(activity, names.getFirst(), setting);
            }
        }
    }

    private void connect(UUID activity, DemoCentre.Community community, Setting setting) {
        jdbc.sql("""
                        insert into activity_community (centre_id, activity_id, community_id)
                        values (:centre, :activity, :community) on conflict do nothing
                        """)
                .param("centre", setting.centre())
                .param("activity", activity)
                .param("community", setting.communities().get(community))
                .update();
    }

    private void trace(UUID activity, UUID author, String action, OffsetDateTime at, String changes, Setting setting) {
        jdbc.sql("""
                        insert into audit_entry (id, centre_id, happened_at, account_id, subject, subject_id, action, changes)
                        values (:id, :centre, :at, :account, 'activity', :activity, :action, :changes::jsonb)
                        """)
                .param("id", Ids.next(clock))
                .param("centre", setting.centre())
                .param("at", at)
                .param("account", author)
                .param("activity", activity)
                .param("action", action)
                .param("changes", changes)
                .update();
    }
}
