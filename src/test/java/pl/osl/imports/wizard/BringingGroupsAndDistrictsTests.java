package pl.osl.imports.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.partners.Centre;

@OslTest
class BringingGroupsAndDistrictsTests {

    private static final String GROUPS = """
            Nazwa;Rodzaj;Społeczność;W ramach;Od kiedy;Liczba osób;Kto prowadzi
            Klub Integracji Społecznej;KIS;cały ośrodek;;2008;12;pracownicy ośrodka
            Klub Seniora Złoty Wiek;;Dolna;Klub Integracji Społecznej;9.2012;6–10 osób;mieszkańcy
            Świetlica pod Lipą;;Górna;;;;
            Orły;;;;;;
            """;

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    @Autowired
    ImportWork work;

    Centre ours;
    Wizard wizard;
    UUID dolna;

    @BeforeEach
    void aCentre() {
        ours = new Centre(world, browser, "OPS Dolny");
        wizard = new Wizard(ours, work);
        dolna = world.community("Dolna", ours.id, ours.anna);
        world.community("Górna", ours.id, ours.ewa);
    }

    @Test
    void groupsComeWithTheirCommunityAndTheGroupAboveThem() {
        String path = wizard.done(ours.ewa, "groups", GROUPS);
        assertThat(wizard.state(path)).isEqualTo("DONE 3 0 0 1");
        assertThat(world.column(ours.id, """
                        select g.name || '|' || g.kind || '|' || coalesce(c.name, '-') || '|' || coalesce(p.name, '-') || '|'
                               || coalesce(g.founded_on::text, '-') || '|' || coalesce(g.size_band, '-')
                          from community_group g left join community c on c.id = g.community_id
                          left join community_group p on p.id = g.parent_id order by g.name_key
                        """))
                .containsExactly(
                        "Klub Integracji Społecznej|KIS|-|-|2008-01-01|UP_TO_20",
                        "Klub Seniora Złoty Wiek|SENIORS|Dolna|Klub Integracji Społecznej|2012-09-01|UP_TO_10",
                        "Świetlica pod Lipą|DAY_ROOM|Górna|-|-|-");
        assertThat(ours.text(ours.ewa, path + "?show=FAIL")).contains("Orły", "Brakuje rodzaju");
        assertThat(wizard.state(wizard.looked(ours.ewa, "groups", GROUPS))).isEqualTo("CHECKED 0 0 3 1");
    }

    @Test
    void anOrganizerBringsNoGroupIntoACommunityOfAnotherTeam() {
        String path = wizard.looked(ours.anna, "groups", GROUPS);
        assertThat(wizard.state(path)).isEqualTo("CHECKED 2 0 0 2");
        assertThat(ours.text(ours.anna, path + "?show=FAIL"))
                .contains("Grupy tej społeczności zmienia jej zespół: Górna.");
    }

    @Test
    void anExportOfGroupsComesBackWithoutChangingAnything() {
        wizard.done(ours.ewa, "groups", GROUPS);
        for (String file : new String[] {"/groups.csv", "/groups.xlsx"}) {
            byte[] export = ours.get(ours.ewa, file).getResponse().getContentAsByteArray();
            assertThat(wizard.state(wizard.looked(ours.ewa, "groups", export)))
                    .as(file)
                    .isEqualTo("CHECKED 0 0 3 0");
        }
        String path = wizard.looked(ours.ewa, "groups", "Nazwa;Stan\nklub seniora ZŁOTY wiek;ma przerwę\n");
        assertThat(ours.text(ours.ewa, path)).contains("<del>działa</del>", "<ins>ma przerwę</ins>");
    }

    @Test
    void districtsComeWithTheirInhabitantsAndTheSameFileOnceMoreChangesNothing() {
        world.district("Nowiny", ours.id);
        String file =
                "Dzielnica;Typ;Liczba mieszkańców;Stan na\nnowiny;;18 000;31.12.2024\nOsada;osiedle;;\nZła;gród;;\nBez dnia;;5;\nJutro;;5;2199-01-01\n";
        String path = wizard.done(ours.anna, "districts", file);
        assertThat(wizard.state(path)).isEqualTo("DONE 1 1 0 3");
        assertThat(world.column(ours.id, """
                        select d.name || ' ' || d.kind || ' ' || coalesce(i.inhabitants, 0)
                          from district d left join district_inhabitants i on i.district_id = d.id order by d.name
                        """)).containsExactly("Nowiny DISTRICT 18000", "Osada ESTATE 0");
        assertThat(wizard.state(wizard.looked(ours.anna, "districts", file))).isEqualTo("CHECKED 0 0 2 3");
        for (String export : new String[] {"list.csv", "list.xlsx"}) {
            byte[] list = ours.get(ours.anna, "/communities/districts/" + export)
                    .getResponse()
                    .getContentAsByteArray();
            assertThat(wizard.state(wizard.looked(ours.anna, "districts", list)))
                    .as(export)
                    .isEqualTo("CHECKED 0 0 2 0");
        }
    }
}
