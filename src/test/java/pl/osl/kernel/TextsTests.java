package pl.osl.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTests {

    @Test
    void aLineHasNoControlCharactersAndNoDoubleSpaces() {
        assertThat(Texts.line("  Zebranie\u0000 \t przy\r\nkapliczce\u202e ")).isEqualTo("Zebranie przy kapliczce");
        assertThat(Texts.line(" \u0007 ")).isNull();
        assertThat(Texts.line(null)).isNull();
    }

    @Test
    void aTextKeepsItsLines() {
        assertThat(Texts.text("Ustalono: \r\n\r\n- klucze\r- ogłoszenia\n"))
                .isEqualTo("Ustalono:\n\n- klucze\n- ogłoszenia");
    }

    @Test
    void lettersAreComposedAndEmojiSurvive() {
        assertThat(Texts.line("Z\u0307o\u0301ł\u0107 😀")).isEqualTo("Żółć 😀");
    }

    @Test
    void plainTextFindsPolishWithoutDiacritics() {
        assertThat(Texts.plain("Źródlana, ŁÓDŹ i Zdolna Dolna")).isEqualTo("zrodlana, lodz i zdolna dolna");
    }

    @Test
    void idsAreVersionSevenAndSortByTime() {
        var first = Ids.next(Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC));
        var second = Ids.next(Clock.fixed(Instant.parse("2026-01-01T00:00:00.001Z"), ZoneOffset.UTC));
        assertThat(first.version()).isEqualTo(7);
        assertThat(first.variant()).isEqualTo(2);
        assertThat(first.toString()).isLessThan(second.toString());
        var clock = Clock.systemUTC();
        assertThat(Stream.generate(() -> Ids.next(clock)).limit(10_000).distinct())
                .hasSize(10_000);
    }

    @Test
    void aChangeIsWhatReallyDiffers() {
        assertThat(new Change.Log()
                        .add("title", "a", "a")
                        .add("present", null, 3)
                        .add("note", "x", null)
                        .changes())
                .containsExactly(new Change("present", null, "3"), new Change("note", "x", null));
    }
}
