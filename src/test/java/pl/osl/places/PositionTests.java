package pl.osl.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.osl.kernel.Refusal;

/** Coordinates as they stand in people's files: what has one reading is put right and told, the rest is refused with a reason. */
class PositionTests {

    private static final Point RYBNIK = new Point(50.0971, 18.5417);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "50.0641|18.5460|",
                "50,0641|18,5460|",
                "50,0641 N|18,5460 E|",
                "E 18.5460|N 50.0641|",
                "50°3'50.76\"N|18°32'45.6\"E|",
                "50° 3.846' N|18° 32.76' E|",
                "50.0641, 18.5460||",
                "18.5460|50.0641|places.note.point.swapped",
                "18,5460 50,0641||places.note.point.swapped",
                "245143.38|467508.9|places.note.point.grid",
                "467508.9|245143.38|places.note.point.grid"
            })
    void isReadAndWhatWasPutRightIsTold(String lat, @Nullable String lon, @Nullable String note) {
        var read = Objects.requireNonNull(Position.read(lat, lon, RYBNIK, "lat"));
        assertThat(read.point().lat()).isCloseTo(50.0641, within(0.01));
        assertThat(read.point().lon()).isCloseTo(18.5460, within(0.01));
        assertThat(read.note()).isEqualTo(note);
        assertThat(read.words()).hasSize(note == null ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0|places.refusal.zero",
                "50,0641||places.refusal.half",
                "|18,5460|places.refusal.half",
                "48.2|16.4|places.refusal.outside",
                "50.06|-18.54|places.refusal.outside",
                "50.06 N|18.54 W|places.refusal.outside",
                "5600123|6541234|places.refusal.metres",
                "Rynek|1|places.refusal.unread",
                "1e5|18|places.refusal.unread",
                "NaN|18|places.refusal.unread"
            })
    void isRefusedWithAReason(@Nullable String lat, @Nullable String lon, String reason) {
        assertThatThrownBy(() -> Position.read(lat, lon, RYBNIK, "lat"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(reason));
    }

    @Test
    void metresWhoseOrderNobodyKnowsAreNotGuessed() {
        assertThatThrownBy(() -> Position.read("245143", "467508", null, "lat"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("places.refusal.puwg");
                    assertThat(refusal.arguments()).hasSize(2);
                });
    }

    @Test
    void nothingIsNothing() {
        assertThat(Position.read(null, " ", RYBNIK, "lat")).isNull();
    }
}
