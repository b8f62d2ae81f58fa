package pl.osl.places.backgrounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pl.osl.browser.MapFile;
import pl.osl.places.backgrounds.PmTiles.TileFault;
import pl.osl.places.backgrounds.PmTiles.Unusable;

class PmTilesTests {

    @TempDir
    Path folder;

    /** The numbers that the specification of PMTiles gives as examples. */
    @ParameterizedTest
    @CsvSource({"0,0,0,0", "1,0,0,1", "1,0,1,2", "1,1,1,3", "1,1,0,4", "2,0,0,5", "12,3423,1763,19078479"})
    void tilesAreNumberedAlongTheCurveOfTheSpecification(int zoom, int x, int y, long number) {
        assertThat(PmTiles.number(zoom, x, y)).isEqualTo(number);
        assertThat(MapFile.number(zoom, x, y)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 40})
    void everyTileOfTheFileIsFoundAndNoOther(int leaf) throws IOException {
        var file = rybnik().write(folder.resolve("rybnik.pmtiles"), MapFile.PNG, leaf);
        try (var tiles = PmTiles.open(file)) {
            assertThat(tiles.type()).isEqualTo("image/png");
            assertThat(tiles.minZoom()).isEqualTo(10);
            assertThat(tiles.maxZoom()).isEqualTo(13);
            assertThat(tiles.bounds()).containsExactly(50.0, 18.4, 50.2, 18.7);
            for (int zoom : new int[] {10, 13}) {
                byte[] expected = MapFile.picture(zoom == 10 ? Color.YELLOW : Color.CYAN);
                int x = MapFile.column(18.4, zoom);
                int y = MapFile.row(50.2, zoom);
                assertThat(tiles.tile(zoom, x, y))
                        .hasValueSatisfying(tile -> assertThat(tile).isEqualTo(expected));
                assertThat(tiles.tile(zoom, MapFile.column(18.7, zoom), MapFile.row(50.0, zoom)))
                        .isPresent();
                assertThat(tiles.tile(zoom, x - 1, y)).isEmpty();
                assertThat(tiles.tile(zoom, x, y - 1)).isEmpty();
            }
            assertThat(tiles.tile(11, MapFile.column(18.5, 11), MapFile.row(50.1, 11)))
                    .isEmpty();
            assertThat(tiles.tile(13, -1, 5)).isEmpty();
            assertThat(tiles.tile(60, 1, 1)).isEmpty();
            assertThat(tiles.tile(2, 4, 0)).isEmpty();
        }
    }

    @Test
    void aVectorMapIsRefusedAndSoIsWhateverIsNoMap() throws IOException {
        assertThat(fault(rybnik().write(folder.resolve("v.pmtiles"), MapFile.VECTOR, 0)))
                .isEqualTo(TileFault.VECTOR);
        assertThat(fault(rybnik().write(folder.resolve("o.pmtiles"), 9, 0))).isEqualTo(TileFault.FORMAT);
        assertThat(fault(Files.write(folder.resolve("p.pmtiles"), MapFile.picture(Color.RED))))
                .isEqualTo(TileFault.NOT_PMTILES);
        assertThat(fault(Files.write(folder.resolve("e.pmtiles"), new byte[0]))).isEqualTo(TileFault.UNREADABLE);
        byte[] whole = Files.readAllBytes(rybnik().write(folder.resolve("w.pmtiles"), MapFile.PNG, 0));
        assertThat(fault(Files.write(folder.resolve("cut.pmtiles"), Arrays.copyOf(whole, 140))))
                .isEqualTo(TileFault.UNREADABLE);
        whole[7] = 2;
        assertThat(fault(Files.write(folder.resolve("old.pmtiles"), whole))).isEqualTo(TileFault.VERSION);
        whole[7] = 3;
        whole[97] = 4;
        assertThat(fault(Files.write(folder.resolve("zstd.pmtiles"), whole))).isEqualTo(TileFault.COMPRESSION);
    }

    /** Whatever the numbers in a broken file say, reading it ends with a sentence and not with the memory. */
    @Test
    void aFileWithForgedNumbersEndsInARefusal() throws IOException {
        byte[] whole = Files.readAllBytes(rybnik().write(folder.resolve("w.pmtiles"), MapFile.PNG, 3));
        for (int at = 8; at < 72; at++) {
            byte[] forged = whole.clone();
            forged[at] = (byte) 0x7f;
            var file = Files.write(folder.resolve("forged.pmtiles"), forged);
            try (var tiles = PmTiles.open(file)) {
                tiles.tile(13, MapFile.column(18.5, 13), MapFile.row(50.1, 13));
            } catch (IOException expected) {
                assertThat(expected).isNotNull();
            }
        }
    }

    private static TileFault fault(Path file) {
        var caught = new TileFault[1];
        assertThatThrownBy(() -> PmTiles.open(file).close())
                .isInstanceOfSatisfying(Unusable.class, unusable -> caught[0] = unusable.fault());
        return caught[0];
    }

    private static MapFile rybnik() {
        return new MapFile(50.0, 18.4, 50.2, 18.7).zoom(10, Color.YELLOW).zoom(13, Color.CYAN);
    }
}
