package pl.osl.resourcemaps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pl.osl.OslTest;
import pl.osl.World;

@OslTest
class EditionsTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    Boguszowice here;

    @BeforeEach
    void aCommunity() {
        here = new Boguszowice(world, browser);
    }

    private String frozen() {
        here.post(here.anna, here.path("/editions"));
        return "/map-editions/"
                + here.column("select id::text from map_edition order by number desc")
                        .getFirst();
    }

    private String submitted() {
        var path = frozen();
        here.post(
                here.anna,
                path + "/edit",
                "version",
                "0",
                "conclusions",
                "Boisko stoi puste.",
                "actionPlan",
                "Turniej w maju.",
                "discussedOn",
                "2026-04-10",
                "discussedAt",
                "zebranie, 34 osoby");
        here.post(here.anna, path + "/submission");
        return path;
    }

    @Test
    void aFrozenMapKeepsWhatItSaidAndTellsWhatChangedAfterwards() {
        var bench = here.asset(here.anna, "Ławka", "MATERIAL", "kind", "PLACE", "street", "ul. Polna");
        var field = here.asset(here.anna, "Boisko", "MATERIAL", "kind", "PLACE", "useLevel", "UNUSED");
        here.asset(here.anna, "Uczy szydełkowania", "HUMAN", "kind", "GIFT");
        var first = submitted();
        assertThat(here.post(here.ola, first + "/approval")).hasStatus(302);
        here.post(
                here.anna,
                "/assets/" + bench + "/edit",
                "version",
                "0",
                "name",
                "Ławka",
                "category",
                "MATERIAL",
                "kind",
                "PLACE",
                "street",
                "ul. Leśna");
        here.post(
                here.anna,
                "/assets/" + field + "/edit",
                "version",
                "0",
                "name",
                "Boisko",
                "category",
                "MATERIAL",
                "kind",
                "PLACE",
                "useLevel",
                "USED");
        here.asset(here.anna, "Klub", "NGO", "kind", "ASSOCIATION");
        var second = frozen();
        assertThat(here.text(here.ola, first))
                .contains("ul. Polna", "Niewykorzystany")
                .doesNotContain("ul. Leśna", "Klub");
        assertThat(here.text(here.ola, second))
                .contains("Co się zmieniło od wydania nr 1", "Nowe zasoby: 1", "Klub", "Przeniesione zasoby: 1")
                .containsPattern("<del>ul. Polna</del>.*<ins>ul. Leśna</ins>")
                .containsPattern("<del>Niewykorzystany</del>.*<ins>Wykorzystany</ins>")
                .contains("mniej niż 5")
                .doesNotContain("szydełkowania");
        here.post(here.anna, "/assets/" + field + "/checks", "outcome", "GONE");
        here.post(here.anna, second + "/freezing");
        assertThat(here.text(here.ola, second)).contains("Zasoby, których już nie ma: 1");
    }

    @Test
    void theDirectorApprovesWhatAnotherWroteAndNobodyElseDoes() {
        var path = frozen();
        here.post(here.anna, path + "/submission");
        assertThat(here.text(here.anna, path)).contains("Szkic");
        assertThat(here.post(here.anna, path + "/edit", "version", "0", "conclusions", "A", "actionPlan", "B"))
                .hasStatus(302);
        assertThat(here.post(here.anna, path + "/edit", "version", "0", "conclusions", "C", "actionPlan", "B"))
                .hasStatus(409)
                .bodyText()
                .contains("Ktoś zapisał zmiany", ">C</textarea>");
        here.post(here.anna, path + "/submission");
        assertThat(here.text(here.ola, "/dashboard")).contains("Wydania mapy do zatwierdzenia");
        assertThat(here.post(here.ewa, path + "/approval")).hasStatus(403);
        assertThat(here.post(here.ola, path + "/return", "remark", " ")).hasStatus(302);
        assertThat(here.column("select state from map_edition")).containsExactly("SUBMITTED");
        here.post(here.ola, path + "/return", "remark", "dopisać terminy");
        assertThat(here.text(here.anna, "/today")).contains("Wydania mapy do poprawy", "dopisać terminy");
        here.post(here.anna, path + "/submission");
        here.post(here.ola, path + "/approval");
        assertThat(here.text(here.anna, path))
                .contains("Zatwierdzone", "Ola Dębowa")
                .doesNotContain("brak drugiej osoby");
        assertThat(here.post(here.anna, path + "/edit", "version", "5", "conclusions", "X", "actionPlan", "Y"))
                .hasStatus(422);
    }

    @Test
    void nobodyApprovesTheirOwnUnlessThereIsNobodyElse() {
        world.give(here.anna, pl.osl.access.Role.DIRECTOR, here.centre.id);
        var path = submitted();
        here.post(here.anna, path + "/approval");
        assertThat(here.column("select state from map_edition")).containsExactly("SUBMITTED");
        world.in(
                here.centre.id,
                () -> world.jdbc
                        .sql("update membership set ended_at = now() where account_id = :ola and role = 'DIRECTOR'")
                        .param("ola", here.ola)
                        .update());
        here.post(here.anna, path + "/approval");
        assertThat(here.column("select state || ' ' || by_author from map_edition"))
                .containsExactly("APPROVED true");
        assertThat(here.text(here.ewa, path)).contains("Zatwierdzone przez autora – brak drugiej osoby.");
    }

    @Test
    void aSupervisorReadsApprovedEditionsAndNoDraft() {
        var supervisor = world.person("Jan Superwizor", pl.osl.access.Role.SUPERVISOR, here.centre.id);
        var path = submitted();
        assertThat(here.centre.get(supervisor, path)).hasStatus(404);
        here.post(here.ola, path + "/approval");
        assertThat(here.text(supervisor, path))
                .contains("Boisko stoi puste.", "Turniej w maju.")
                .doesNotContain("/communities/");
        assertThat(here.centre.get(supervisor, here.path("/map"))).hasStatus(404);
    }

    @Test
    void oneEditionIsFinishedBeforeTheNextIsFrozen() {
        frozen();
        frozen();
        assertThat(here.column("select number::text from map_edition")).containsExactly("1");
        assertThat(here.post(here.jan, here.path("/editions"))).hasStatus(403);
    }
}
