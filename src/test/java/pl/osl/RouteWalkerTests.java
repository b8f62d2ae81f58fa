package pl.osl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.lang.reflect.ParameterizedType;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import pl.osl.access.Role;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.attachments.Drawn;
import pl.osl.kernel.Ids;

/**
 * Walks every route of the application as every role, as a stranger of another centre and as nobody. The expected
 * status follows from the permission matrix: no R is 404, R without the verb is 403. A route that nobody declared here
 * fails the build.
 */
@OslTest
class RouteWalkerTests {

    /** What a route asks for. */
    sealed interface Rule {

        /** Anybody, signed in or not. */
        record Open() implements Rule {}

        /** Anybody who is signed in, about themselves. */
        record Own() implements Rule {}

        /** The matrix; {@code record} means that the address names a record of our centre, which a stranger never finds. */
        record Matrix(Verb verb, Thing thing, boolean record) implements Rule {}

        /** Nobody by their role: only whoever set the installation up. */
        record Installation() implements Rule {}

        /** The matrix, and only the record's author. */
        record Author(Verb verb, Thing thing) implements Rule {}
    }

    private static final Map<String, Rule> DECLARED = new LinkedHashMap<>();

    private static void declare(Rule rule, String... routes) {
        for (String route : routes) {
            DECLARED.put(route, rule);
        }
    }

    private static Rule all(Verb verb, Thing thing) {
        return new Rule.Matrix(verb, thing, false);
    }

    private static Rule one(Verb verb, Thing thing) {
        return new Rule.Matrix(verb, thing, true);
    }

    static {
        declare(new Rule.Open(), "GET /login", "GET /password/forgotten", "POST /password/forgotten");
        declare(
                new Rule.Open(),
                "GET /password/{token}",
                "POST /password/{token}",
                "GET /invitation/{token}",
                "POST /invitation/{token}",
                "GET /setup",
                "GET /setup/{token}",
                "POST /setup/{token}",
                "GET /cards/{token}",
                "POST /cards/{token}");
        declare(new Rule.Own(), "GET /", "GET /help", "POST /place", "POST /session/keep", "GET /kept", "POST /kept");
        declare(
                new Rule.Own(),
                "GET /account",
                "POST /account",
                "POST /account/password",
                "POST /account/sessions/end",
                "POST /account/sessions/{key}/end",
                "GET /notifications",
                "POST /notifications/read");
        declare(new Rule.Own(), "GET /places", "GET /map-background");
        declare(new Rule.Own(), "GET /map-tiles/{z}/{x}/{y}");
        declare(
                all(Verb.UPDATE, Thing.CENTRE),
                "GET /admin/map",
                "GET /admin/map/plan",
                "POST /admin/map/plan",
                "POST /admin/map/plan/removal");
        declare(new Rule.Own(), "GET /map-plan");
        declare(one(Verb.UPDATE, Thing.CENTRE), "POST /admin/map/plan/points");
        declare(all(Verb.READ, Thing.ACTIVITY), "GET /activities", "GET /activities.csv", "GET /activities.xlsx");
        declare(one(Verb.READ, Thing.ACTIVITY), "GET /activities/{id}");
        declare(
                all(Verb.CREATE, Thing.ACTIVITY),
                "GET /today",
                "GET /activities/new",
                "POST /activities",
                "POST /activities/drafts/{id}",
                "GET /activities/same",
                "GET /activities/parties",
                "POST /activities/drafts/{id}/discard",
                "POST /activities/drafts/{id}/return");
        declare(
                one(Verb.CREATE, Thing.ACTIVITY),
                "GET /activities/{id}/time",
                "POST /activities/{id}/time",
                "POST /activities/{id}/absence");
        declare(
                new Rule.Author(Verb.UPDATE, Thing.ACTIVITY),
                "GET /activities/{id}/edit",
                "POST /activities/{id}/edit");
        declare(
                new Rule.Author(Verb.WITHDRAW, Thing.ACTIVITY),
                "GET /activities/{id}/withdrawal",
                "POST /activities/{id}/withdrawal",
                "POST /activities/{id}/restoration");
        declare(all(Verb.READ, Thing.GROUP), "GET /events", "GET /events.csv", "GET /events.xlsx");
        declare(one(Verb.READ, Thing.GROUP), "GET /events/{id}");
        declare(all(Verb.CREATE, Thing.GROUP), "GET /events/new", "POST /events");
        declare(one(Verb.UPDATE, Thing.GROUP), "GET /events/{id}/edit", "POST /events/{id}/edit");
        declare(
                one(Verb.READ, Thing.COMMUNITY),
                "GET /communities/{id}/timeline",
                "GET /communities/{id}/timeline.csv",
                "GET /communities/{id}/timeline.xlsx");
        declare(all(Verb.READ, Thing.COMMUNITY), "GET /communities", "GET /communities.csv", "GET /communities.xlsx");
        declare(one(Verb.READ, Thing.COMMUNITY), "GET /communities/{id}");
        declare(all(Verb.CREATE, Thing.COMMUNITY), "GET /communities/new", "POST /communities");
        declare(
                one(Verb.UPDATE, Thing.COMMUNITY),
                "GET /communities/{id}/edit",
                "POST /communities/{id}/edit",
                "GET /communities/{id}/population",
                "POST /communities/{id}/population",
                "GET /communities/{id}/phase",
                "POST /communities/{id}/phase",
                "GET /communities/{id}/boundary",
                "POST /communities/{id}/boundary",
                "GET /communities/{id}/location",
                "POST /communities/{id}/location",
                "GET /communities/{id}/pictures/new",
                "POST /communities/{id}/pictures",
                "GET /communities/{id}/pictures/{picture}",
                "POST /communities/{id}/pictures/{picture}",
                "POST /communities/{id}/pictures/{picture}/removal",
                "GET /communities/{id}/split",
                "POST /communities/{id}/split",
                "GET /communities/{id}/join",
                "POST /communities/{id}/join");
        declare(all(Verb.READ, Thing.DISTRICT), "GET /communities/districts");
        declare(all(Verb.CREATE, Thing.DISTRICT), "POST /communities/districts");
        declare(
                one(Verb.UPDATE, Thing.DISTRICT),
                "GET /communities/districts/{district}",
                "POST /communities/districts/{district}",
                "GET /communities/districts/{district}/boundary",
                "POST /communities/districts/{district}/boundary");
        declare(one(Verb.READ, Thing.DISTRICT), "GET /communities/districts/{district}/boundary.geojson");
        declare(one(Verb.WITHDRAW, Thing.DISTRICT), "POST /communities/districts/{district}/removal");
        declare(
                one(Verb.WITHDRAW, Thing.COMMUNITY),
                "GET /communities/{id}/withdrawal",
                "POST /communities/{id}/withdrawal",
                "POST /communities/{id}/restoration");
        declare(
                one(Verb.READ, Thing.COMMUNITY),
                "GET /communities/{id}/team",
                "GET /communities/{id}/boundary.geojson",
                "GET /communities/{id}/profile",
                "GET /communities/{id}/handover");
        declare(
                one(Verb.UPDATE, Thing.COMMUNITY),
                "POST /communities/{id}/team",
                "POST /communities/{id}/team/taking",
                "POST /communities/{id}/team/{membership}/ending");
        declare(one(Verb.WITHDRAW, Thing.COMMUNITY), "POST /communities/{id}/team/request");
        declare(one(Verb.READ, Thing.LEADER), "GET /communities/{id}/leaders", "POST /communities/{id}/leaders/names");
        declare(one(Verb.CREATE, Thing.LEADER), "GET /communities/{id}/leaders/new", "POST /communities/{id}/leaders");
        declare(
                one(Verb.UPDATE, Thing.LEADER),
                "GET /communities/{id}/leaders.csv",
                "GET /communities/{id}/leaders.xlsx",
                "GET /communities/{id}/leaders/{leader}",
                "POST /communities/{id}/leaders/{leader}/moves",
                "GET /communities/{id}/leaders/{leader}/edit",
                "POST /communities/{id}/leaders/{leader}/edit",
                "GET /communities/{id}/leaders/{leader}/consent",
                "POST /communities/{id}/leaders/{leader}/consent",
                "GET /communities/{id}/leaders/{leader}/withdrawal",
                "POST /communities/{id}/leaders/{leader}/withdrawal");
        declare(all(Verb.READ, Thing.CONSENT), "GET /consents", "GET /consents/texts");
        declare(all(Verb.CREATE, Thing.CONSENT), "POST /consents/texts");
        declare(
                all(Verb.READ, Thing.DATA_PROTECTION),
                "GET /consents.csv",
                "GET /consents.xlsx",
                "GET /readings",
                "GET /readings.csv",
                "GET /readings.xlsx",
                "POST /readings/look");
        declare(all(Verb.READ, Thing.DICTIONARY), "GET /admin/phases");
        declare(all(Verb.CREATE, Thing.DICTIONARY), "POST /admin/phases");
        declare(
                all(Verb.UPDATE, Thing.DICTIONARY),
                "GET /admin/phases/{code}",
                "POST /admin/phases/{code}",
                "POST /admin/phases/{code}/use",
                "POST /admin/phases/{code}/place");
        declare(
                all(Verb.READ, Thing.GROUP),
                "GET /groups",
                "GET /groups.csv",
                "GET /groups.xlsx",
                "GET /initiatives",
                "GET /initiatives.csv",
                "GET /initiatives.xlsx");
        declare(one(Verb.READ, Thing.GROUP), "GET /groups/{id}", "GET /initiatives/{id}");
        declare(
                all(Verb.CREATE, Thing.GROUP),
                "GET /groups/new",
                "POST /groups",
                "GET /initiatives/new",
                "POST /initiatives");
        declare(
                one(Verb.UPDATE, Thing.GROUP),
                "GET /groups/{id}/edit",
                "POST /groups/{id}/edit",
                "POST /groups/{id}/programmes",
                "GET /groups/{id}/programmes/{programme}",
                "POST /groups/{id}/programmes/{programme}",
                "POST /groups/{id}/programmes/{programme}/removal",
                "GET /groups/{id}/partner",
                "POST /groups/{id}/partner",
                "GET /initiatives/{id}/edit",
                "POST /initiatives/{id}/edit",
                "POST /initiatives/{id}/moves",
                "POST /initiatives/{id}/money",
                "GET /initiatives/{id}/money/{line}",
                "POST /initiatives/{id}/money/{line}",
                "POST /initiatives/{id}/money/{line}/removal",
                "GET /initiatives/{id}/group",
                "POST /initiatives/{id}/group",
                "POST /initiatives/{id}/group/removal",
                "GET /initiatives/{id}/event",
                "POST /initiatives/{id}/event",
                "GET /initiatives/{id}/partner",
                "POST /initiatives/{id}/partner");
        declare(
                one(Verb.WITHDRAW, Thing.GROUP),
                "GET /groups/{id}/withdrawal",
                "POST /groups/{id}/withdrawal",
                "POST /groups/{id}/restoration",
                "GET /initiatives/{id}/withdrawal",
                "POST /initiatives/{id}/withdrawal",
                "POST /initiatives/{id}/restoration");
        declare(all(Verb.READ, Thing.PARTNER), "GET /partners", "GET /partners.csv", "GET /partners.xlsx");
        declare(
                one(Verb.UPDATE, Thing.PARTNER),
                "GET /partners/{id}/origin",
                "POST /partners/{id}/origin",
                "GET /partners/{id}/money/new",
                "POST /partners/{id}/money",
                "GET /partners/{id}/money/{line}",
                "POST /partners/{id}/money/{line}",
                "POST /partners/{id}/money/{line}/removal");
        declare(one(Verb.READ, Thing.PARTNER), "GET /partners/{id}");
        declare(all(Verb.CREATE, Thing.PARTNER), "GET /partners/new", "POST /partners", "GET /partners/alike");
        declare(
                one(Verb.UPDATE, Thing.PARTNER),
                "GET /partners/{id}/edit",
                "POST /partners/{id}/edit",
                "POST /partners/{id}/distinction",
                "POST /partners/{id}/contacts",
                "GET /partners/{id}/contacts/{contact}",
                "POST /partners/{id}/contacts/{contact}",
                "POST /partners/{id}/contacts/{contact}/removal");
        declare(all(Verb.UPDATE, Thing.PARTNER), "GET /relations/new", "POST /relations");
        declare(
                one(Verb.UPDATE, Thing.PARTNER),
                "GET /relations/{id}/edit",
                "POST /relations/{id}/edit",
                "POST /relations/{id}/ending");
        declare(
                all(Verb.READ, Thing.PARTNER),
                "GET /partners/network",
                "GET /partners/network.csv",
                "GET /partners/network/ties.csv",
                "GET /partners/network.graphml");
        declare(
                one(Verb.WITHDRAW, Thing.PARTNER),
                "GET /partners/{id}/merging",
                "POST /partners/{id}/merging",
                "GET /partners/{id}/withdrawal",
                "POST /partners/{id}/withdrawal",
                "POST /partners/{id}/restoration");
        declare(all(Verb.READ, Thing.PARTNER), "GET /partnerships", "GET /partnerships.csv", "GET /partnerships.xlsx");
        declare(one(Verb.READ, Thing.PARTNER), "GET /partnerships/{id}");
        declare(all(Verb.CREATE, Thing.PARTNER), "GET /partnerships/new", "POST /partnerships");
        declare(
                one(Verb.UPDATE, Thing.PARTNER),
                "GET /partnerships/{id}/edit",
                "POST /partnerships/{id}/edit",
                "POST /partnerships/{id}/moves",
                "POST /partnerships/{id}/members",
                "POST /partnerships/{id}/members/{member}/ending",
                "POST /partnerships/{id}/agreements",
                "GET /partnerships/{id}/agreements/{agreement}",
                "POST /partnerships/{id}/agreements/{agreement}",
                "POST /partnerships/{id}/reviews");
        declare(
                one(Verb.WITHDRAW, Thing.PARTNER),
                "GET /partnerships/{id}/withdrawal",
                "POST /partnerships/{id}/withdrawal",
                "POST /partnerships/{id}/restoration");
        declare(
                all(Verb.READ, Thing.DISTRICT),
                "GET /communities/districts/list.csv",
                "GET /communities/districts/list.xlsx");
        declare(one(Verb.READ, Thing.PARTNER), "GET /attachments/{id}");
        declare(
                one(Verb.UPDATE, Thing.PARTNER),
                "GET /attachments/{subject}/{record}",
                "POST /attachments/{subject}/{record}",
                "GET /attachments/{id}/withdrawal",
                "POST /attachments/{id}/withdrawal");
        declare(one(Verb.READ, Thing.ASSET), "GET /photos/{id}/{size}");
        declare(
                one(Verb.UPDATE, Thing.ASSET),
                "GET /photos/of/{kind}/{owner}",
                "POST /photos/of/{kind}/{owner}",
                "GET /photos/{id}/edit",
                "POST /photos/{id}/edit",
                "POST /photos/{id}/turn",
                "POST /photos/{id}/withdrawal",
                "POST /photos/{id}/restoration");
        declare(all(Verb.READ, Thing.IMPORT), "GET /imports", "GET /imports.csv", "GET /imports.xlsx");
        declare(all(Verb.SUBMIT, Thing.IMPORT), "GET /imports/new", "POST /imports");
        declare(
                one(Verb.READ, Thing.IMPORT),
                "GET /imports/{id}",
                "GET /imports/{id}/progress",
                "GET /imports/{id}/failed.csv",
                "GET /imports/{id}/failed.xlsx");
        declare(
                new Rule.Author(Verb.SUBMIT, Thing.IMPORT),
                "GET /imports/{id}/columns",
                "POST /imports/{id}/columns",
                "POST /imports/{id}/exceptions",
                "POST /imports/{id}/submission",
                "POST /imports/{id}/withdrawal");
        declare(one(Verb.APPROVE, Thing.IMPORT), "POST /imports/{id}/approval", "POST /imports/{id}/decline");
        declare(all(Verb.READ, Thing.ASSET), "GET /map", "GET /map/points", "GET /map.csv", "GET /map.xlsx");
        declare(all(Verb.UPDATE, Thing.CENTRE), "GET /map/pace", "POST /map/pace");
        declare(
                one(Verb.READ, Thing.ASSET),
                "GET /communities/{id}/map",
                "GET /communities/{id}/map/points",
                "GET /communities/{id}/map/days",
                "GET /communities/{id}/map/print",
                "GET /communities/{id}/map.csv",
                "GET /communities/{id}/map.xlsx",
                "GET /communities/{id}/map.geojson",
                "GET /communities/{id}/map.kml",
                "GET /communities/{id}/editions",
                "GET /assets/{id}");
        declare(one(Verb.CREATE, Thing.ASSET), "GET /communities/{id}/assets/new", "POST /communities/{id}/assets");
        declare(
                one(Verb.UPDATE, Thing.ASSET),
                "GET /assets/{id}/edit",
                "POST /assets/{id}/edit",
                "POST /assets/{id}/checks",
                "GET /assets/{id}/checks/new",
                "GET /assets/{id}/checks/{check}",
                "POST /assets/{id}/checks/{check}",
                "POST /assets/{id}/checks/{check}/undoing",
                "POST /assets/{id}/answers/{answer}/settlement",
                "GET /partners/{id}/card-links",
                "POST /partners/{id}/card-links",
                "POST /partners/{id}/card-links/{cardLink}/revocation");
        declare(
                one(Verb.WITHDRAW, Thing.ASSET),
                "GET /assets/{id}/withdrawal",
                "POST /assets/{id}/withdrawal",
                "POST /assets/{id}/restoration");
        declare(one(Verb.UPDATE, Thing.GIFT), "POST /assets/{id}/consent-withdrawal");
        declare(
                one(Verb.READ, Thing.NEED),
                "GET /communities/{id}/needs",
                "GET /communities/{id}/needs/points",
                "GET /communities/{id}/needs.csv",
                "GET /communities/{id}/needs.xlsx",
                "GET /communities/{id}/needs.geojson",
                "GET /communities/{id}/needs.kml",
                "GET /communities/{id}/matching",
                "GET /needs/{id}");
        declare(one(Verb.CREATE, Thing.NEED), "GET /communities/{id}/needs/new", "POST /communities/{id}/needs");
        declare(
                one(Verb.UPDATE, Thing.NEED),
                "GET /needs/{id}/edit",
                "POST /needs/{id}/edit",
                "POST /needs/{id}/signals",
                "POST /needs/{id}/signals/{signal}/removal",
                "POST /needs/{id}/votes",
                "POST /needs/{id}/moves",
                "POST /needs/{id}/answers",
                "GET /communities/{id}/matching/new",
                "POST /communities/{id}/matching",
                "GET /communities/{id}/matching/{link}",
                "POST /communities/{id}/matching/{link}",
                "POST /communities/{id}/matching/{link}/removal");
        declare(
                one(Verb.WITHDRAW, Thing.NEED),
                "GET /needs/{id}/withdrawal",
                "POST /needs/{id}/withdrawal",
                "POST /needs/{id}/restoration");
        declare(one(Verb.READ, Thing.MAP_EDITION), "GET /map-editions/{id}", "GET /map-editions/{id}.pdf");
        declare(
                one(Verb.CREATE, Thing.MAP_EDITION),
                "POST /communities/{id}/editions",
                "GET /map-editions/{id}/edit",
                "POST /map-editions/{id}/edit",
                "POST /map-editions/{id}/freezing",
                "POST /map-editions/{id}/submission");
        declare(
                one(Verb.APPROVE, Thing.MAP_EDITION),
                "POST /map-editions/{id}/approval",
                "POST /map-editions/{id}/return");
        declare(all(Verb.READ, Thing.STAND_IN), "GET /stand-ins");
        declare(all(Verb.CREATE, Thing.STAND_IN), "GET /stand-ins/new", "POST /stand-ins");
        declare(one(Verb.UPDATE, Thing.STAND_IN), "POST /stand-ins/{id}/ending");
        declare(all(Verb.READ, Thing.TAKEOVER), "GET /takeover");
        declare(all(Verb.UPDATE, Thing.TAKEOVER), "POST /takeover/reading");
        declare(all(Verb.READ, Thing.DASHBOARD), "GET /dashboard");
        declare(all(Verb.READ, Thing.NETWORK_FIGURES), "GET /network");
        declare(all(Verb.READ, Thing.AUDIT_LOG), "GET /audit", "GET /audit.csv", "GET /audit.xlsx");
        declare(all(Verb.READ, Thing.CENTRE), "GET /centre", "GET /first-steps");
        declare(one(Verb.READ, Thing.CENTRE), "GET /centres/{id}");
        declare(
                all(Verb.UPDATE, Thing.CENTRE),
                "GET /centre/edit",
                "POST /centre/edit",
                "GET /centre/name",
                "POST /centre/name",
                "GET /centre/change",
                "POST /centre/change",
                "GET /centre/location",
                "POST /centre/location",
                "GET /centre/inhabitants",
                "POST /centre/inhabitants",
                "POST /first-steps/closing");
        declare(one(Verb.UPDATE, Thing.CENTRE), "POST /centre/changes/{id}/withdrawal");
        declare(
                new Rule.Installation(),
                "GET /admin/centres/new",
                "POST /admin/centres",
                "GET /admin/register",
                "POST /admin/register");
        declare(all(Verb.READ, Thing.PEOPLE), "GET /team");
        declare(one(Verb.APPROVE, Thing.PEOPLE), "POST /team/roles/{membership}/end");
        declare(
                one(Verb.CREATE, Thing.OBJECTION),
                "GET /team/roles/{membership}/objection",
                "POST /team/roles/{membership}/objection");
        declare(all(Verb.READ, Thing.SUPPORT), "GET /network/support");
        declare(one(Verb.READ, Thing.SUPPORT), "GET /network/support/{centre}/roles/{membership}");
        declare(one(Verb.CREATE, Thing.SUPPORT), "GET /network/support/{centre}/new", "POST /network/support/{centre}");
        declare(one(Verb.UPDATE, Thing.SUPPORT), "POST /network/support/{centre}/roles/{membership}/persons");
        declare(one(Verb.WITHDRAW, Thing.SUPPORT), "POST /network/support/{centre}/roles/{membership}/end");
        declare(one(Verb.APPROVE, Thing.OBJECTION), "POST /network/support/{centre}/roles/{membership}/answer");
        declare(all(Verb.UPDATE, Thing.PEOPLE), "GET /admin/accounts");
        declare(one(Verb.UPDATE, Thing.PEOPLE), "GET /admin/accounts/{id}");
        declare(
                all(Verb.CREATE, Thing.PEOPLE),
                "GET /admin/accounts/new",
                "POST /admin/accounts",
                "GET /admin/accounts/existing",
                "POST /admin/accounts/existing");
        declare(one(Verb.CREATE, Thing.PEOPLE), "POST /admin/accounts/{id}/roles");
        declare(
                one(Verb.UPDATE, Thing.PEOPLE),
                "POST /admin/accounts/{id}/roles/{membership}/persons",
                "POST /admin/accounts/{id}/link",
                "POST /admin/accounts/{id}/sessions/end");
        declare(
                one(Verb.WITHDRAW, Thing.PEOPLE),
                "POST /admin/accounts/{id}/roles/{membership}/end",
                "POST /admin/accounts/{id}/closing");
        declare(all(Verb.READ, Thing.STEP), "GET /implementation", "GET /implementation/{step}");
        declare(
                one(Verb.READ, Thing.STEP),
                "GET /centres/{id}/implementation",
                "GET /centres/{id}/implementation/{step}");
        declare(
                all(Verb.UPDATE, Thing.STEP),
                "GET /implementation/joining",
                "POST /implementation/joining",
                "GET /implementation/{step}/change",
                "POST /implementation/{step}/change",
                "POST /implementation/{step}/evidence",
                "POST /implementation/{step}/plan");
        declare(
                all(Verb.SUBMIT, Thing.STEP),
                "GET /implementation/{step}/proposal",
                "POST /implementation/{step}/proposal");
        declare(
                one(Verb.UPDATE, Thing.STEP),
                "POST /implementation/{step}/proposals/{id}/acceptance",
                "POST /implementation/{step}/proposals/{id}/decline",
                "POST /implementation/{step}/changes/{id}/voiding",
                "POST /implementation/{step}/evidence/{id}/withdrawal");
        declare(one(Verb.SUBMIT, Thing.STEP), "POST /implementation/{step}/proposals/{id}/withdrawal");
        declare(one(Verb.APPROVE, Thing.STEP), "POST /centres/{id}/implementation/{step}/verdict");
    }

    @Autowired
    MockMvcTester browser;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    World world;

    private final Map<Role, UUID> people = new EnumMap<>(Role.class);
    private final Map<String, UUID> ids = new HashMap<>();
    private UUID stranger;
    private UUID closed;

    @BeforeEach
    void aCentreWithEveryRole() {
        UUID centre = world.centre("OPS Wędrowny");
        UUID author = world.person("Anna Bukowa", Role.ORGANIZER, centre);
        UUID community = world.community("Zdolna Dolna", centre, author);
        UUID entry = Ids.next(world.clock);
        world.in(
                centre,
                () -> world.jdbc
                        .sql("""
                        insert into activity (id, centre_id, author_id, title, kind, role, held_on, minutes, concerns, created_at, version)
                        values (:id, :centre, :author, 'Wpis Anny', 'PLANNING', 'ANIMATOR', '2026-01-10', 60, 'MUNICIPALITY', now(), 0)
                        """)
                        .param("id", entry)
                        .param("centre", centre)
                        .param("author", author)
                        .update());
        UUID partner = world.partner("Stowarzyszenie Wędrowne", centre, author);
        UUID dismissed = world.account("Jan Odwołany");
        UUID membership = world.give(dismissed, Role.COORDINATOR, centre);
        for (Role role : Role.values()) {
            people.put(
                    role,
                    role == Role.ORGANIZER
                            ? author
                            : role.forPersons()
                                    ? world.person("Osoba", role, centre, author)
                                    : world.person("Osoba", role, centre));
        }
        UUID other = world.centre("OPS Obcy");
        stranger = world.person("Obca", Role.COORDINATOR, other);
        closed = world.account("Bez ról");
        ids.put("/activities", entry);
        ids.put("/centres", centre);
        ids.put("/communities", community);
        ids.put("/groups/", world.group("Klub Wędrowny", centre, community, author));
        ids.put("/initiatives/", world.initiative("Ławki przy stawie", centre, community, author));
        ids.put("/partners/", partner);
        ids.put("/imports/", world.broughtFile(centre, author));
        UUID partnership = world.partnership("Razem dla Dolnej", centre, author);
        ids.put("/partnerships/", partnership);
        ids.put("agreement", world.agreement(partnership, centre));
        ids.put("/attachments/", scan(centre, author));
        ids.put("/relations/", world.relation(partner, centre, author));
        ids.put("/events/", world.event("Majówka", centre, community, author));
        ids.put("/admin/accounts", dismissed);
        ids.put("membership", membership);
        ids.put("supporter", world.give(world.account("Jan Superwizor"), Role.SUPERVISOR, centre));
        ids.put("centre", centre);
        ids.put("/assets/", world.asset("Boisko", community, centre, author));
        ids.put("/photos/", photo(centre, author));
        ids.put("/needs/", world.need("Nie ma gdzie usiąść", community, centre, author));
        ids.put("/map-editions/", world.edition(community, centre, author));
        ids.put("check", world.check(Objects.requireNonNull(ids.get("/assets/")), centre, author));
        ids.put(
                "link",
                world.link(
                        Objects.requireNonNull(ids.get("/assets/")),
                        Objects.requireNonNull(ids.get("/needs/")),
                        centre,
                        author));
        ids.put("picture", world.picture(community, centre, author));
        ids.put("leader", world.leader("Jadwiga Wędrowna", community, centre, author));
        ids.put("district", world.district("Nowiny", centre));
    }

    /** Published, so that everybody may see it who sees the resource. */
    private UUID photo(UUID centre, UUID author) {
        assertThat(browser.post()
                        .uri("/photos/of/asset/" + ids.get("/assets/"))
                        .multipart()
                        .file(new MockMultipartFile("files", "boisko.png", null, Drawn.png(40, 30)))
                        .with(World.as(author))
                        .with(csrf()))
                .hasStatus(302);
        String id = world.column(centre, "select id::text from photo").getFirst();
        assertThat(browser.post()
                        .uri("/photos/" + id + "/edit")
                        .param("alt", "Boisko")
                        .param("people", "NONE")
                        .param("publish", "true")
                        .param("version", "0")
                        .with(World.as(author))
                        .with(csrf()))
                .hasStatus(302);
        return UUID.fromString(id);
    }

    private UUID scan(UUID centre, UUID author) {
        assertThat(browser.post()
                        .uri("/attachments/agreement/" + ids.get("agreement"))
                        .multipart()
                        .file(new MockMultipartFile(
                                "file", "umowa.pdf", null, "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)))
                        .with(World.as(author))
                        .with(csrf()))
                .hasStatus(302);
        return UUID.fromString(
                world.column(centre, "select id::text from attachment").getFirst());
    }

    @Test
    void everyRouteIsDeclaredAndEveryDeclaredRouteIsThere() {
        assertThat(new TreeSet<>(routes())).isEqualTo(new TreeSet<>(DECLARED.keySet()));
    }

    @Test
    void everyRouteAnswersEveryRoleAsTheMatrixSays() {
        var wrong = new ArrayList<String>();
        DECLARED.forEach((route, rule) -> {
            for (Role role : order()) {
                int status = status(route, people.get(role));
                if (!fits(rule, role, status)) {
                    wrong.add(route + " as " + role + ": " + status + ", expected by " + rule);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void aStrangerOfAnotherCentreFindsNoRecordOfOurs() {
        var wrong = new ArrayList<String>();
        DECLARED.forEach((route, rule) -> {
            if (rule instanceof Rule.Author || rule instanceof Rule.Matrix(var _, var _, boolean record) && record) {
                int status = status(route, stranger);
                if (status != 404
                        && !(status == 403
                                && rule instanceof Rule.Matrix(var verb, var thing, var _)
                                && !thing.allows(Role.COORDINATOR, verb))) {
                    wrong.add(route + ": " + status);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoeverHasNoRoleFindsOnlyTheirOwnPages() {
        DECLARED.forEach((route, rule) -> {
            if (rule instanceof Rule.Matrix || rule instanceof Rule.Author || rule instanceof Rule.Installation) {
                assertThat(status(route, closed)).as(route).isEqualTo(404);
            }
        });
    }

    /** Whatever stands in the fields of a form is answered by the form, or by a page that says what is wrong. */
    @Test
    void noFormAnswersRubbishWithAFailure() {
        var wrong = new ArrayList<String>();
        DECLARED.keySet().stream()
                .filter(route -> route.startsWith("POST"))
                .sorted(Comparator.comparing(RouteWalkerTests::ends))
                .forEach(route -> rubbish(typed(route)).forEach(fields -> {
                    String failure = failure(route, fields);
                    if (failure != null) {
                        wrong.add(route + " " + fields + ": " + failure);
                    }
                }));
        assertThat(wrong).isEmpty();
    }

    /** Last, or the others would find nothing any more. */
    private static boolean ends(String route) {
        return route.matches(".*/(withdrawal|removal|closing|end|discard|merge|forgetting|restoration|voiding)");
    }

    private @Nullable String failure(String route, Map<String, String> fields) {
        var request = browser.post()
                .uri(address(route))
                .with(csrf())
                .with(World.as(whoMay(Objects.requireNonNull(DECLARED.get(route)))));
        fields.forEach(request::param);
        var result = request.exchange();
        var failure = result.getUnresolvedException();
        if (failure != null) {
            return NestedExceptionUtils.getMostSpecificCause(failure).toString();
        }
        int status = result.getResponse().getStatus();
        return status >= 500 ? String.valueOf(status) : null;
    }

    /** The same rubbish everywhere, and then in one field after the other beside what fits. */
    private static List<Map<String, String>> rubbish(Map<String, Class<?>> typed) {
        var sent = new ArrayList<Map<String, String>>();
        if (typed.isEmpty()) {
            return sent;
        }
        for (String rubbish : List.of("żadna liczba", "2026-02-31", "99999999999999999999", "-1", "\u0000", ",", "")) {
            var everywhere = new LinkedHashMap<String, String>();
            typed.keySet().forEach(name -> everywhere.put(name, rubbish));
            sent.add(everywhere);
        }
        typed.forEach((field, type) -> {
            if (type != String.class) {
                var once = new LinkedHashMap<String, String>();
                typed.forEach((name, other) -> once.put(name, name.equals(field) ? "żadna liczba" : fitting(other)));
                sent.add(once);
            }
        });
        return sent;
    }

    private static String fitting(Class<?> type) {
        return type.isEnum()
                ? type.getEnumConstants()[0].toString()
                : type == LocalDate.class
                        ? "2026-01-10"
                        : type == UUID.class ? new UUID(7, 7).toString() : type == String.class ? "Coś" : "5";
    }

    private UUID whoMay(Rule rule) {
        return switch (rule) {
            case Rule.Matrix(var verb, var thing, var _) ->
                order().stream()
                        .filter(role -> thing.allows(role, verb))
                        .sorted(Comparator.comparing(role -> role != Role.ORGANIZER))
                        .map(people::get)
                        .findFirst()
                        .orElseThrow();
            case Rule.Installation() -> installer();
            default -> Objects.requireNonNull(people.get(Role.ORGANIZER));
        };
    }

    private UUID installer() {
        UUID admin = Objects.requireNonNull(people.get(Role.ADMIN));
        world.jdbc
                .sql("update account set installation = true where id = :id")
                .param("id", admin)
                .update();
        return admin;
    }

    /** Names under which the handler of a route reads what a person typed, each with what it becomes. */
    private Map<String, Class<?>> typed(String route) {
        var names = new LinkedHashMap<String, Class<?>>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            if (mapping.getPatternValues().contains(route.substring(route.indexOf(' ') + 1))
                    && mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
                for (var parameter : handler.getMethodParameters()) {
                    parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
                    if (parameter.hasParameterAnnotation(RequestParam.class)) {
                        names.put(Objects.requireNonNull(parameter.getParameterName()), parameter.getParameterType());
                    } else if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
                        components("", parameter.getParameterType(), names);
                    }
                }
            }
        });
        return names;
    }

    private static void components(String prefix, Class<?> form, Map<String, Class<?>> names) {
        if (form.isRecord()) {
            for (var component : form.getRecordComponents()) {
                String name = prefix + component.getName();
                names.put(name, component.getType());
                if (component.getType().isRecord()) {
                    components(name + ".", component.getType(), names);
                } else if (component.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> item) {
                    names.put(name, item);
                    components(name + "[0].", item, names);
                }
            }
        }
    }

    @Test
    void nobodyIsLedToTheSignIn() {
        DECLARED.forEach((route, rule) -> {
            if (!(rule instanceof Rule.Open)) {
                var result = browser.method(method(route))
                        .uri(address(route))
                        .with(csrf())
                        .exchange();
                assertThat(result.getResponse().getStatus()).as(route).isEqualTo(302);
                assertThat(result.getResponse().getRedirectedUrl()).as(route).startsWith("/login");
            }
        });
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        DECLARED.forEach((route, rule) -> {
            if (route.startsWith("POST")) {
                int status = browser.post()
                        .uri(address(route))
                        .with(World.as(Objects.requireNonNull(people.get(Role.ADMIN))))
                        .exchange()
                        .getResponse()
                        .getStatus();
                assertThat(status).as(route).isEqualTo(403);
            }
        });
    }

    /** Roles that can end something come last, so that nobody is gone before they were asked. */
    private static List<Role> order() {
        var roles = new ArrayList<>(List.of(Role.values()));
        roles.remove(Role.ADMIN);
        roles.remove(Role.DIRECTOR);
        roles.add(Role.DIRECTOR);
        roles.add(Role.ADMIN);
        return roles;
    }

    private static boolean fits(Rule rule, Role role, int status) {
        return switch (rule) {
            case Rule.Open() -> status != 403 && status < 500;
            case Rule.Own() -> status != 403 && status < 500;
            case Rule.Installation() -> status == 404;
            case Rule.Matrix(var verb, var thing, boolean record) -> status(thing, role, verb, status, record);
            case Rule.Author(var verb, var thing) ->
                !thing.allows(role, Verb.READ)
                        ? status == 404
                        : !thing.allows(role, verb) || role != Role.ORGANIZER
                                ? status == 403
                                : status < 400 || status == 422 || status == 409;
        };
    }

    /** Allowed means done, asked again (422) or, for a record that an earlier step ended, gone (404). */
    private static boolean status(Thing thing, Role role, Verb verb, int status, boolean record) {
        if (!thing.allows(role, Verb.READ)) {
            return status == 404;
        }
        return !thing.allows(role, verb)
                ? status == 403
                : status < 400 || status == 422 || status == 409 || record && verb != Verb.READ && status == 404;
    }

    private int status(String route, @Nullable UUID who) {
        var request = browser.method(method(route)).uri(address(route)).with(csrf());
        return (who == null ? request : request.with(World.as(who)))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private static HttpMethod method(String route) {
        return HttpMethod.valueOf(route.substring(0, route.indexOf(' ')));
    }

    private String address(String route) {
        String path = route.substring(route.indexOf(' ') + 1);
        var id = ids.entrySet().stream()
                .filter(known -> path.startsWith(known.getKey()))
                .map(known -> known.getValue().toString())
                .findFirst()
                .orElse(Ids.next(world.clock).toString());
        String role = path.endsWith("/objection") || path.startsWith("/network") ? "supporter" : "membership";
        return path.replace("{subject}", "agreement")
                .replace("{kind}", "asset")
                .replace("{owner}", String.valueOf(ids.get("/assets/")))
                .replace("{size}", "small")
                .replace("{record}", String.valueOf(ids.get("agreement")))
                .replace("{membership}", String.valueOf(ids.get(role)))
                .replace("{centre}", String.valueOf(ids.get("centre")))
                .replace(
                        "{id}",
                        path.contains("/drafts/") ? Ids.next(world.clock).toString() : id)
                .replace("{agreement}", String.valueOf(ids.get("agreement")))
                .replace("{leader}", String.valueOf(ids.get("leader")))
                .replace("{code}", "DIAGNOSIS")
                .replace("{picture}", String.valueOf(ids.get("picture")))
                .replace("{district}", String.valueOf(ids.get("district")))
                .replace("{check}", String.valueOf(ids.get("check")))
                .replace("{link}", String.valueOf(ids.get("link")))
                .replace("{signal}", Ids.next(world.clock).toString())
                .replaceAll(
                        "\\{contact}|\\{member}|\\{relation}|\\{line}|\\{programme}|\\{answer}|\\{cardLink}",
                        Ids.next(world.clock).toString())
                .replace("{step}", "IV")
                .replaceAll("\\{\\w+}", "0123456789abcdef");
    }

    private List<String> routes() {
        var routes = new ArrayList<String>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("pl.osl")) {
                mapping.getPatternValues()
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> routes.add(verb + " " + path)));
            }
        });
        return routes;
    }
}
