package pl.osl.resourcemaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pl.osl.OslTest;
import pl.osl.World;

@OslTest
class NeedsTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    Boguszowice here;

    @BeforeEach
    void aCommunity() {
        here = new Boguszowice(world, browser);
    }

    @Test
    void aSentenceAndAThemeAreEnough() {
        var id = here.need(here.anna, "Nie ma gdzie usiąść", "HOUSING");
        assertThat(here.text(here.anna, "/needs/" + id))
                .contains("Nie ma gdzie usiąść", "Zgłoszona", "Do uzupełnienia");
        assertThat(here.text(here.ola, here.path("/needs"))).contains("Nie ma gdzie usiąść", "1 potrzeba");
        assertThat(here.post(here.anna, here.path("/needs"), "statement", "", "theme", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Napisz jedno zdanie.", "Wybierz temat.");
        assertThat(here.post(here.anna, here.path("/needs"), "statement", "Nuda", "theme", "ABC"))
                .hasStatus(422)
                .bodyText()
                .contains("Wybierz jeszcze raz z listy.", ">Nuda</textarea>");
        assertThat(here.post(here.jan, here.path("/needs"), "statement", "Coś", "theme", "WORK"))
                .hasStatus(403);
    }

    @Test
    void voicesMakeItsStrengthAndThreeOfThemConfirmIt() {
        var id = here.need(here.anna, "Nie ma gdzie usiąść", "HOUSING");
        assertThat(here.post(here.anna, "/needs/" + id + "/moves", "to", "CONFIRMED", "movedOn", "2026-03-01"))
                .hasStatus(422)
                .bodyText()
                .contains("Potwierdzają trzy głosy albo diagnoza.");
        for (int i = 0; i < 3; i++) {
            assertThat(here.post(
                            here.anna,
                            "/needs/" + id + "/signals",
                            "method",
                            "CONVERSATION",
                            "heardOn",
                            "2026-02-0" + (i + 1),
                            "quotation",
                            "Nogi bolą " + i))
                    .hasStatus(302);
        }
        assertThat(here.text(here.ola, "/needs/" + id)).contains("3 głosy, siła 3 z 5.", "„Nogi bolą 2”");
        assertThat(here.post(here.anna, "/needs/" + id + "/moves", "to", "CONFIRMED", "movedOn", "2026-03-01"))
                .hasStatus(302);
        var signal = here.column("select id::text from need_signal order by id").getFirst();
        here.post(here.anna, "/needs/" + id + "/signals/" + signal + "/removal");
        assertThat(here.text(here.ola, "/needs/" + id)).contains("2 głosy, siła 2 z 5.");
    }

    @Test
    void residentsDecideWhatIsImportant() {
        var id = confirmed();
        assertThat(here.post(here.anna, "/needs/" + id + "/moves", "to", "PRIORITISED", "movedOn", "2026-03-02"))
                .hasStatus(422)
                .bodyText()
                .contains("Najpierw zapisz ich głosowanie.");
        assertThat(here.post(
                        here.anna,
                        "/needs/" + id + "/votes",
                        "votes",
                        "24",
                        "votedOn",
                        "2026-03-02",
                        "votedAt",
                        "dom kultury"))
                .hasStatus(302);
        assertThat(here.post(here.anna, "/needs/" + id + "/moves", "to", "PRIORITISED", "movedOn", "2026-03-02"))
                .hasStatus(302);
        assertThat(here.text(here.ola, "/needs/" + id)).contains("24 osoby", "dom kultury", "Uznana za ważną");
    }

    @Test
    void noStepIsSkippedAndAStepBackIsExplained() {
        var id = confirmed();
        assertThat(here.post(here.anna, "/needs/" + id + "/moves", "to", "MET", "movedOn", "2026-03-02"))
                .hasStatus(422)
                .bodyText()
                .contains("nie ma takiego przejścia");
        assertThat(here.post(here.anna, "/needs/" + id + "/moves", "to", "SIGNALLED", "movedOn", "2026-03-02"))
                .hasStatus(422)
                .bodyText()
                .contains("Napisz dlaczego.");
        assertThat(here.post(here.anna, "/needs/" + id + "/moves", "to", "HANDED_OVER", "movedOn", "2026-03-02"))
                .hasStatus(422)
                .bodyText()
                .contains("Napisz, komu przekazano.");
    }

    @Test
    void residentsAreOwedAnAnswerUntilItIsGiven() {
        var id = confirmed();
        here.post(here.anna, "/needs/" + id + "/moves", "to", "DROPPED", "movedOn", "2026-03-02", "why", "brak gruntu");
        assertThat(here.text(here.ola, "/needs/" + id)).contains("Mieszkańcy jeszcze nie wiedzą, co z tego wyszło.");
        assertThat(here.text(here.ola, here.path("/needs?show=UNTOLD")))
                .contains("Nie ma gdzie usiąść", "czekają na odpowiedź");
        assertThat(here.post(
                        here.anna,
                        "/needs/" + id + "/answers",
                        "toldOn",
                        "2026-03-05",
                        "toldHow",
                        "MEETING",
                        "toldWhat",
                        "Grunt nie należy do miasta."))
                .hasStatus(302);
        assertThat(here.text(here.ola, "/needs/" + id)).contains("Grunt nie należy do miasta.", "na zebraniu");
        assertThat(here.text(here.ola, here.path("/needs?show=UNTOLD"))).doesNotContain("Nie ma gdzie usiąść");
    }

    private UUID confirmed() {
        var id = here.need(here.anna, "Nie ma gdzie usiąść", "HOUSING");
        here.post(
                here.anna,
                "/needs/" + id + "/moves",
                "to",
                "CONFIRMED",
                "movedOn",
                "2026-03-01",
                "why",
                "diagnoza z 2026 roku");
        return id;
    }
}
