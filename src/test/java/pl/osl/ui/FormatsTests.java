package pl.osl.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatsTests {

    private final Formats polish = new Formats(Locale.forLanguageTag("pl"));
    private final Formats english = new Formats(Locale.ENGLISH);

    @Test
    void daysAndNumbersAreWrittenThePolishWay() {
        assertThat(polish.day(LocalDate.of(2026, 11, 22))).isEqualTo("22\u00a0listopada 2026");
        assertThat(polish.shortDay(LocalDate.of(2026, 1, 5))).isEqualTo("05.01.2026");
        assertThat(polish.month(YearMonth.of(2026, 11))).isEqualTo("listopad 2026");
        assertThat(polish.number(12345.5)).isEqualTo("12\u00a0345,5");
        assertThat(polish.percent(1, 3)).isEqualTo("33\u00a0%");
        assertThat(polish.percent(0, 0)).isEmpty();
    }

    @Test
    void momentsAreShownInTheTimeOfWarsaw() {
        assertThat(polish.time(Instant.parse("2026-07-01T12:32:00Z"))).isEqualTo("14:32");
        assertThat(polish.time(Instant.parse("2026-12-01T12:32:00Z"))).isEqualTo("13:32");
        assertThat(english.moment(Instant.parse("2026-11-22T13:32:00Z"))).isEqualTo("22\u00a0November 2026, 14:32");
    }

    @Test
    void minutesAreToldAsPeopleSayThem() {
        assertThat(polish.hours(30)).isEqualTo("30\u00a0min");
        assertThat(polish.hours(60)).isEqualTo("1\u00a0godz.");
        assertThat(polish.hours(90)).isEqualTo("1\u00a0godz.\u00a030\u00a0min");
        assertThat(polish.hours(29_085)).isEqualTo("485\u00a0godz.");
        assertThat(english.hours(90)).isEqualTo("1\u00a0h\u00a030\u00a0min");
    }

    @Test
    void namesSortInPolishOrder() {
        var names = List.of("Łódź", "Lody", "Zupa", "Żaba", "Źrebak", "Ćma", "Cma", "Łania");
        assertThat(names.stream()
                        .sorted((one, other) -> java.util.Arrays.compareUnsigned(SortKeys.of(one), SortKeys.of(other))))
                .containsExactly("Cma", "Ćma", "Lody", "Łania", "Łódź", "Zupa", "Źrebak", "Żaba");
    }

    @Test
    void messagesDeclinePolishNouns() {
        var messages = new IcuMessages("messages/activities");
        var forms = List.of(0, 1, 2, 5, 12, 22, 1.5).stream()
                .map(n -> messages.getMessage("activities.list.count", new Object[] {n}, Locale.forLanguageTag("pl")));
        assertThat(forms)
                .containsExactly("0 wpisów", "1 wpis", "2 wpisy", "5 wpisów", "12 wpisów", "22 wpisy", "1,5 wpisu");
    }

    @Test
    void cellsThatASpreadsheetWouldCalculateAreNeutral() {
        assertThat(List.of("=1+1", "+48 600", "-3", "@SUM(A1)", "\tx", "zwykły", "").stream()
                        .map(SafeCell::neutral))
                .containsExactly("'=1+1", "'+48 600", "'-3", "'@SUM(A1)", "'\tx", "zwykły", "");
    }
}
