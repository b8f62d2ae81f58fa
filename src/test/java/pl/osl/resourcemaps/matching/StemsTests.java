package pl.osl.resourcemaps.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemsTests {

    @ParameterizedTest
    @CsvSource({
        "boisko, na boisku",
        "dziecko, dla dzieci",
        "praca, pracy",
        "starszy, starsi",
        "plac zabaw, zabawa",
        "świetlica, świetlicy",
        "sportowe, sportowy",
        "seniorzy, seniorami",
        "ławka, ławkach",
        "komputery, komputerach",
        "swietlica, do świetlicy"
    })
    void formsOfOneWordMeet(String one, String other) {
        var shared = new java.util.TreeSet<>(Stems.of(one).keySet());
        shared.retainAll(Stems.of(other).keySet());
        assertThat(shared).as(Stems.of(one) + " " + Stems.of(other)).isNotEmpty();
    }

    @Test
    void peopleAreShownTheWordAndNotWhatIsLeftOfIt() {
        assertThat(Stems.of("Łąka i BOISKO").values()).containsExactly("boisko", "łąka");
    }

    @Test
    void wordsThatSayNothingAreLeftOut() {
        assertThat(Stems.of("Brakuje miejsca, bo nikt nie ma czasu na osiedlu")).isEmpty();
        assertThat(Stems.of(null)).isEmpty();
    }
}
