package pl.osl.implementation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.MultiValueMap;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;
import pl.osl.attachments.Drawn;
import pl.osl.kernel.Ids;

@OslTest
class FilesOfEvidenceTests {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    UUID centre;
    UUID director;
    UUID organizer;
    UUID colleague;
    UUID supervisor;
    UUID network;
    UUID mentor;
    UUID stranger;

    @BeforeEach
    void aCentre() {
        centre = world.centre("OPS Klonowy");
        director = world.person("Dorota Bukowa", Role.DIRECTOR, centre);
        organizer = world.person("Ewa Kalina", Role.ORGANIZER, centre);
        colleague = world.person("Jan Topolowy", Role.ORGANIZER, centre);
        supervisor = world.person("Adam Jawor", Role.SUPERVISOR, centre);
        network = world.person("Barbara Sosnowa", Role.NETWORK, centre);
        mentor = world.person("Zofia Jarzębina", Role.MENTOR, centre, organizer);
        stranger = world.person("Obca", Role.DIRECTOR, world.centre("OPS Obcy"));
    }

    private static byte[] archive(String... names) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write('x');
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private MockHttpServletResponse send(UUID who, String path, String name, byte @Nullable [] file, String... fields) {
        var request = browser.post().uri(path).multipart();
        if (file != null) {
            request.file(new MockMultipartFile("file", name, "text/html", file));
        }
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return request.with(World.as(who)).with(csrf()).exchange().getResponse();
    }

    private int post(UUID who, String path, Map<String, String> fields) {
        return browser.post()
                .uri(path)
                .with(World.as(who))
                .with(csrf())
                .params(MultiValueMap.fromSingleValue(fields))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private MockHttpServletResponse get(UUID who, String path) {
        return browser.get().uri(path).with(World.as(who)).exchange().getResponse();
    }

    private String page(UUID who, String path) throws Exception {
        return get(who, path).getContentAsString();
    }

    private String one(String sql) {
        return world.column(centre, sql).getFirst();
    }

    private String hung() {
        assertThat(send(director, "/implementation/III/evidence", "statut.pdf", PDF, "description", "Projekt statutu")
                        .getStatus())
                .isEqualTo(302);
        return "/attachments/" + one("select id::text from attachment");
    }

    @Test
    void evidenceComesWithItsFileAndTheSupervisorOpensIt() throws Exception {
        String file = hung();
        assertThat(page(director, "/implementation/III")).contains("Projekt statutu", "statut.pdf", "Dodaj plik");
        String audit = "/centres/" + centre + "/implementation/III";
        assertThat(page(supervisor, audit)).contains("statut.pdf", file).doesNotContain("Dodaj plik");
        assertThat(page(organizer, "/implementation/III")).contains("statut.pdf");
        for (UUID reader : new UUID[] {director, organizer, supervisor}) {
            var answer = get(reader, file);
            assertThat(answer.getContentAsByteArray()).isEqualTo(PDF);
            assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment");
            assertThat(answer.getHeader("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        }
    }

    @Test
    void whoMayNotSeeTheEvidenceOpensNoFileOfIt() throws Exception {
        String file = hung();
        String on = "/attachments/evidence/" + one("select id::text from step_evidence");
        for (UUID other : new UUID[] {mentor, network, stranger}) {
            assertThat(get(other, file).getStatus()).isEqualTo(404);
            assertThat(get(other, on).getStatus()).isEqualTo(404);
            assertThat(send(other, on, "a.pdf", PDF).getStatus()).isEqualTo(404);
        }
        for (UUID reader : new UUID[] {organizer, supervisor}) {
            assertThat(get(reader, on).getStatus()).isEqualTo(403);
            assertThat(send(reader, on, "a.pdf", PDF).getStatus()).isEqualTo(403);
            assertThat(post(reader, file + "/withdrawal", Map.of("reason", "x")))
                    .isEqualTo(403);
        }
        assertThat(page(mentor, "/centres/" + centre + "/implementation/III")).doesNotContain("statut.pdf");
    }

    @Test
    void withAFileThatIsRefusedNothingIsAddedAndWhatWasTypedStays() throws Exception {
        var refused = send(
                director,
                "/implementation/III/evidence",
                "statut.pdf",
                "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8),
                "description",
                "Projekt statutu");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("Takiego pliku nie można dodać", ">Projekt statutu</textarea>");
        assertThat(world.column(centre, "select 'x' from step_evidence union all select 'x' from attachment"))
                .isEmpty();
        assertThat(send(director, "/implementation/III/evidence", "", new byte[0], "description", "Bez pliku")
                        .getStatus())
                .isEqualTo(302);
        assertThat(world.column(centre, "select description from step_evidence"))
                .containsExactly("Bez pliku");
    }

    @Test
    void aWordDocumentIsTakenForWhatItIsAndOneWithMacrosNotAtAll() {
        hung();
        String on = "/attachments/evidence/" + one("select id::text from step_evidence");
        assertThat(send(director, on, "zakres.zip", archive("[Content_Types].xml", "word/document.xml"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(world.column(centre, "select name from attachment order by added_at"))
                .contains("zakres.docx");
        for (byte[] other : new byte[][] {
            archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
            archive("document.xml"),
            "PK\3\4ucięte".getBytes(StandardCharsets.UTF_8)
        }) {
            assertThat(send(director, on, "zakres.docx", other).getStatus()).isEqualTo(422);
        }
        assertThat(send(director, on, "IMG.jpg", Drawn.fromAPhone(300, 200)).getStatus())
                .isEqualTo(302);
        assertThat(new String(
                        get(
                                        supervisor,
                                        "/attachments/"
                                                + one("select id::text from attachment where type = 'image/jpeg'"))
                                .getContentAsByteArray(),
                        StandardCharsets.ISO_8859_1))
                .doesNotContain("Tajna", "Exif", "script");
    }

    @Test
    void whoProposesHangsAFileOnTheirEvidenceWhileItWaits() throws Exception {
        post(
                organizer,
                "/implementation/V/proposal",
                Map.of(
                        "id", Ids.next(world.clock).toString(),
                        "seen", "0",
                        "state", "DONE_DECLARED",
                        "effectiveOn", LocalDate.now(world.clock).toString(),
                        "note", "Zakresy podpisane",
                        "evidence", "Zarządzenie 3/2026"));
        String on = "/attachments/evidence/" + one("select id::text from step_evidence");
        assertThat(page(organizer, "/implementation/V")).contains(on);
        assertThat(page(colleague, "/implementation/V")).doesNotContain(on);
        assertThat(send(colleague, on, "a.pdf", PDF).getStatus()).isEqualTo(403);
        assertThat(send(organizer, on, "zarzadzenie.pdf", PDF).getStatus()).isEqualTo(302);
        assertThat(page(director, "/implementation/V")).contains("zarzadzenie.pdf");
        String proposal = one("select id::text from step_proposal");
        post(director, "/implementation/V/proposals/" + proposal + "/acceptance", Map.of());
        assertThat(send(
                                organizer,
                                on,
                                "b.pdf",
                                (new String(PDF, StandardCharsets.US_ASCII) + "2").getBytes(StandardCharsets.US_ASCII))
                        .getStatus())
                .as("accepted: the director's now")
                .isEqualTo(403);
        String file = "/attachments/" + one("select id::text from attachment");
        assertThat(get(supervisor, file).getStatus()).isEqualTo(200);

        post(supervisor, "/centres/" + centre + "/implementation/V/verdict", Map.of("seen", "1", "verdict", "confirm"));
        var refused = browser.post()
                .uri(file + "/withdrawal")
                .param("reason", "porządki")
                .with(World.as(director))
                .with(csrf())
                .exchange();
        assertThat(refused).hasStatus(422).bodyText().contains("porządki");
        assertThat(get(supervisor, file).getStatus()).as("judged by it").isEqualTo(200);
    }

    @Test
    void theFileOfEvidenceThatWasWithdrawnOrTurnedDownIsOpenedNoMore() {
        String file = hung();
        String evidence = one("select id::text from step_evidence");
        assertThat(post(director, "/implementation/III/evidence/" + evidence + "/withdrawal", Map.of("reason", "zły")))
                .isEqualTo(302);
        assertThat(get(supervisor, file).getStatus()).isEqualTo(404);
        assertThat(get(organizer, file).getStatus()).isEqualTo(404);
        assertThat(send(director, "/attachments/evidence/" + evidence, "a.pdf", PDF)
                        .getStatus())
                .isEqualTo(404);
    }
}
