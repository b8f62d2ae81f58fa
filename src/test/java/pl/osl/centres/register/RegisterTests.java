package pl.osl.centres.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static pl.osl.World.as;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;

/** Iga imports the official register; from then on it knows the codes better than whoever types them. */
@OslTest
class RegisterTests {

    private static final String HEAD = "\ufeffWOJ;POW;GMI;RODZ;NAZWA;NAZWA_DOD;STAN_NA\n";

    /** Lines as in the file of Statistics Poland; the gminas are invented, the voivodeships are not. */
    private static final String TWO_DOLINAS = HEAD + """
            02;;;;DOLNOŚLĄSKIE;województwo;2026-01-01
            02;99;;;doliński;powiat;2026-01-01
            02;99;01;2;Dolina;gmina wiejska;2026-01-01
            24;98;;;dolny;powiat;2026-01-01
            24;98;01;3;Dolina;gmina miejsko-wiejska;2026-01-01
            24;98;01;4;Dolina;miasto;2026-01-01
            24;98;01;5;Dolina;obszar wiejski;2026-01-01
            24;98;02;1;Żródlana;gmina miejska;2026-01-01
            """;

    @Autowired
    World world;

    @Autowired
    MockMvcTester browser;

    @Autowired
    TercRegister register;

    private UUID iga = new UUID(0, 0);
    private UUID ewa = new UUID(0, 0);
    private UUID centre = new UUID(0, 0);

    @BeforeEach
    void igaSeesToTheInstallationAndEwaHeadsACentre() {
        iga = world.account("Iga Lipa");
        world.jdbc
                .sql("update account set installation = true where id = :id")
                .param("id", iga)
                .update();
        centre = world.centre("GOPS Dolina");
        ewa = world.person("Ewa Dolna", Role.DIRECTOR, centre);
    }

    @AfterEach
    void otherTestsKnowNoRegister() {
        world.jdbc.sql("delete from terc_unit").update();
    }

    @Test
    void theRegisterKnowsMunicipalitiesAndNotTheirParts() {
        assertThat(browser.get().uri("/admin/register").with(as(iga)))
                .bodyText()
                .contains("jeszcze nie wczytano");
        assertThat(load(TWO_DOLINAS.getBytes(StandardCharsets.UTF_8))).hasRedirectedUrl("/admin/register");
        assertThat(register.present().units()).isEqualTo(3);
        assertThat(register.named("DOLINA", null))
                .extracting(TercRegister.Unit::code)
                .containsExactly("0299012", "2498013");
        assertThat(register.named("zrodlana", "śląskie"))
                .singleElement()
                .satisfies(unit -> assertThat(unit.county()).isEqualTo("dolny"));
        assertThat(load(TWO_DOLINAS.getBytes(StandardCharsets.UTF_8)))
                .as("twice is once")
                .hasRedirectedUrl("/admin/register");
        assertThat(register.present().units()).isEqualTo(3);
    }

    @Test
    void aZipServesAsWell() throws IOException {
        assertThat(load(zip("TERC.csv", TWO_DOLINAS))).hasRedirectedUrl("/admin/register");
        assertThat(register.present().units()).isEqualTo(3);
        assertThat(load(zip("TERC.xml", "<terc/>"))).hasStatus(422);
        assertThat(load(zip("TERC.csv", "x".repeat(6_000_000))))
                .hasStatus(422)
                .bodyText()
                .contains("za duży");
        assertThat(register.present().units()).isEqualTo(3);
    }

    @Test
    void whatIsNoRegisterChangesNothing() {
        load(TWO_DOLINAS.getBytes(StandardCharsets.UTF_8));
        assertThat(load(new byte[0])).hasStatus(422).bodyText().contains("Wybierz plik");
        assertThat(load("WOJ;POW\n02;01\n".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("brakuje kolumn");
        assertThat(load(HEAD.getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("ani jednej gminy");
        assertThat(load((HEAD + "24;98;02;1;Łąka;gmina;2026-01-01\n").getBytes(Charset.forName("windows-1250"))))
                .hasStatus(422)
                .bodyText()
                .contains("UTF-8");
        assertThat(load((HEAD + "24;98;02;1;Nowa;gmina;wczoraj\n").getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("w wierszu 2");
        assertThat(load(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}))
                .hasStatus(422);
        assertThat(load(TWO_DOLINAS.replace("2026-01-01", "2025-01-01").getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("nowszy rejestr");
        assertThat(register.present().units()).isEqualTo(3);
    }

    @Test
    void aNameThatStandsOnceGetsItsCodeAndOfSeveralOneIsChosen() {
        load(TWO_DOLINAS.getBytes(StandardCharsets.UTF_8));
        assertThat(rename("Dolina", "", "")).hasStatus(422).bodyText().contains("0299012", "2498013");
        assertThat(rename("Dolina", "", "śląskie")).hasRedirectedUrl("/centre");
        assertThat(terc()).containsExactly("2498013");
        assertThat(rename("Dolina", "2498021", "")).hasStatus(422).bodyText().contains("to w rejestrze");
        assertThat(rename("Dolina", "2473011", "")).hasStatus(422).bodyText().contains("nie ma gminy o kodzie");
        assertThat(rename("Gmina Dolina", "0299012", "")).hasRedirectedUrl("/centre");
        assertThat(terc()).containsExactly("0299012");
        assertThat(rename("Nieznana", "", "śląskie"))
                .as("a name the register lacks waits")
                .hasRedirectedUrl("/centre");
    }

    private Iterable<String> terc() {
        return world.column(centre, "select terc from centre_gmina");
    }

    private MvcTestResult rename(String gmina, String terc, String voivodeship) {
        return browser.post()
                .uri("/centre/name")
                .with(as(ewa))
                .with(csrf())
                .param("name", "GOPS Dolina")
                .param("kind", "GOPS")
                .param("gminas[0].name", gmina)
                .param("gminas[0].terc", terc)
                .param("voivodeship", voivodeship)
                .param(
                        "version",
                        world.column(centre, "select version::text from centre_identity")
                                .getFirst())
                .exchange();
    }

    private MvcTestResult load(byte[] bytes) {
        return browser.perform(multipart("/admin/register")
                .file(new MockMultipartFile("file", "terc.csv", "text/csv", bytes))
                .with(as(iga))
                .with(csrf()));
    }

    private static byte[] zip(String name, String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
