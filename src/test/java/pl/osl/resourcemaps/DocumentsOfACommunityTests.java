package pl.osl.resourcemaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;

/** "Dokumenty" on the page of a community, with what partnerships and the map hold about it. */
@OslTest
class DocumentsOfACommunityTests {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    Boguszowice here;

    @BeforeEach
    void aCommunity() {
        here = new Boguszowice(world, browser);
    }

    private String partnership(UUID community) {
        String to = here.post(
                        here.ewa,
                        "/partnerships",
                        "name",
                        "Razem dla osiedla",
                        "kind",
                        "PARTNERSHIP",
                        "communities",
                        community.toString())
                .getResponse()
                .getRedirectedUrl();
        String path = Objects.requireNonNull(to, "not saved");
        var today = LocalDate.now(world.clock);
        assertThat(here.post(
                        here.ewa,
                        path + "/agreements",
                        "agreed",
                        "CONTRACT",
                        "number",
                        "7/2026",
                        "signedOn",
                        today.minusDays(40).toString(),
                        "validTo",
                        today.minusDays(1).toString()))
                .hasStatus(302);
        return path;
    }

    private void scan() {
        String agreement =
                here.column("select id::text from partnership_agreement").getFirst();
        assertThat(browser.post()
                        .uri("/attachments/agreement/" + agreement)
                        .multipart()
                        .file(new MockMultipartFile("file", "porozumienie.pdf", "application/pdf", PDF))
                        .with(World.as(here.ewa))
                        .with(csrf()))
                .hasStatus(302);
    }

    private String documents(UUID who) {
        String page = here.text(who, here.path(""));
        assertThat(page).contains("id=\"documents\"");
        String from = page.substring(page.indexOf("id=\"documents\""));
        return from.substring(0, from.indexOf("</section>"));
    }

    @Test
    void beforeAnythingIsSignedOrFrozenThePageTellsHowDocumentsGetHere() {
        assertThat(documents(here.anna))
                .contains(
                        "Nie podpisano jeszcze niczego",
                        "Otwórz partnerstwa",
                        "Nie ma jeszcze żadnego",
                        "Przejdź do wydań")
                .contains(here.path("/profile"), here.path("/handover"));
        assertThat(documents(here.ola))
                .as("a director reads and begins nothing here")
                .doesNotContain("Przejdź do wydań", "Otwórz partnerstwa");
    }

    @Test
    void agreementsWithScansAndEditionsOfTheMapStandTogether() {
        String partnership = partnership(here.community);
        assertThat(documents(here.jan)).contains("nie dodano skanu");
        scan();
        here.post(here.anna, here.path("/editions"));

        assertThat(documents(here.ola))
                .contains("Porozumienie", "nr 7/2026", "Razem dla osiedla", partnership)
                .contains("już nie obowiązuje", "porozumienie.pdf", "superwizor wdrożenia")
                .contains("Wydanie mapy nr 1", "Szkic")
                .doesNotContain("nie dodano skanu", "/withdrawal");
    }

    @Test
    void anotherCommunitysAgreementIsNotOursAndAMentorSeesOnlyWhatTheirPersonWrote() {
        partnership(world.community("Niedobczyce", here.centre.id, here.jan));
        assertThat(documents(here.anna)).doesNotContain("Razem dla osiedla");
        partnership(here.community);
        assertThat(documents(here.anna)).contains("Razem dla osiedla");
        assertThat(documents(here.mentor))
                .doesNotContain("Razem dla osiedla")
                .contains("Nie podpisano jeszcze niczego");
        UUID stranger = world.person("Obca", Role.COORDINATOR, world.centre("OPS Obcy"));
        assertThat(here.centre.get(stranger, here.path(""))).hasStatus(404);
    }
}
