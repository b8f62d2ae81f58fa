package pl.osl.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.osl.kernel.Refusal;

/** The numbers here are made up; only their check digits are right, counted by hand from the published weights. */
class RegisterNumbersTests {

    @ParameterizedTest
    @ValueSource(strings = {"123456785", "000000017", "12345678512347"})
    void aRegonWithItsCheckDigitIsTaken(String regon) {
        assertThatCode(() -> new RegisterNumbers(regon, null, null).check()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456784",
                "12345678",
                "1234567850",
                "12345678512346",
                "12345678412347",
                "000000000",
                "12345678a"
            })
    void anyOtherRegonIsNot(String regon) {
        refused("regon", regon, null, null);
    }

    /** 3·7 = 21 leaves ten, which a REGON writes as zero. */
    @Test
    void aRemainderOfTenIsZeroInARegon() {
        assertThatCode(() -> new RegisterNumbers("000000030", null, null).check())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234563218", "9999999930"})
    void aNipWithItsCheckDigitIsTaken(String nip) {
        assertThatCode(() -> new RegisterNumbers(null, null, nip).check()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234563217", "123456321", "12345632180", "0000000000", "12345632l8"})
    void anyOtherNipIsNot(String nip) {
        refused("nip", null, null, nip);
    }

    /** 3·7 leaves ten here too, and such a NIP is never given out: no last digit makes it right. */
    @Test
    void aRemainderOfTenHasNoNip() {
        for (int last = 0; last < 10; last++) {
            refused("nip", null, null, "000000003" + last);
        }
    }

    @Test
    void aKrsHasNoCheckDigitSoThatOnlyItsLengthCounts() {
        assertThatCode(() -> new RegisterNumbers(null, "0000123456", null).check())
                .doesNotThrowAnyException();
        refused("krs", null, "123456", null);
        refused("krs", null, "00001234567", null);
        refused("krs", null, "0000000000", null);
    }

    @Test
    void whatPeopleTypeAroundTheDigitsGoes() {
        assertThat(RegisterNumbers.digits("PL 123-456-32-18")).isEqualTo("1234563218");
        assertThat(RegisterNumbers.digits("123 456 785")).isEqualTo("123456785");
        assertThat(RegisterNumbers.digits(" – ")).isNull();
        assertThat(RegisterNumbers.krs("123456")).isEqualTo("0000123456");
        assertThat(RegisterNumbers.krs("0000123456")).isEqualTo("0000123456");
        assertThat(RegisterNumbers.krs("abc")).isEqualTo("abc");
    }

    private static void refused(String field, @Nullable String regon, @Nullable String krs, @Nullable String nip) {
        assertThatThrownBy(() -> new RegisterNumbers(regon, krs, nip).check())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
    }
}
