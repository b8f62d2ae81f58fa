package pl.osl.resourcemaps.picture;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import pl.osl.resourcemaps.checks.Pace;

/**
 * Since when something must have been checked to be fresh, per pace: worked out once for a centre, because reckoning with months
 * for each of 20 000 rows costs more than reading them. The same days as {@code AssetSql.DUE} tells.
 *
 * @param stale the last day of a check that no longer counts
 * @param due the last day of a check that ends this month at the latest
 */
record Deadlines(Days stale, Days due) {

    record Days(LocalDate people, LocalDate institutions, LocalDate places) {

        private static Days before(Pace.Months months, LocalDate limit) {
            return new Days(
                    last(months.people(), limit), last(months.institutions(), limit), last(months.places(), limit));
        }
    }

    /** 0 for what is gone, 1 fresh, 2 to be checked, 3 stale. Needs {@link #values}. */
    static final String WORRY = """
             case when a.outcome = 'GONE' then 0 when a.outcome is null then 2
                  when a.checked_on <= case a.pace when 'PEOPLE' then :stalePeople when 'INSTITUTIONS' then :staleInstitutions
                                                   else :stalePlaces end then 3
                  when a.checked_on <= case a.pace when 'PEOPLE' then :duePeople when 'INSTITUTIONS' then :dueInstitutions
                                                   else :duePlaces end then 2
                  else 1 end\s""";

    static Deadlines of(Pace.Months months, LocalDate today) {
        return new Deadlines(
                Days.before(months, today),
                Days.before(
                        months, today.with(TemporalAdjusters.lastDayOfMonth()).plusDays(1)));
    }

    /** The last day which, so many months later, is still before the limit. Months differ in length: near their ends it is sought. */
    static LocalDate last(int months, LocalDate limit) {
        var day = limit.minusMonths(months);
        while (!day.plusMonths(months).isBefore(limit)) {
            day = day.minusDays(1);
        }
        return day;
    }

    Map<String, LocalDate> values() {
        return Map.of(
                "stalePeople", stale.people(),
                "staleInstitutions", stale.institutions(),
                "stalePlaces", stale.places(),
                "duePeople", due.people(),
                "dueInstitutions", due.institutions(),
                "duePlaces", due.places());
    }
}
