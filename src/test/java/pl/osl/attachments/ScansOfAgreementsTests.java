package pl.osl.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;
import pl.osl.partners.Centre;

@OslTest
class ScansOfAgreementsTests {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = Drawn.png(40, 30);

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    @Autowired
    Sweep sweep;

    Centre ours;
    UUID partnership;
    UUID agreement;

    @BeforeEach
    void somethingSigned() {
        ours = new Centre(world, browser, "OPS Dolny");
        partnership = world.partnership("Razem dla Dolnej", ours.id, ours.anna);
        agreement = world.agreement(partnership, ours.id);
    }

    private MvcTestResult hang(UUID who, String name, byte[] content) {
        return browser.post()
                .uri("/attachments/agreement/" + agreement)
                .multipart()
                .file(new MockMultipartFile("file", name, "text/html", content))
                .with(World.as(who))
                .with(csrf())
                .exchange();
    }

    private String only() {
        return "/attachments/"
                + world.column(ours.id, "select id::text from attachment").getFirst();
    }

    @Test
    void aScanHangsOnTheAgreementAndIsSavedNotShown() {
        assertThat(hang(ours.anna, "C:\\skany\\umowa żłobka.PDF", PDF))
                .hasRedirectedUrl("/partnerships/" + partnership);
        assertThat(ours.text(ours.ola, "/partnerships/" + partnership))
                .contains("umowa żłobka.pdf", "Anna Bukowa", "Dodano skan")
                .doesNotContain("/withdrawal\"");
        var file = ours.get(ours.ola, only()).getResponse();
        assertThat(file.getContentAsByteArray()).isEqualTo(PDF);
        assertThat(file.getContentType()).isEqualTo("application/pdf");
        assertThat(file.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.getHeader("Content-Disposition")).startsWith("attachment");
    }

    @Test
    void whatItIsIsToldByItsContentAndAPictureIsShown() {
        assertThat(hang(ours.anna, "skan.html", PNG)).hasStatus(302);
        var file = ours.get(ours.anna, only()).getResponse();
        assertThat(file.getContentType()).isEqualTo("image/png");
        assertThat(file.getHeader("Content-Disposition")).startsWith("inline").contains("skan.png");
    }

    @Test
    void whatIsNoScanIsRefusedWhateverItsNameSays() {
        for (byte[] other : List.of(
                "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8),
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".getBytes(StandardCharsets.UTF_8),
                new byte[] {'P', 'K', 3, 4, 0, 0},
                new byte[] {'M', 'Z', 0, 0})) {
            assertThat(hang(ours.anna, "umowa.pdf", other))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Takiego pliku nie można dodać");
        }
        assertThat(hang(ours.anna, "umowa.pdf", new byte[0]))
                .hasStatus(422)
                .bodyText()
                .contains("Ten plik jest pusty");
        assertThat(ours.post(ours.anna, "/attachments/agreement/" + agreement))
                .hasStatus(422)
                .bodyText()
                .contains("Wybierz plik");
        assertThat(world.column(ours.id, "select 'x' from attachment")).isEmpty();
    }

    @Test
    void theSameScanTwiceIsOneAndTwentyAreEnough() {
        hang(ours.anna, "a.pdf", PDF);
        hang(ours.ewa, "b.pdf", PDF);
        assertThat(world.column(ours.id, "select name from attachment")).containsExactly("a.pdf");
        for (int more = 1; more < 20; more++) {
            assertThat(hang(ours.anna, "a.pdf", ("%PDF-1.7\n" + more).getBytes(StandardCharsets.US_ASCII)))
                    .hasStatus(302);
        }
        assertThat(hang(ours.anna, "a.pdf", "%PDF-1.7\nx".getBytes(StandardCharsets.US_ASCII)))
                .hasStatus(422)
                .bodyText()
                .contains("20 plików");
    }

    @Test
    void aWithdrawnScanIsNoLongerOpenedAndItsTraceStays() {
        hang(ours.anna, "umowa.pdf", PDF);
        String path = only();
        assertThat(ours.post(ours.ewa, path + "/withdrawal", "reason", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Podaj powód");
        assertThat(ours.post(ours.ewa, path + "/withdrawal", "reason", "zły skan"))
                .hasRedirectedUrl("/partnerships/" + partnership);
        assertThat(ours.get(ours.anna, path)).hasStatus(404);
        assertThat(ours.text(ours.anna, "/partnerships/" + partnership))
                .contains("umowa.pdf – wycofany", "zły skan", "Wycofano skan");
        assertThat(hang(ours.anna, "umowa.pdf", PDF)).hasStatus(302);
    }

    @Test
    void whoDoesNotSeeThePartnershipSeesNoFileOfItAndWhoOnlyReadsAddsNone() {
        hang(ours.anna, "umowa.pdf", PDF);
        var elsewhere = world.centre("OPS Obcy");
        var stranger = world.person("Obca", Role.COORDINATOR, elsewhere);
        assertThat(ours.get(stranger, only())).hasStatus(404);
        assertThat(ours.get(stranger, "/attachments/agreement/" + agreement)).hasStatus(404);
        assertThat(hang(stranger, "a.pdf", PDF)).hasStatus(404);
        assertThat(ours.get(world.person("Ada", Role.ADMIN, ours.id), only())).hasStatus(404);
        var mentor = world.person("Mira", Role.MENTOR, ours.id, ours.ewa);
        assertThat(ours.get(mentor, only()))
                .as("of somebody else's partnership")
                .hasStatus(404);
        assertThat(hang(ours.ola, "a.pdf", PDF)).hasStatus(403);
        assertThat(ours.post(ours.ola, only() + "/withdrawal", "reason", "x")).hasStatus(403);
        assertThat(ours.get(ours.anna, "/attachments/partner/" + agreement)).hasStatus(404);
    }

    @Test
    void whatNoRowNamesIsSweptAfterADayAndNothingElse() throws IOException {
        hang(ours.anna, "umowa.pdf", PDF);
        Path folder = Path.of("target/test-data/attachments", ours.id.toString());
        Path kept = folder.resolve(
                world.column(ours.id, "select sha256 from attachment").getFirst());
        Path orphan = Files.writeString(folder.resolve("0".repeat(64)), "x");
        Path young = Files.writeString(folder.resolve("1".repeat(64)), "x");
        var old = FileTime.from(Instant.now(world.clock).minus(Duration.ofDays(2)));
        Files.setLastModifiedTime(kept, old);
        Files.setLastModifiedTime(orphan, old);
        sweep.sweep();
        assertThat(kept).exists();
        assertThat(young).exists();
        assertThat(orphan).doesNotExist();
    }
}
