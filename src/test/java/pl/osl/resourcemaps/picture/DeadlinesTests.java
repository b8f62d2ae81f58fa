package pl.osl.resourcemaps.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The deadline that is worked out once is the one that reckoning for each row would give, also where months end. */
class DeadlinesTests {

    @Test
    void theLastDayIsTheOneThatReckoningForwardFinds() {
        for (int months : new int[] {1, 2, 6, 11, 12, 24, 60}) {
            for (var limit = LocalDate.of(2024, 1, 1); limit.getYear() < 2029; limit = limit.plusDays(1)) {
                var last = Deadlines.last(months, limit);
                assertThat(last.plusMonths(months)).isBefore(limit);
                for (int later = 1; later < 5; later++) {
                    assertThat(last.plusDays(later).plusMonths(months))
                            .as("%s, %d months, limit %s", last.plusDays(later), months, limit)
                            .isAfterOrEqualTo(limit);
                }
            }
        }
    }
}
