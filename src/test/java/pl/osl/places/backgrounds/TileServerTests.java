package pl.osl.places.backgrounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TileServerTests {

    @Test
    void noneIsConfiguredOfItsOwnAccord() {
        assertThat(TileServer.of("", "", 19)).isNull();
        assertThat(TileServer.of("  ", "© autorzy", 19)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "https://tiles.example.org/{z}/{x}/{y}.png, https://tiles.example.org",
        "https://Tiles.Example.org:8443/a/{z}/{x}/{y}{r}.png?key=1, https://tiles.example.org:8443",
        "http://localhost:9090/{z}/{x}/{y}, http://localhost:9090"
    })
    void thePolicyOpensForExactlyItsHost(String url, String origin) {
        assertThat(Objects.requireNonNull(TileServer.of(url, "© autorzy mapy", 19))
                        .origin())
                .isEqualTo(origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://{s}.tile.example.org/{z}/{x}/{y}.png",
                "tiles.example.org/{z}/{x}/{y}",
                "/tiles/{z}/{x}/{y}",
                "ftp://tiles.example.org/{z}/{x}/{y}",
                "https://anna@tiles.example.org/{z}/{x}/{y}",
                "https://tiles.example.org/",
                "https://*.example.org/{z}/{x}/{y}",
                "https://a.example.org; script-src *;/{z}/{x}/{y}"
            })
    void whatNamesNoOneHostRefusesTheStart(String url) {
        assertThatIllegalStateException()
                .isThrownBy(() -> TileServer.of(url, "© autorzy mapy", 19))
                .withMessageContaining("osl.map.tiles-url");
    }

    @Test
    void aMapIsNotShownWithoutSayingWhoseItIs() {
        assertThatIllegalStateException()
                .isThrownBy(() -> TileServer.of("https://tiles.example.org/{z}/{x}/{y}.png", " ", 19))
                .withMessageContaining("osl.map.tiles-attribution");
    }
}
