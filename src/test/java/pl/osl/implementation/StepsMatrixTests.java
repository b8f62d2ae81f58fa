package pl.osl.implementation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.Role;
import pl.osl.access.Thing;
import pl.osl.access.Verb;

/** The matrix of domain.md 4.2 for steps, sensitive reasons, support and objections, each cell on a real page. */
@OslTest
class StepsMatrixTests {

    private static final Map<Thing, Map<Role, String>> LAW = Map.of(
            Thing.STEP,
                    Map.of(
                            Role.DIRECTOR, "RU",
                            Role.ORGANIZER, "RS",
                            Role.COORDINATOR, "RS",
                            Role.MENTOR, "R",
                            Role.SUPERVISOR, "RA",
                            Role.NETWORK, "R"),
            Thing.SENSITIVE_REASON, Map.of(Role.DIRECTOR, "RU", Role.SUPERVISOR, "R"),
            Thing.SUPPORT, Map.of(Role.NETWORK, "CRUD"),
            Thing.OBJECTION, Map.of(Role.DIRECTOR, "CR", Role.NETWORK, "RA"));

    private static final Map<Verb, String> LETTER = Map.of(
            Verb.CREATE,
            "C",
            Verb.READ,
            "R",
            Verb.UPDATE,
            "U",
            Verb.WITHDRAW,
            "D",
            Verb.APPROVE,
            "A",
            Verb.SUBMIT,
            "S");

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    private final Map<Role, UUID> people = new EnumMap<>(Role.class);
    private UUID centre = new UUID(0, 0);
    private String mentoring = "";
    private String supervising = "";
    private String today = "";

    @BeforeEach
    void aCentreWithEveryRoleAndAStepThatWaitsForASensitiveReason() {
        centre = world.centre("OPS Klonowy");
        UUID organizer = world.person("Ewa Kalina", Role.ORGANIZER, centre);
        for (Role role : Role.values()) {
            people.put(
                    role,
                    role == Role.ORGANIZER
                            ? organizer
                            : role.forPersons()
                                    ? world.person("Osoba " + role, role, centre, organizer)
                                    : world.person("Osoba " + role, role, centre));
        }
        mentoring = world.give(world.account("Jan Cis"), Role.MENTOR, centre, organizer)
                .toString();
        supervising =
                world.give(world.account("Anna Cis"), Role.SUPERVISOR, centre).toString();
        today = LocalDate.now(world.clock).toString();
        var conflict = Map.of(
                "seen",
                "0",
                "state",
                "SUSPENDED",
                "effectiveOn",
                today,
                "reasons",
                "INTERNAL_CONFLICT",
                "words",
                "spór o etaty",
                "sensitive",
                "true");
        assertThat(post(Role.DIRECTOR, "/implementation/II/change", conflict)).hasStatus3xxRedirection();
    }

    @Test
    void theMatrixInTheCodeIsTheLaw() {
        LAW.forEach((thing, roles) -> {
            for (Role role : Role.values()) {
                LETTER.forEach((verb, letter) -> assertThat(thing.allows(role, verb))
                        .as("%s %s %s", role, verb, thing)
                        .isEqualTo(roles.getOrDefault(role, "").contains(letter)));
            }
        });
    }

    @Test
    void everyRoleMeetsEveryVerbOnTheRealPages() {
        String support = "/network/support/" + centre;
        String answer = support + "/roles/" + supervising + "/answer";
        var said = Map.of("seen", "0", "state", "IN_PROGRESS", "effectiveOn", today);
        var wrong = new ArrayList<String>();
        for (Role role : Role.values()) {
            boolean inside = role.place() == pl.osl.access.Place.Kind.CENTRE;
            String board = inside ? "/implementation" : "/centres/" + centre + "/implementation";
            meets(wrong, role, Verb.READ, Thing.STEP, get(role, board));
            meets(wrong, role, Verb.READ, Thing.STEP, get(role, board + "/II"));
            meets(wrong, role, Verb.UPDATE, Thing.STEP, post(role, "/implementation/V/change", said));
            meets(wrong, role, Verb.SUBMIT, Thing.STEP, post(role, "/implementation/VI/proposal", said));
            meets(
                    wrong,
                    role,
                    Verb.APPROVE,
                    Thing.STEP,
                    post(
                            role,
                            "/centres/" + centre + "/implementation/II/verdict",
                            Map.of("seen", "1", "verdict", "confirm")));
            meets(wrong, role, Verb.READ, Thing.SUPPORT, get(role, "/network/support"));
            meets(wrong, role, Verb.CREATE, Thing.SUPPORT, get(role, support + "/new"));
            meets(wrong, role, Verb.CREATE, Thing.SUPPORT, post(role, support, Map.of("name", "Jan Nowy")));
            meets(
                    wrong,
                    role,
                    Verb.UPDATE,
                    Thing.SUPPORT,
                    post(
                            role,
                            support + "/roles/" + mentoring + "/persons",
                            Map.of(
                                    "persons",
                                    Objects.requireNonNull(people.get(Role.ORGANIZER))
                                            .toString())));
            meets(
                    wrong,
                    role,
                    Verb.CREATE,
                    Thing.OBJECTION,
                    post(role, "/team/roles/" + supervising + "/objection", Map.of("reason", "Powód " + role)));
            meets(
                    wrong,
                    role,
                    Verb.APPROVE,
                    Thing.OBJECTION,
                    post(role, answer, Map.of("answer", "keep", "words", "Zostaje")));
            meets(
                    wrong,
                    role,
                    Verb.WITHDRAW,
                    Thing.SUPPORT,
                    post(role, support + "/roles/" + mentoring + "/end", Map.of()));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aSensitiveReasonIsOnThePagesOfTwoRolesAndNotEvenHintedAtOnTheOthers() {
        String outside = "/centres/" + centre + "/implementation";
        var pages = Map.of(
                Role.DIRECTOR, List.of("/implementation", "/implementation/II"),
                Role.ORGANIZER, List.of("/implementation", "/implementation/II", "/implementation/II/proposal"),
                Role.COORDINATOR, List.of("/implementation", "/implementation/II", "/dashboard"),
                Role.MENTOR, List.of(outside, outside + "/II"),
                Role.SUPERVISOR, List.of("/", outside, outside + "/II"),
                Role.NETWORK, List.of("/network", outside, outside + "?on=" + today));
        pages.forEach((role, paths) -> {
            String all = String.join(
                    "\n", paths.stream().map(path -> body(get(role, path))).toList());
            assertThat(all).as("sees the state: " + role).contains("wstrzymany");
            boolean reads = LAW.getOrDefault(Thing.SENSITIVE_REASON, Map.of()).containsKey(role);
            for (String kept : List.of("konflikt w ośrodku", "spór o etaty", "zostaje w ośrodku")) {
                assertThat(all.contains(kept)).as(role + ": " + kept).isEqualTo(reads);
            }
        });
        assertThat(body(get(Role.DIRECTOR, "/implementation/II/change"))).contains("INTERNAL_CONFLICT");
        var kept = Map.of("seen", "1", "state", "SUSPENDED", "effectiveOn", today, "reasons", "INTERNAL_CONFLICT");
        assertThat(post(Role.ORGANIZER, "/implementation/II/proposal", kept)).hasStatus(422);
        String member = body(get(Role.NETWORK, outside));
        assertThat(member).doesNotContain("wrażliw").doesNotContain("sensitive");
    }

    /** No R is 404, R without the verb 403; allowed is done, or refused by a rule of the domain. */
    private static void meets(List<String> wrong, Role role, Verb verb, Thing thing, MvcTestResult answer) {
        int status = answer.getResponse().getStatus();
        boolean fits = !thing.allows(role, Verb.READ)
                ? status == 404
                : !thing.allows(role, verb) ? status == 403 : status < 400 || status == 422;
        if (!fits) {
            wrong.add(role + " " + verb + " " + thing + ": " + status + " "
                    + answer.getRequest().getRequestURI());
        }
    }

    private MvcTestResult get(Role role, String path) {
        return browser.get().uri(path).with(World.as(who(role))).exchange();
    }

    private MvcTestResult post(Role role, String path, Map<String, String> typed) {
        return browser.post()
                .uri(path)
                .params(MultiValueMap.fromSingleValue(typed))
                .with(csrf())
                .with(World.as(who(role)))
                .exchange();
    }

    private UUID who(Role role) {
        return Objects.requireNonNull(people.get(role));
    }

    private static String body(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
