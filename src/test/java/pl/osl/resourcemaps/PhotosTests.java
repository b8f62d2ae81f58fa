package pl.osl.resourcemaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.GpsDirectory;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;
import pl.osl.attachments.Drawn;
import pl.osl.attachments.Photos;
import pl.osl.kernel.Ids;

@OslTest
class PhotosTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Photos photos;

    Boguszowice here;
    UUID pitch;
    String kept;

    @BeforeEach
    void aPitchNobodyUses() {
        here = new Boguszowice(world, browser);
        pitch = here.asset(here.anna, "Boisko", "MATERIAL", "kind", "PLACE", "visibility", "EVERYBODY");
        kept = "/photos/of/asset/" + pitch;
    }

    private MvcTestResult bring(UUID who, String path, Object... namesAndContents) {
        var request = browser.post().uri(path).multipart();
        for (int at = 0; at < namesAndContents.length; at += 2) {
            request.file(new MockMultipartFile(
                    "files", (String) namesAndContents[at], "text/html", (byte[]) namesAndContents[at + 1]));
        }
        return request.with(World.as(who)).with(csrf()).exchange();
    }

    /** In the order in which they stand. */
    private List<String> ids() {
        return here.column("select id::text from photo where withdrawn_at is null order by place, id");
    }

    private String photo() {
        assertThat(bring(here.anna, kept, "IMG.jpg", Drawn.fromAPhone(400, 300)))
                .hasRedirectedUrl(kept);
        return "/photos/" + ids().getLast();
    }

    private MvcTestResult describe(UUID who, String photo, String... fields) {
        String version = here.column("select version::text from photo where id = '" + photo.substring(8) + "'")
                .getFirst();
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("version", version));
        return here.post(who, photo + "/edit", all.toArray(String[]::new));
    }

    private String published() {
        String photo = photo();
        assertThat(describe(here.anna, photo, "alt", "Boisko bez siatek", "people", "NONE", "publish", "true"))
                .hasRedirectedUrl(kept);
        return photo;
    }

    @Test
    void aPhotoIsSeenByTheTeamUntilItIsPublished() {
        String photo = photo();
        assertThat(here.text(here.anna, kept)).contains("robocze", "Zdjęcie 1, jeszcze bez opisu");
        assertThat(here.text(here.anna, "/assets/" + pitch)).contains("1 zdjęcie robocze");
        for (UUID other : new UUID[] {here.ola, here.mentor, here.jan}) {
            assertThat(here.centre.get(other, "/assets/" + pitch)).hasStatusOk();
            assertThat(here.text(other, "/assets/" + pitch)).doesNotContain("<img", "Zdjęcia");
            assertThat(here.centre.get(other, photo + "/small")).hasStatus(404);
        }
        assertThat(here.centre.get(here.anna, photo + "/small")).hasStatusOk();
        assertThat(describe(here.anna, photo, "alt", "Boisko bez siatek", "people", "NONE", "publish", "true"))
                .hasRedirectedUrl(kept);
        for (UUID other : new UUID[] {here.ola, here.mentor, here.jan, here.anna}) {
            assertThat(here.text(other, "/assets/" + pitch))
                    .contains("alt=\"Boisko bez siatek\"", photo + "/small", photo + "/full");
            assertThat(here.centre.get(other, photo + "/small")).hasStatusOk();
        }
        assertThat(here.text(here.ola, "/assets/" + pitch)).contains("Opublikowano zdjęcie");
        assertThat(describe(here.anna, photo, "alt", "Boisko", "people", "NONE", "publish", "false"))
                .hasRedirectedUrl(kept);
        assertThat(here.centre.get(here.ola, photo + "/small")).hasStatus(404);
    }

    @Test
    void whatIsServedIsAPictureAndNothingOfThePhone() throws Exception {
        String photo = published();
        for (String size : List.of("full", "medium", "small")) {
            var answer = here.centre.get(here.ola, photo + "/" + size).getResponse();
            byte[] content = answer.getContentAsByteArray();
            assertThat(answer.getContentType()).isEqualTo("image/jpeg");
            assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.getHeaders("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
            assertThat(answer.getHeader("Cache-Control")).contains("private", "no-cache");
            assertThat(answer.getHeader("Content-Disposition")).startsWith("inline");
            assertThat(new String(content, StandardCharsets.ISO_8859_1)).doesNotContain("Tajna", "script", "Exif");
            assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(content))
                            .getDirectoriesOfType(GpsDirectory.class))
                    .isEmpty();
            var again = browser.get()
                    .uri(photo + "/" + size)
                    .header("If-None-Match", Objects.requireNonNull(answer.getHeader("ETag")))
                    .with(World.as(here.ola))
                    .exchange();
            assertThat(again).hasStatus(304);
            assertThat(again.getResponse().getContentAsByteArray()).isEmpty();
        }
        assertThat(here.centre.get(here.ola, photo + "/original")).hasStatus(404);
        byte[] onPaper = world.in(
                here.centre.id,
                () -> photos.content(photos.of(here.centre.id, "asset", pitch).getFirst()));
        assertThat(onPaper)
                .isEqualTo(here.centre
                        .get(here.ola, photo + "/medium")
                        .getResponse()
                        .getContentAsByteArray());
    }

    @Test
    void withoutATextOrAConsentItIsNotPublishedWhoeverTries() {
        String photo = photo();
        assertThat(describe(here.anna, photo, "publish", "true"))
                .hasStatus(422)
                .bodyText()
                .contains("Napisz, co jest na zdjęciu", "Zaznacz, czy widać na nim ludzi");
        assertThat(describe(here.anna, photo, "alt", "Zebranie", "people", "RECOGNISABLE", "publish", "true"))
                .hasStatus(422)
                .bodyText()
                .contains("Zaznacz, jak zebrano zgody", ">Zebranie</textarea>");
        assertThat(describe(here.anna, photo, "alt", "x".repeat(301), "people", "NONE", "publish", "true"))
                .hasStatus(422)
                .bodyText()
                .contains("najwyżej 300 znaków");
        for (String cheat : List.of(
                "people = 'NONE'", "alt = 'Zebranie'", "alt = 'Zebranie', people = 'RECOGNISABLE', consent = null")) {
            assertThatThrownBy(() -> world.in(
                            here.centre.id,
                            () -> jdbc.sql("update photo set published_at = now(), published_by = added_by, " + cheat)
                                    .update()))
                    .as(cheat)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
        assertThat(here.centre.get(here.ola, photo + "/small")).hasStatus(404);
        assertThat(describe(
                        here.anna,
                        photo,
                        "alt",
                        "Zebranie",
                        "people",
                        "RECOGNISABLE",
                        "consent",
                        "SPOKEN",
                        "publish",
                        "true"))
                .hasRedirectedUrl(kept);
        assertThat(here.text(here.anna, kept)).contains("Zgody zebrane ustnie", "Anna Bukowa");
        assertThat(here.centre.get(here.ola, photo + "/small")).hasStatusOk();
        assertThat(describe(
                        here.ewa, photo, "alt", "Festyn", "people", "CROWD", "consent", "SPOKEN", "publish", "true"))
                .hasRedirectedUrl(kept);
        assertThat(here.column("select coalesce(consent, 'none') from photo")).containsExactly("none");
    }

    @Test
    void fromSeveralFilesTheGoodOnesAreTakenAndTheOthersNamed() {
        var result = bring(
                here.anna,
                kept,
                "dobre.png",
                Drawn.png(40, 30),
                "IMG_1.HEIC",
                "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1),
                "rysunek.jpg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".getBytes(StandardCharsets.UTF_8),
                "bomba.png",
                Drawn.promisedPng(50_000, 50_000),
                "puste.jpg",
                new byte[0],
                "ogromne.jpg",
                new byte[20 * 1024 * 1024 + 1]);
        assertThat(result)
                .hasStatus(422)
                .bodyText()
                .contains("Dodano 1 zdjęcie. Nie udało się z tymi plikami:")
                .contains("IMG_1.HEIC", "Najbardziej zgodne", "rysunek.jpg", "bomba.png", "50\u00a0000 × 50\u00a0000")
                .contains("puste.jpg", "Ten plik jest pusty", "ogromne.jpg", "najwyżej 20 MB")
                .doesNotContain("dobre.png");
        assertThat(ids()).hasSize(1);
        assertThat(bring(here.anna, kept)).hasStatus(422).bodyText().contains("Wybierz zdjęcie");
        var eleven = new ArrayList<>();
        for (int number = 0; number < 11; number++) {
            eleven.addAll(List.of(number + ".png", Drawn.number(number)));
        }
        assertThat(bring(here.anna, kept, eleven.toArray()))
                .hasStatus(422)
                .bodyText()
                .contains("Dodaj najwyżej 10");
        assertThat(ids()).hasSize(1);
    }

    @Test
    void theSamePhotoTwiceIsOneAndThirtyAreEnough() {
        bring(here.anna, kept, "a.png", Drawn.number(0));
        bring(here.anna, kept, "b.png", Drawn.number(0));
        assertThat(ids()).hasSize(1);
        for (int ten = 0; ten < 3; ten++) {
            var more = new ArrayList<>();
            for (int number = ten * 10; number < ten * 10 + 10; number++) {
                more.addAll(List.of(number + ".png", Drawn.number(number)));
            }
            bring(here.anna, kept, more.toArray());
        }
        assertThat(ids()).hasSize(30);
        assertThat(bring(here.anna, kept, "c.png", Drawn.number(40)))
                .hasStatus(422)
                .bodyText()
                .contains("najwyżej 30");
    }

    @Test
    void theFirstIsTheOneTheTeamChose() {
        bring(here.anna, kept, "1.png", Drawn.number(1), "2.png", Drawn.number(2), "3.png", Drawn.number(3));
        var before = ids();
        for (String id : before) {
            describe(here.anna, "/photos/" + id, "alt", "Zdjęcie " + id, "people", "NONE", "publish", "true");
        }
        assertThat(here.post(here.anna, "/photos/" + before.get(2) + "/turn", "to", "first"))
                .hasRedirectedUrl(kept);
        assertThat(ids()).containsExactly(before.get(2), before.get(0), before.get(1));
        here.post(here.anna, "/photos/" + before.get(2) + "/turn", "to", "later");
        assertThat(ids()).containsExactly(before.get(0), before.get(2), before.get(1));
        here.post(here.anna, "/photos/" + before.get(1) + "/turn", "to", "earlier");
        here.post(here.anna, "/photos/" + before.get(1) + "/turn", "to", "earlier");
        here.post(here.anna, "/photos/" + before.get(1) + "/turn", "to", "earlier");
        assertThat(ids()).containsExactly(before.get(1), before.get(0), before.get(2));
        assertThat(here.post(here.anna, "/photos/" + before.get(1) + "/turn", "to", "sideways"))
                .hasStatus(422);
        var told = world.in(
                here.centre.id, () -> photos.first(here.centre.id, "asset", List.of(pitch, Ids.next(world.clock))));
        assertThat(told).hasSize(1);
        assertThat(Objects.requireNonNull(told.get(pitch)).id()).hasToString(before.get(1));
        assertThat(world.in(here.centre.id, () -> photos.of(here.centre.id, "asset", pitch)))
                .extracting(Photos.Shown::alt)
                .containsExactly("Zdjęcie " + before.get(1), "Zdjęcie " + before.get(0), "Zdjęcie " + before.get(2));
    }

    @Test
    void aWithdrawnPhotoComesBackAsADraft() {
        String photo = published();
        assertThat(here.post(here.anna, photo + "/withdrawal", "reason", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Podaj powód");
        assertThat(here.post(here.anna, photo + "/withdrawal", "reason", "cofnięta zgoda"))
                .hasRedirectedUrl(kept);
        assertThat(here.centre.get(here.ola, photo + "/small")).hasStatus(404);
        assertThat(here.text(here.ola, "/assets/" + pitch)).doesNotContain("<img");
        assertThat(here.text(here.anna, kept)).contains("wycofane", "cofnięta zgoda");
        assertThat(describe(here.anna, photo, "alt", "x", "people", "NONE", "publish", "true"))
                .hasStatus(422);
        assertThat(here.post(here.anna, photo + "/restoration")).hasRedirectedUrl(kept);
        assertThat(here.centre.get(here.ola, photo + "/small")).as("a draft").hasStatus(404);
        assertThat(here.centre.get(here.anna, photo + "/small")).hasStatusOk();

        here.post(here.anna, photo + "/withdrawal", "reason", "pomyłka");
        photo();
        assertThat(here.post(here.anna, photo + "/restoration"))
                .hasStatus(422)
                .bodyText()
                .contains("Takie samo zdjęcie już tu jest");
    }

    @Test
    void whoSavesWhatSomebodyChangedMeanwhileIsTold() {
        String photo = published();
        assertThat(here.post(
                        here.ewa,
                        photo + "/edit",
                        "alt",
                        "Stary opis",
                        "people",
                        "NONE",
                        "publish",
                        "true",
                        "version",
                        "0"))
                .hasStatus(409);
        assertThat(here.column("select alt from photo")).containsExactly("Boisko bez siatek");
    }

    @Test
    void aStrangerFindsNothingAndWhoOnlyReadsChangesNothing() {
        String photo = published();
        var stranger = world.person("Obca", Role.COORDINATOR, world.centre("OPS Obcy"));
        for (String path : List.of(photo + "/small", photo + "/full", photo + "/edit", kept)) {
            assertThat(here.centre.get(stranger, path)).as(path).hasStatus(404);
        }
        assertThat(bring(stranger, kept, "a.png", Drawn.number(1))).hasStatus(404);
        assertThat(here.post(stranger, photo + "/withdrawal", "reason", "x")).hasStatus(404);
        for (UUID reader : new UUID[] {here.ola, here.jan, here.mentor}) {
            assertThat(here.centre.get(reader, photo + "/small")).hasStatusOk();
            assertThat(here.centre.get(reader, kept)).hasStatus(403);
            assertThat(here.centre.get(reader, photo + "/edit")).hasStatus(403);
            assertThat(bring(reader, kept, "a.png", Drawn.number(1))).hasStatus(403);
            assertThat(describe(reader, photo, "alt", "x")).hasStatus(403);
            for (String deed : List.of("/turn", "/withdrawal", "/restoration")) {
                assertThat(here.post(reader, photo + deed, "to", "first", "reason", "x"))
                        .as(deed)
                        .hasStatus(403);
            }
        }
        assertThat(here.centre.get(world.person("Ada", Role.ADMIN, here.centre.id), photo + "/small"))
                .hasStatus(404);
        assertThat(here.centre.get(world.person("Sven", Role.SUPERVISOR, here.centre.id), photo + "/small"))
                .hasStatus(404);
        assertThat(here.centre.get(here.anna, "/photos/of/agreement/" + pitch)).hasStatus(404);
        assertThat(here.centre.get(here.anna, "/attachments/asset/" + pitch)).hasStatus(404);
    }

    @Test
    void thePhotosOfAWithdrawnResourceAreSeenByItsTeamAndChangedByNobody() {
        String photo = published();
        here.post(here.anna, "/assets/" + pitch + "/withdrawal", "reason", "zburzone");
        assertThat(here.centre.get(here.ola, photo + "/small")).hasStatus(404);
        assertThat(here.text(here.ola, "/assets/" + pitch)).doesNotContain("<img");
        assertThat(here.centre.get(here.anna, photo + "/small")).hasStatusOk();
        assertThat(bring(here.anna, kept, "a.png", Drawn.number(1))).hasStatus(404);
        assertThat(here.post(here.anna, photo + "/withdrawal", "reason", "x")).hasStatus(404);
    }

    @Test
    void thePhotosOfAGiftAreItsTeamsAndGoWithTheConsent() {
        var gift = here.asset(here.anna, "Uczy szydełkowania", "HUMAN", "kind", "GIFT", "offer", "Nauczy każdego");
        assertThat(bring(here.anna, "/photos/of/asset/" + gift, "a.png", Drawn.number(1)))
                .hasStatus(302);
        String photo = "/photos/" + ids().getLast();
        describe(here.anna, photo, "alt", "Serweta", "people", "NONE", "publish", "true");
        assertThat(here.text(here.anna, "/assets/" + gift)).contains("alt=\"Serweta\"");
        for (UUID other : new UUID[] {here.ola, here.jan, here.ewa, here.mentor}) {
            assertThat(here.centre.get(other, photo + "/small")).hasStatus(404);
        }
        assertThat(here.post(here.anna, "/assets/" + gift + "/consent-withdrawal"))
                .hasStatus(302);
        assertThat(here.centre.get(here.anna, photo + "/small")).hasStatus(404);
        assertThat(here.column("select 'x' from photo union all select 'x' from photo_file"))
                .isEmpty();
    }

    @Test
    void aCommunityHasPhotosOfItsOwn() {
        String path = "/photos/of/community/" + here.community;
        assertThat(bring(here.anna, path, "widok.jpg", Drawn.jpeg(60, 40))).hasRedirectedUrl(path);
        String photo = "/photos/" + ids().getLast();
        assertThat(here.text(here.ola, here.path(""))).doesNotContain("<img");
        describe(here.anna, photo, "alt", "Widok na osiedle", "people", "CROWD", "publish", "true");
        assertThat(here.text(here.ola, here.path(""))).contains("alt=\"Widok na osiedle\"", "Opublikowano zdjęcie");
        assertThat(here.centre.get(here.jan, path)).hasStatus(403);
        assertThat(here.centre.get(here.mentor, photo + "/medium")).hasStatusOk();
    }
}
