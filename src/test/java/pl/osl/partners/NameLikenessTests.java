package pl.osl.partners;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLikenessTests {

    @ParameterizedTest
    @CsvSource({
        "Stowarzyszenie Dolna Razem,Dolna Razem",
        "Stowarzyszenie Dolna Razem,Stowarzyszenie Dolna razme",
        "Szkoła Podstawowa nr 3,Szkola podstawowa nr 3",
        "Szkoła Podstawowa nr 3,Szkoła Podst. nr 3",
        "Fundacja Źródlana,Zrodlana - fundacja",
        "Parafia św. Floriana,Parafia Świętego Floriana",
        "OSP Górna,OSP w Górnej"
    })
    void theseAreAskedAbout(String one, String other) {
        assertThat(NameLikeness.alike(one, other))
                .as("%.2f", NameLikeness.share(one, other))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Szkoła Podstawowa nr 3,Szkoła Podstawowa nr 4",
        "Stowarzyszenie Dolna Razem,Stowarzyszenie Górnicy",
        "Fundacja Źródlana,Fundacja Lipowa",
        "Biblioteka Miejska,Dom Kultury",
        "Parafia św. Floriana,Parafia św. Barbary"
    })
    void theseAreNot(String one, String other) {
        assertThat(NameLikeness.alike(one, other))
                .as("%.2f", NameLikeness.share(one, other))
                .isFalse();
    }

    @Test
    void theSameNameIsTheSameWithoutDiacriticsSignsAndCase() {
        assertThat(NameLikeness.same("Koło „Żółta Łódź”", "kolo ZOLTA LODZ")).isTrue();
        assertThat(NameLikeness.same("Koło", "Koła")).isFalse();
        assertThat(NameLikeness.share("!!!", "???")).isZero();
    }
}
