package pl.osl.resourcemaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.LinkedMultiValueMap;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;

/** The sports centre of Boguszowice has no account. It answers by a link whether its cards are still true. */
@OslTest
class PartnersCardsTests {

    private static final AtomicInteger ADDRESS = new AtomicInteger();
    private static final Pattern LINK = Pattern.compile("value=\"[^\"]*(/cards/[\\w-]+)\"");

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    Boguszowice here;
    UUID mosir;
    UUID pitch;
    String address;

    @BeforeEach
    void aPartnerWithACard() {
        here = new Boguszowice(world, browser);
        address = "10.9.0." + ADDRESS.incrementAndGet();
        mosir = here.centre.partner(here.anna, "MOSiR");
        pitch = card("Boisko", "PARTNERS");
    }

    private UUID card(String name, String visibility) {
        return here.asset(
                here.anna,
                name,
                "MATERIAL",
                "kind",
                "PLACE",
                "partner",
                mosir.toString(),
                "visibility",
                visibility,
                "useLevel",
                "UNUSED",
                "hours",
                "8–20");
    }

    private String asks() {
        return asks(here.anna);
    }

    private String asks(UUID who) {
        var page = text(here.post(who, "/partners/" + mosir + "/card-links", "how", "BY_HAND"));
        var found = LINK.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private RequestPostProcessor fromHere() {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private MvcTestResult opens(String path) {
        return browser.get().uri(path).with(fromHere()).exchange();
    }

    private MvcTestResult answers(String path, UUID asset, String answer, String... words) {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("card", question(asset));
        fields.add("answer", answer);
        if (words.length > 0) {
            fields.add("words", words[0]);
        }
        return browser.post()
                .uri(path)
                .with(fromHere())
                .with(csrf())
                .params(fields)
                .exchange();
    }

    private String question(UUID asset) {
        return here.column("select id::text from card_question where asset_id = '" + asset + "' order by id desc")
                .getFirst();
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String checks() {
        return String.join(
                ",",
                here.column("select outcome || ' ' || method || ' ' || (checked_by is null) || ' ' || (by_partner = '"
                        + mosir + "') from asset_check order by id"));
    }

    @Test
    void aPartnerConfirmsItsCardWithoutAnAccountAndThatIsACheck() {
        var link = asks();
        var page = text(opens(link));
        assertThat(page)
                .contains("Czy to nadal prawda?", "MOSiR", "Boisko", "8–20", "Wszystko się zgadza")
                .doesNotContain("Niewykorzystany", "/assets/", "/partners/");
        assertThat(here.text(here.anna, here.path("/map"))).contains("na czas sprawdzono 0 z 1 zasobu");
        assertThat(answers(link, pitch, "AS_IS")).hasStatus(302).hasRedirectedUrl(link);
        assertThat(checks()).isEqualTo("STILL_THERE FROM_PARTNER true true");
        assertThat(here.text(here.anna, here.path("/map"))).contains("na czas sprawdzono 1 z 1 zasobu");
        assertThat(here.text(here.anna, "/assets/" + pitch)).contains("od partnera", "MOSiR", "Sprawdzony");
        assertThat(here.text(here.anna, "/today")).contains("Partner odpowiedział", "Wszystko się zgadza");
        assertThat(text(opens(link))).contains("Dziękujemy, to już wszystko");
    }

    @Test
    void openingTheLinkChangesNothing() {
        var link = asks();
        for (int i = 0; i < 3; i++) {
            assertThat(opens(link)).hasStatusOk().headers().hasValue("X-Robots-Tag", "noindex");
        }
        assertThat(browser.head().uri(link).with(fromHere())).hasStatusOk();
        assertThat(here.column("select count(*)::text from asset_check")).containsExactly("0");
        assertThat(here.column("select coalesce(answer, 'none') from card_question"))
                .containsExactly("none");
    }

    @Test
    void whatChangedIsAProposalAndOverwritesNothing() {
        var link = asks();
        assertThat(answers(link, pitch, "CHANGED")).hasStatus(422).bodyText().contains("Napisz, co się zmieniło.");
        assertThat(checks()).isEmpty();
        assertThat(answers(link, pitch, "CHANGED", "Teraz czynne do 18")).hasStatus(302);
        assertThat(here.column("select hours || ' ' || outcome from asset")).containsExactly("8–20 CHANGED");
        assertThat(here.text(here.anna, "/today"))
                .contains("Partner odpowiedział", "Teraz czynne do 18", "Popraw kartę");
        assertThat(here.text(here.anna, "/assets/" + pitch)).contains("Teraz czynne do 18");
        assertThat(here.text(here.anna, "/notifications")).contains("coś się zmieniło: Boisko. Partner: MOSiR.");
        assertThat(here.text(here.jan, "/today")).doesNotContain("Partner odpowiedział");
        assertThat(here.text(here.ola, "/assets/" + pitch)).doesNotContain("Teraz czynne do 18");
        assertThat(here.post(
                        here.anna, "/assets/" + pitch + "/answers/" + question(pitch) + "/settlement", "home", "yes"))
                .hasRedirectedUrl("/today");
        assertThat(here.text(here.anna, "/today")).doesNotContain("Partner odpowiedział");
    }

    @Test
    void anOrganizerUndoesWhatAPartnerSaid() {
        var link = asks();
        answers(link, pitch, "GONE");
        assertThat(here.text(here.anna, here.path("/map"))).doesNotContain(">Boisko<");
        var check = here.column("select id::text from asset_check").getFirst();
        assertThat(here.text(here.anna, "/today")).contains("/checks/" + check + "/undoing");
        assertThat(here.post(here.anna, "/assets/" + pitch + "/checks/" + check + "/undoing"))
                .hasStatus(302);
        assertThat(here.text(here.anna, here.path("/map"))).contains(">Boisko<");
        assertThat(here.text(here.anna, "/today")).doesNotContain("/checks/" + check + "/undoing");
    }

    @Test
    void whoeverDoesNotWantToBeOnTheMapIsKeptInTheHouseAtOnce() {
        var link = asks();
        assertThat(answers(link, pitch, "NOT_ON_MAP")).hasStatus(302);
        assertThat(here.column("select visibility from asset")).containsExactly("CENTRE");
        assertThat(checks()).isEmpty();
        assertThat(text(opens(link))).contains("Nie chcemy być na mapie");
        assertThat(here.text(here.anna, "/today")).contains("Nie chcemy być na mapie", "Wycofaj zasób");
        assertThat(here.text(here.anna, "/assets/" + pitch)).contains("kartę widzi teraz tylko ośrodek");
    }

    @Test
    void eachCardIsAnsweredOnce() {
        var link = asks();
        answers(link, pitch, "AS_IS");
        assertThat(answers(link, pitch, "AS_IS")).hasStatus(302);
        assertThat(answers(link, pitch, "GONE")).hasStatus(422).bodyText().contains("jest już inna odpowiedź");
        assertThat(checks()).isEqualTo("STILL_THERE FROM_PARTNER true true");
    }

    @Test
    void oneLinkIsForAllSharedCardsOfThePartnerAndForNoOther() {
        var hall = card("Hala", "EVERYBODY");
        card("Magazyn", "CENTRE");
        here.asset(here.anna, "Park", "MATERIAL", "visibility", "EVERYBODY");
        var link = asks();
        assertThat(text(opens(link))).contains("Boisko", "Hala").doesNotContain("Magazyn", "Park");
        answers(link, hall, "AS_IS");
        assertThat(text(opens(link))).contains("Boisko", "Hala").doesNotContain("to już wszystko");
        assertThat(here.text(here.anna, "/partners/" + mosir)).contains("odpowiedzi: 1 z 2 kart");
    }

    @Test
    void aLinkPastItsDateRevokedOrOfAWithdrawnCardSaysWhatToDo() {
        var late = asks();
        world.in(
                here.centre.id,
                () -> world.jdbc
                        .sql(
                                "update card_link set made_at = made_at - interval '40 days', ends_at = made_at - interval '1 day'")
                        .update());
        assertThat(opens(late)).hasStatus(410).bodyText().contains("jest już za późno", "OPS Dolny");
        assertThat(answers(late, pitch, "GONE")).hasStatus(410);
        var replaced = asks();
        var second = asks();
        assertThat(opens(replaced)).hasStatus(410).bodyText().contains("zastąpiony albo wycofany");
        assertThat(answers(replaced, pitch, "GONE")).hasStatus(410);
        var known = here.column("select id::text from card_link where revoked_at is null order by id desc")
                .getFirst();
        here.post(here.anna, "/partners/" + mosir + "/card-links/" + known + "/revocation");
        assertThat(opens(second)).hasStatus(410).bodyText().contains("zastąpiony albo wycofany");
        var third = asks();
        here.post(here.anna, "/assets/" + pitch + "/withdrawal", "reason", "pomyłka");
        assertThat(opens(third))
                .hasStatus(410)
                .bodyText()
                .contains("Nie ma już o co pytać")
                .doesNotContain("Boisko");
        assertThat(answers(third, pitch, "GONE")).hasStatus(410);
        assertThat(checks()).isEmpty();
    }

    @Test
    void aChangedLinkAndOneThatNeverWasLookTheSame() {
        var link = asks();
        var other = new Boguszowice(world, browser);
        var swapped = other.centre.partner(other.anna, "Inny");
        assertThat(swapped).isNotNull();
        String changed = link.substring(0, link.length() - 2) + (link.endsWith("AA") ? "BB" : "AA");
        String flipped = "/cards/" + (link.charAt(7) == 'A' ? 'B' : 'A') + link.substring(8);
        String unknown = text(opens("/cards/" + "A".repeat(64)));
        assertThat(unknown).contains("Ten link nie działa").doesNotContain("OPS Dolny");
        for (String path : new String[] {changed, flipped, "/cards/x", "/cards/zażółć"}) {
            var result = opens(path);
            assertThat(result).as(path).hasStatus(404);
            assertThat(text(result).replaceAll("content=\"[^\"]*\"", ""))
                    .as(path)
                    .isEqualTo(unknown.replaceAll("content=\"[^\"]*\"", ""));
        }
    }

    @Test
    void whoeverTriesOneLinkAfterAnotherWaits() {
        var link = asks();
        for (int i = 0; i < 30; i++) {
            assertThat(opens("/cards/" + i)).hasStatus(404);
        }
        assertThat(opens("/cards/31")).hasStatus(429);
        assertThat(opens(link)).hasStatus(429);
        address = "10.9.1." + ADDRESS.incrementAndGet();
        assertThat(opens(link)).hasStatusOk();
    }

    @Test
    void theLinkIsShownOnceAndKeptNowhere() {
        String sent = pl.osl.kernel.Ids.next(world.clock).toString();
        var fields = new String[] {"how", "BY_HAND", "sent", sent};
        var found = LINK.matcher(text(here.post(here.anna, "/partners/" + mosir + "/card-links", fields)));
        assertThat(found.find()).isTrue();
        String token = found.group(1).substring("/cards/".length());
        assertThat(here.post(here.anna, "/partners/" + mosir + "/card-links", fields))
                .hasStatus(302);
        assertThat(here.column("select count(*)::text from card_link")).containsExactly("1");
        assertThat(here.text(here.anna, "/partners/" + mosir + "/card-links")).doesNotContain(token);
        assertThat(here.column("select l::text from card_link l").getFirst()).doesNotContain(token);
        assertThat(here.column("select a::text from audit_entry a").toString()).doesNotContain(token);
    }

    @Test
    void whoeverChecksInTheFieldMayAskAndNobodyElse() {
        String path = "/partners/" + mosir + "/card-links";
        assertThat(asks(here.jan)).isNotBlank();
        assertThat(asks(here.ewa)).isNotBlank();
        assertThat(here.post(here.ola, path, "how", "BY_HAND")).hasStatus(403);
        assertThat(here.centre.get(here.ola, path)).hasStatus(403);
        var stranger = world.person("Obca", Role.COORDINATOR, world.centre("OPS Obcy"));
        assertThat(here.centre.get(stranger, path)).hasStatus(404);
        assertThat(here.post(stranger, path, "how", "BY_HAND")).hasStatus(404);
        assertThat(here.post(here.anna, path, "how", "MAIL", "email", "nie adres"))
                .hasStatus(422);
        assertThat(here.post(here.anna, path, "how", "MAIL", "email", "mosir@example.org"))
                .hasStatus(422)
                .bodyText()
                .contains("Wysyłanie e-maili nie jest ustawione");
    }

    @Test
    void anAnswerAfterALongPauseKeepsItsWords() {
        var link = asks();
        var result = browser.post()
                .uri(link)
                .with(fromHere())
                .param("card", question(pitch))
                .param("answer", "CHANGED")
                .param("words", "Teraz czynne do 18")
                .exchange();
        assertThat(result).hasStatus(302).hasRedirectedUrl(link + "?again=yes");
        var session = Objects.requireNonNull(result.getResponse().getCookie("SESSION"));
        assertThat(browser.get().uri(link + "?again=yes").with(fromHere()).cookie(session))
                .hasStatusOk()
                .bodyText()
                .contains("Strona była otwarta zbyt długo", ">Teraz czynne do 18</textarea>");
        assertThat(checks()).isEmpty();
    }

    @Test
    void theDatabaseKnowsOneWhoChecked() {
        for (String who : new String[] {"null, null", "'" + here.anna + "', '" + mosir + "'"}) {
            assertThatThrownBy(() -> world.in(
                            here.centre.id,
                            () -> world.jdbc
                                    .sql(
                                            "insert into asset_check (id, centre_id, asset_id, outcome, method, checked_on,"
                                                    + " checked_by, by_partner, recorded_at) select uuidv7(), centre_id, id,"
                                                    + " 'GONE', 'FROM_PARTNER', date '2026-01-01', " + who
                                                    + ", now() from asset")
                                    .update()))
                    .isInstanceOf(DataIntegrityViolationException.class)
                    .hasMessageContaining("asset_check_by_one");
        }
    }
}
