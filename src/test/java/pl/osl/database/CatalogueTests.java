package pl.osl.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.osl.OslTest;

@OslTest
class CatalogueTests {

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theDatabaseHasNoHoleInItsSecondWall() {
        assertThat(catalogue.faults()).isEmpty();
    }
}
