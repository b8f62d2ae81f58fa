package pl.osl.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.osl.activities.OrganizerRole.ANIMATOR;
import static pl.osl.activities.OrganizerRole.NETWORKER;
import static pl.osl.activities.OrganizerRole.POLICY_MAKER;
import static pl.osl.activities.WhoLed.JOINTLY;
import static pl.osl.activities.WhoLed.ORGANIZER;
import static pl.osl.activities.WhoLed.RESIDENTS;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;
import pl.osl.activities.Concerns;
import pl.osl.activities.OrganizerRole;
import pl.osl.activities.WhoLed;
import pl.osl.kernel.Acting;

@OslTest
class DashboardTests {

    private static final String SPRING = "/dashboard?from=2025-01&to=2025-04";
    private static final Period MONTHS = new Period(YearMonth.of(2025, 1), YearMonth.of(2025, 4));
    private static final Pattern LIST = Pattern.compile("<a href=\"(/activities\\?[^\"]+)\">([0-9\u00a0]+)</a>");
    private static final Pattern COUNT = Pattern.compile("<p class=\"count\">([0-9]+)");

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    @Autowired
    CentreFigures figures;

    UUID centre;
    UUID director;
    UUID organizer;
    UUID community;

    @BeforeEach
    void aCentre() {
        centre = world.centre("OPS Dolny");
        director = world.person("Dorota Dyrektor", Role.DIRECTOR, centre);
        organizer = world.person("Olga Organizator", Role.ORGANIZER, centre);
        community = world.community("Zdolna Dolna", centre, organizer);
    }

    @Test
    void monthsAreCountedAsByHandAndAnEmptyMonthIsThere() {
        note(Noted.on("2025-01-10").present(12), Noted.on("2025-01-31").present(30), Noted.on("2025-03-01"));
        note(
                Noted.on("2025-04-30").present(0),
                Noted.on("2024-12-31").present(500),
                Noted.on("2025-05-01").present(500));
        note(Noted.on("2025-01-11").present(1000).takenBack());
        assertThat(counted().months())
                .containsExactly(
                        new MonthFigures(YearMonth.of(2025, 1), 2, 120, 42, 0),
                        MonthFigures.none(YearMonth.of(2025, 2)),
                        new MonthFigures(YearMonth.of(2025, 3), 1, 60, 0, 1),
                        new MonthFigures(YearMonth.of(2025, 4), 1, 60, 0, 0));
        assertThat(page(director))
                .contains("Najwięcej wpisów było w styczniu 2025: 2.")
                .contains("W całym okresie 4 wpisy i 42 obecności.")
                .contains("Liczby obecnych nie podano przy 1 wpisie.");
    }

    @Test
    void rolesAreBalancedByTime() {
        note(
                Noted.on("2025-01-10").lasting(90),
                Noted.on("2025-01-11").as(POLICY_MAKER).lasting(30));
        assertThat(counted().roles())
                .containsExactly(
                        new RoleFigures(ANIMATOR, 1, 90),
                        new RoleFigures(NETWORKER, 0, 0),
                        new RoleFigures(POLICY_MAKER, 1, 30));
        assertThat(page(director))
                .contains("Najwięcej czasu: Animowanie – 1\u00a0godz.\u00a030\u00a0min, czyli 75\u00a0%.");
    }

    @Test
    void whoLedLeavesWorkInsideTheCentreOutAndSaysHowManyAreNotGiven() {
        note(
                Noted.on("2025-01-10").led(RESIDENTS),
                Noted.on("2025-01-11").led(JOINTLY),
                Noted.on("2025-01-12").led(ORGANIZER));
        note(Noted.on("2025-01-13"), Noted.on("2025-01-14").about(Concerns.MUNICIPALITY));
        note(
                Noted.on("2025-01-15").about(Concerns.CENTRE).led(ORGANIZER),
                Noted.on("2025-01-16").about(Concerns.CENTRE));
        assertThat(counted().leaders()).isEqualTo(new LeaderFigures(1, 1, 0, 1, 2, 2));
        assertThat(page(director))
                .contains("2 z 3 wpisów, przy których podano, kto prowadził (67\u00a0%).")
                .contains("Nie podano przy 2 wpisach.")
                .contains("Nie liczymy tu pracy wewnątrz ośrodka (2 wpisy).");
    }

    @Test
    void everyCountLeadsToAListOfThatLength() {
        everything(new Random(2), 120);
        var html = page(director);
        var lists = LIST.matcher(html);
        int followed = 0;
        while (lists.find()) {
            String address = HtmlUtils.htmlUnescape(lists.group(1));
            if (address.contains("present=GIVEN")) {
                continue; // leads to the entries whose attendances were summed up
            }
            var count = COUNT.matcher(get(organizer, address));
            assertThat(count.find()).as(address).isTrue();
            assertThat(count.group(1)).as(address).isEqualTo(lists.group(2));
            followed++;
        }
        assertThat(followed).isGreaterThan(12);
    }

    @Test
    void aBigRandomYearIsCountedLikeAPlainRecount() {
        var all = everything(new Random(1), 400);
        var standing = all.stream()
                .filter(one -> !one.withdrawn()
                        && !one.day().isBefore(MONTHS.firstDay())
                        && !one.day().isAfter(MONTHS.lastDay()))
                .toList();
        var counted = counted();
        assertThat(counted.entries()).isEqualTo(standing.size());
        assertThat(counted.minutes())
                .isEqualTo(standing.stream().mapToLong(Noted::minutes).sum());
        assertThat(counted.attendances())
                .isEqualTo(standing.stream()
                        .mapToLong(one -> one.present() == null ? 0 : one.present())
                        .sum());
        assertThat(counted.withoutPresent()).isEqualTo(count(standing, one -> one.present() == null));
        for (var role : counted.roles()) {
            assertThat(role.entries()).isEqualTo(count(standing, one -> one.role() == role.role()));
        }
        var outside = standing.stream()
                .filter(one -> one.concerns() != Concerns.CENTRE)
                .toList();
        for (var line : counted.leaders().lines()) {
            assertThat(line.entries()).isEqualTo(count(outside, one -> one.whoLed() == line.who()));
        }
        assertThat(counted.leaders().notGiven()).isEqualTo(count(outside, one -> one.whoLed() == null));
        assertThat(counted.leaders().inside()).isEqualTo(standing.size() - outside.size());
        assertThat(counted.active())
                .singleElement()
                .extracting(CommunityFigures::entries)
                .isEqualTo(counted.entries());
    }

    @Test
    void communitiesWithoutAnEntryForThirtyDaysAreNamed() {
        var today = LocalDate.now(world.clock);
        var quiet = world.community("Cicha", centre);
        var ended = world.community("Zakończona", centre);
        world.community("Nowa", centre);
        Noted.on(today.minusDays(29)).by(organizer, centre, world, community);
        Noted.on(today.minusDays(30)).by(organizer, centre, world, quiet);
        world.in(
                centre,
                () -> world.jdbc
                        .sql(
                                "update community set ended_on = :today, phase = 'ENDED' where centre_id = :centre and id = :id")
                        .param("today", today)
                        .param("centre", centre)
                        .param("id", ended)
                        .update());
        assertThat(counted().silent()).extracting(CommunityFigures::name).containsExactly("Nowa", "Cicha");
        assertThat(page(director))
                .contains(
                        "Od 30 dni nie ma wpisu o 2 społecznościach.",
                        "nie ma jeszcze wpisu",
                        "/activities?community=" + quiet);
    }

    @Test
    void aCentreWithoutEntriesIsToldSo() {
        assertThat(page(director))
                .contains("W tym okresie nie ma żadnego wpisu.")
                .doesNotContain("NaN", "??");
        assertThat(get(director, "/")).contains("<h1>Pulpit</h1>");
    }

    @Test
    void theDirectorOfAnotherCentreSeesNothingOfIt() {
        note(Noted.on("2025-01-10").present(12));
        var elsewhere = world.person("Ewa Inna", Role.DIRECTOR, world.centre("OPS Górny"));
        assertThat(page(elsewhere))
                .contains("W tym okresie nie ma żadnego wpisu.")
                .doesNotContain("Zdolna Dolna");
        assertThat(Acting.in(Set.of(), () -> figures.of(centre, MONTHS)).entries())
                .isZero();
    }

    @Test
    void onlyDirectorAndCoordinatorHaveThePage() {
        assertThat(browser.get().uri("/dashboard").with(World.as(organizer))).hasStatus(404);
        assertThat(browser.get().uri("/dashboard").with(World.as(world.account("Nikt"))))
                .hasStatus(404);
        var coordinator = world.person("Kora Koordynator", Role.COORDINATOR, centre);
        assertThat(browser.get().uri("/dashboard").with(World.as(coordinator))).hasStatusOk();
    }

    @Test
    void aPeriodThatCannotBeReadIsSaidSoAndTheYearIsShown() {
        for (String bad :
                List.of("from=wczoraj", "from=2025-05&to=2025-01", "to=2199-01", "from=1200-01", "from=2025-13")) {
            assertThat(get(director, "/dashboard?" + bad)).as(bad).contains("Nie udało się odczytać okresu");
        }
        assertThat(get(director, "/dashboard?from=wczoraj")).contains("value=\"wczoraj\"");
        assertThat(get(director, "/dashboard?from=1.2025&to=4.2025"))
                .contains("styczeń 2025 – kwiecień 2025")
                .doesNotContain("Nie udało się");
    }

    @Test
    void englishIsSpokenToo() {
        world.jdbc
                .sql("update account set language = 'en' where id = :id")
                .param("id", director)
                .update();
        note(Noted.on("2025-01-10").led(RESIDENTS));
        assertThat(page(director))
                .contains(
                        "The most entries were in January 2025: 1.",
                        "Residents led alone or together with us: 1 of 1 entry")
                .doesNotContain("Wpisy", "??");
    }

    private void note(Noted... entries) {
        for (var entry : entries) {
            entry.by(organizer, centre, world, community);
        }
    }

    /** Entries of half a year around the period, of all sorts. */
    private List<Noted> everything(Random random, int many) {
        var all = new ArrayList<Noted>();
        for (int i = 0; i < many; i++) {
            var one = Noted.on(LocalDate.of(2024, 12, 1).plusDays(random.nextInt(190)))
                    .as(OrganizerRole.values()[random.nextInt(3)])
                    .lasting(1 + random.nextInt(300))
                    .about(Concerns.values()[random.nextInt(3)])
                    .led(random.nextBoolean() ? null : WhoLed.values()[random.nextInt(4)])
                    .present(random.nextInt(4) == 0 ? null : random.nextInt(80));
            all.add(random.nextInt(10) == 0 ? one.takenBack() : one);
        }
        note(all.toArray(Noted[]::new));
        return all;
    }

    private static long count(List<Noted> all, Predicate<Noted> which) {
        return all.stream().filter(which).count();
    }

    private Figures counted() {
        return Acting.in(Set.of(centre), () -> figures.of(centre, MONTHS));
    }

    private String page(UUID who) {
        return get(who, SPRING);
    }

    private String get(UUID who, String address) {
        var result = browser.get()
                .uri(java.net.URI.create(address))
                .with(World.as(who))
                .exchange();
        assertThat(result).as(address).hasStatusOk();
        try {
            return result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
