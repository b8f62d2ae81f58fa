package pl.osl.imports.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pl.osl.OslTest;
import pl.osl.StatementCounter;
import pl.osl.World;
import pl.osl.access.Thing;
import pl.osl.access.Viewer;
import pl.osl.imports.ImportField;
import pl.osl.imports.ImportType;
import pl.osl.imports.ImportedRow;
import pl.osl.imports.Verdict;
import pl.osl.kernel.Acting;
import pl.osl.kernel.Refusal;
import pl.osl.partners.Centre;

/** Anna brings seven hundred schools: they are written many at a time, and a row that fails does so alone. */
@OslTest
class ManyRowsTests {

    private static final int ROWS = 700;

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    @Autowired
    ImportWork work;

    @Autowired
    Running running;

    @Autowired
    ImportCards cards;

    @Autowired
    ImportTypes types;

    @Autowired
    Submitters submitters;

    Centre ours;
    String path = "";

    @BeforeEach
    void aLongListThatWasLookedThrough() {
        ours = new Centre(world, browser, "OPS Dolny");
        var text = new StringBuilder("Nazwa;Sektor\n");
        for (int row = 1; row <= ROWS; row++) {
            text.append("Szkoła nr ").append(row).append(";Instytucja publiczna\n");
        }
        path = new Wizard(ours, work).looked(ours.anna, "partners", text.toString());
        world.in(
                ours.id,
                () -> world.jdbc
                        .sql("update data_import set state = 'RUNNING' where id = :id")
                        .param("id", Wizard.id(path))
                        .update());
    }

    /** @param before done in the middle of what a row does */
    private record Disturbed(ImportType type, Consumer<ImportedRow> before) implements ImportType {

        @Override
        public String key() {
            return type.key();
        }

        @Override
        public Thing thing() {
            return type.thing();
        }

        @Override
        public String list() {
            return type.list();
        }

        @Override
        public String words() {
            return type.words();
        }

        @Override
        public List<ImportField> fields() {
            return type.fields();
        }

        @Override
        public Present present(Viewer viewer) {
            var present = type.present(viewer);
            return new Present() {

                @Override
                public Verdict judge(ImportedRow row) {
                    return present.judge(row);
                }

                @Override
                public UUID apply(ImportedRow row, Verdict verdict) {
                    UUID record = present.apply(row, verdict);
                    before.accept(row);
                    return record;
                }

                @Override
                public void keep(ImportedRow row, UUID record) {
                    present.keep(row, record);
                }
            };
        }
    }

    private void run(Consumer<ImportedRow> before) {
        var viewer = world.in(ours.id, () -> submitters.viewer(ours.id, ours.anna));
        var card = world.in(ours.id, () -> cards.find(ours.id, Wizard.id(path)).orElseThrow());
        Acting.as(ours.anna, Set.of(ours.id), () -> {
            running.run(card, new Disturbed(types.require("partners"), before), viewer);
            return true;
        });
    }

    private String count(String sql) {
        return world.column(ours.id, "select (" + sql + ")::text").getFirst();
    }

    private static void refuse(ImportedRow row, int... numbers) {
        for (int number : numbers) {
            if (row.number() == number) {
                throw Refusal.of("partners.import.name.none");
            }
        }
    }

    @Test
    void manyRowsAreFewStatementsAndEachHasItsTrace() throws Exception {
        var sent = StatementCounter.during(() -> run(row -> {}));
        System.out.println(sent.size() + " statements for " + ROWS + " rows");
        assertThat(sent.size()).isLessThan(ROWS / 2);
        assertThat(count("select count(*) from partner")).isEqualTo("700");
        assertThat(
                        count(
                                "select count(distinct subject_id) from audit_entry where subject = 'partner' and action = 'begun'"))
                .isEqualTo("700");
        assertThat(count("select count(*) from import_row where done_at is null"))
                .isEqualTo("0");
    }

    @Test
    void aRowThatFailsFailsAloneAndNothingOfItsBatchIsLostOrDoubled() {
        run(row -> refuse(row, 120, 640));
        assertThat(count("select count(*) from partner")).isEqualTo("698");
        assertThat(count("select count(*) from audit_entry where subject = 'partner'"))
                .isEqualTo("698");
        assertThat(
                        world.column(
                                ours.id,
                                "select number || ' ' || outcome || ' ' || reason from import_row where outcome <> 'CREATE' order by number"))
                .containsExactly("120 FAIL partners.import.name.none", "640 FAIL partners.import.name.none");
        assertThat(count("select count(*) from import_row r join partner p on p.id = r.record_id"))
                .isEqualTo("698");
    }

    @Test
    void aRunThatIsKilledShowsHowFarItCameAndIsGoneOnWith() {
        var seen = new ArrayList<String>();
        try {
            run(row -> {
                if (row.number() == 600) {
                    throw new IllegalStateException("killed");
                }
            });
        } catch (IllegalStateException killed) {
            seen.add(Objects.requireNonNull(killed.getMessage()));
        }
        assertThat(seen).contains("killed");
        assertThat(count("select count(*) from import_row where done_at is not null"))
                .isEqualTo("500");
        assertThat(ours.text(ours.anna, path + "/progress")).contains("\"done\":500", "\"rows\":700");
        run(row -> {});
        assertThat(count("select count(*) from partner")).isEqualTo("700");
        assertThat(count("select count(distinct name) from partner")).isEqualTo("700");
    }
}
