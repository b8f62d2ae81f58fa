package pl.osl.resourcemaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;
import pl.osl.attachments.Drawn;

/** The map of Boguszowice leaves the screen: as a PDF that can be read aloud, with nothing in it that is not for its reader. */
@OslTest
class EditionPdfTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    Boguszowice here;

    @BeforeEach
    void aMap() {
        here = new Boguszowice(world, browser);
        here.asset(
                here.anna,
                "Źródło w Łęgu",
                "MATERIAL",
                "kind",
                "PLACE",
                "visibility",
                "EVERYBODY",
                "precision",
                "POINT",
                "lat",
                "50.0603",
                "lon",
                "18.5752",
                "offer",
                "Zażółć gęślą jaźń");
        here.asset(here.anna, "Sala prób", "NGO", "visibility", "PARTNERS", "partner", partner());
        here.asset(here.anna, "Magazyn ośrodka", "PUBLIC_BODY", "visibility", "CENTRE");
        here.asset(here.anna, "Uczy szydełkowania", "HUMAN", "kind", "GIFT");
        here.need(here.anna, "Nie ma gdzie usiąść", "HOUSING");
    }

    private String partner() {
        return here.centre.partner(here.anna, "Teatr Ósemka").toString();
    }

    private String approved() {
        var path = submitted();
        assertThat(here.post(here.ola, path + "/approval")).hasStatus(302);
        return path;
    }

    private String submitted() {
        here.post(here.anna, here.path("/editions"));
        var path = "/map-editions/"
                + here.column("select id::text from map_edition order by number desc")
                        .getFirst();
        here.post(
                here.anna,
                path + "/edit",
                "version",
                "0",
                "conclusions",
                "Boisko stoi puste.",
                "actionPlan",
                "Turniej w maju.");
        here.post(here.anna, path + "/submission");
        return path;
    }

    private byte[] bytes(java.util.UUID who, String path) {
        var result = here.centre.get(who, path);
        assertThat(result).hasStatusOk();
        assertThat(result.getResponse().getContentType()).isEqualTo("application/pdf");
        return result.getResponse().getContentAsByteArray();
    }

    private String text(java.util.UUID who, String path) throws IOException {
        try (var document = Loader.loadPDF(bytes(who, path))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void thePdfSaysWhatThePageSaysInPolishLetters() throws IOException {
        var path = approved();
        var text = text(here.anna, path + ".pdf");
        assertThat(text)
                .contains("Mapa zasobów i potrzeb: Boguszowice", "Wydanie mapy nr 1", "OPS Dolny")
                .contains("1. Społeczność", "2. Zasoby", "3. Potrzeby i problemy", "4. Wnioski", "5. Plan działania")
                .contains("Źródło w Łęgu", "Zażółć gęślą jaźń", "Sala prób", "Teatr Ósemka", "Magazyn ośrodka")
                .contains("Nie ma gdzie usiąść", "Boisko stoi puste.", "Turniej w maju.", "Zatwierdzenie: Ola Dębowa")
                .contains("mniej niż 5")
                .doesNotContain("szydełkowania", "#", "??");
        assertThat(here.text(here.anna, path)).contains("<svg", "aria-label=\"Rysunek: granica i punkty");
    }

    @Test
    void itCanBeReadAloud() throws IOException {
        try (var document = Loader.loadPDF(bytes(here.anna, approved() + ".pdf"))) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("pl");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Mapa zasobów i potrzeb: Boguszowice, wydanie nr 1");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(catalog.getDocumentOutline().children()).hasSize(5);
            var elements = new ArrayList<PDStructureElement>();
            walk(catalog.getStructureTreeRoot(), elements);
            assertThat(elements)
                    .extracting(PDStructureElement::getStructureType)
                    .contains("H1", "H2", "Table", "TH", "TD", "P", "Figure");
            assertThat(elements.stream()
                            .filter(one -> one.getStructureType().equals("Figure"))
                            .map(PDStructureElement::getAlternateDescription))
                    .anyMatch(alt -> alt != null && alt.startsWith("Rysunek: granica i punkty zasobów. Boguszowice"));
            assertThat(document.getNumberOfPages()).isBetween(1, 3);
            assertThat(fonts(document)).isNotEmpty().allMatch(name -> name.contains("DejaVu"));
        }
    }

    private static void walk(PDStructureNode node, List<PDStructureElement> into) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                into.add(element);
                walk(element, into);
            }
        }
    }

    private static List<String> fonts(PDDocument document) throws IOException {
        var names = new ArrayList<String>();
        for (var page : document.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                var font = page.getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                names.add(font.getName());
            }
        }
        return names;
    }

    @Test
    void photographsOfTheCommunityStandInItForAsLongAsTheyArePublished() throws IOException {
        String photo = published("Osiedle z lotu ptaka", 300);
        var path = approved();
        assertThat(pictures(path)).as("on paper").containsExactly("Osiedle z lotu ptaka");
        assertThat(here.text(here.ola, path)).contains(photo + "/medium", "alt=\"Osiedle z lotu ptaka\"");
        published("Dodane po zamrożeniu", 320);
        assertThat(pictures(path)).as("of the day it was frozen").containsExactly("Osiedle z lotu ptaka");
        assertThat(here.post(here.anna, photo + "/withdrawal", "reason", "Cofnięta zgoda"))
                .hasStatus(302);
        assertThat(pictures(path)).as("a consent taken back reaches it").isEmpty();
        assertThat(here.text(here.ola, path)).doesNotContain(photo);
    }

    private String published(String alt, int height) {
        String kept = "/photos/of/community/" + here.community;
        var request = browser.post().uri(kept).multipart();
        request.file(new MockMultipartFile("files", "IMG.jpg", "image/jpeg", Drawn.fromAPhone(400, height)));
        assertThat(request.with(World.as(here.anna)).with(csrf()).exchange()).hasRedirectedUrl(kept);
        String photo = "/photos/"
                + here.column("select id::text from photo order by place, id").getLast();
        assertThat(here.post(
                        here.anna,
                        photo + "/edit",
                        "version",
                        here.column("select version::text from photo where id = '" + photo.substring(8) + "'")
                                .getFirst(),
                        "alt",
                        alt,
                        "people",
                        "NONE",
                        "publish",
                        "true"))
                .hasStatus(302)
                .hasRedirectedUrl(kept);
        return photo;
    }

    /** The pictures made of points, by what is read aloud of them. */
    private List<String> pictures(String path) throws IOException {
        try (var document = Loader.loadPDF(bytes(here.anna, path + ".pdf"))) {
            var elements = new ArrayList<PDStructureElement>();
            walk(document.getDocumentCatalog().getStructureTreeRoot(), elements);
            int images = 0;
            for (var page : document.getPages()) {
                for (var name : page.getResources().getXObjectNames()) {
                    images += page.getResources().isImageXObject(name) ? 1 : 0;
                }
            }
            var told = elements.stream()
                    .filter(one -> one.getStructureType().equals("Figure"))
                    .map(PDStructureElement::getAlternateDescription)
                    .filter(alt -> "Osiedle z lotu ptaka".equals(alt) || "Dodane po zamrożeniu".equals(alt))
                    .toList();
            assertThat(told).hasSize(images);
            return told;
        }
    }

    @Test
    void whatLeavesTheHouseHoldsOnlyWhatIsMeantForItsReader() throws IOException {
        var path = approved();
        assertThat(text(here.anna, path + ".pdf?for=partners"))
                .contains("Źródło w Łęgu", "Sala prób", "Teatr Ósemka", "Wersja dla partnerów")
                .doesNotContain("Magazyn ośrodka", "szydełkowania");
        assertThat(text(here.anna, path + ".pdf?for=everybody"))
                .contains("Źródło w Łęgu", "Nie ma gdzie usiąść", "Wersja dla mieszkańców")
                .doesNotContain("Sala prób", "Teatr Ósemka", "Magazyn ośrodka", "szydełkowania");
        assertThat(text(here.anna, path + ".pdf?for=kto%20wie")).contains("Wersja dla mieszkańców");
    }

    @Test
    void yearsLaterAnApprovedEditionSaysTheSame() throws IOException {
        var path = approved();
        var then = text(here.ola, path + ".pdf");
        world.in(
                here.centre.id,
                () -> world.jdbc
                                .sql("update asset set name = 'Inna', visibility = 'EVERYBODY' where not gift")
                                .update()
                        + world.jdbc
                                .sql("update community set name = 'Nowe Boguszowice'")
                                .update()
                        + world.jdbc
                                .sql("update partner set name = 'Teatr Nowy'")
                                .update());
        world.jdbc
                .sql("update account set name = 'Ola Klonowa' where id = :ola")
                .param("ola", here.ola)
                .update();
        world.jdbc
                .sql("update account set name = 'Anna Klonowa' where id = :anna")
                .param("anna", here.anna)
                .update();
        assertThat(text(here.ola, path + ".pdf")).isEqualTo(then).contains("Ola Dębowa", "Anna Bukowa");
        assertThat(text(here.ola, path + ".pdf?for=everybody")).doesNotContain("Magazyn ośrodka", "Inna");
    }

    @Test
    void aSupervisorReadsApprovedOnesAndADraftSaysThatItIsOne() throws IOException {
        var supervisor = world.person("Jan Superwizor", Role.SUPERVISOR, here.centre.id);
        var stranger = world.person("Obca", Role.COORDINATOR, world.centre("OPS Obcy"));
        var path = submitted();
        assertThat(text(here.ola, path + ".pdf")).contains("Szkic.");
        assertThat(here.centre.get(supervisor, path + ".pdf")).hasStatus(404);
        here.post(here.ola, path + "/approval");
        assertThat(text(supervisor, path + ".pdf")).doesNotContain("Szkic.");
        assertThat(here.centre.get(stranger, path + ".pdf")).hasStatus(404);
    }

    @Test
    void thoseConcernedAreToldOnceAndNobodyElse() {
        var path = submitted();
        here.post(here.anna, path + "/submission");
        assertThat(here.text(here.ola, "/notifications"))
                .containsOnlyOnce(
                        "Wydanie mapy czeka na zatwierdzenie: Boguszowice, nr 1. Kto przekazał: Anna Bukowa.");
        assertThat(here.text(here.ewa, "/notifications")).doesNotContain("Wydanie mapy");
        here.post(here.ola, path + "/return", "remark", "dopisać terminy");
        assertThat(here.text(here.anna, "/notifications")).contains("wróciło z uwagą: Boguszowice, nr 1");
        here.post(here.anna, path + "/submission");
        here.post(here.ola, path + "/approval");
        here.post(here.ola, path + "/approval");
        assertThat(here.text(here.anna, "/notifications"))
                .containsOnlyOnce("Zatwierdzono wydanie mapy: Boguszowice, nr 1");
        assertThat(here.text(here.ola, "/notifications").toLowerCase(Locale.ROOT))
                .doesNotContain("zatwierdzono wydanie");
    }

    @Test
    void whoeverKnowsOnlyCountsSeesCountsOfTheMaps() {
        here.asset(here.anna, "Klub", "HUMAN", "kind", "GROUP", "visibility", "CENTRE", "method", "VISIT");
        var supervisor = world.person("Jan Superwizor", Role.SUPERVISOR, here.centre.id);
        var network = world.person("Sieć", Role.NETWORK, here.centre.id);
        for (var page : List.of(here.text(supervisor, "/"), here.text(network, "/network"))) {
            assertThat(page)
                    .contains("Mapy zasobów i potrzeb", ">4</td>", "25\u00a0%", "Mieszkania i otoczenie")
                    .doesNotContain("Źródło w Łęgu", "Magazyn", "usiąść", "szydełkowania");
        }
    }
}
