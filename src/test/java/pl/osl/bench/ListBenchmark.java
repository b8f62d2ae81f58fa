package pl.osl.bench;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.webAppContextSetup;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;
import pl.osl.OslApplication;
import pl.osl.RealPostgres;
import pl.osl.StatementCounter;
import pl.osl.World;
import pl.osl.access.Role;

/**
 * Asks the statements of the real pages on a network of full size and prints how PostgreSQL reaches the rows and what
 * that costs beside a plain question. Ratios, because milliseconds of a shared machine say nothing tomorrow.
 */
final class ListBenchmark {

    private static final int RUNS = 21;
    private static final int DEEP = 50_000;

    private final MockMvc browser;
    private final World world;
    private final Network network;
    private final Connection app;
    private final List<String> faults = new ArrayList<>();

    private ListBenchmark(MockMvc browser, World world, Network network, Connection app) {
        this.browser = browser;
        this.world = world;
        this.network = network;
        this.app = app;
    }

    public static void main(String[] arguments) throws Exception {
        long begin = System.nanoTime();
        try (var context = new SpringApplicationBuilder(OslApplication.class)
                .sources(World.class, StatementCounter.class)
                .initializers(new RealPostgres())
                .run("--server.port=0", "--logging.level.root=warn")) {
            String url = context.getEnvironment().getRequiredProperty("osl.db.url");
            var network = new Network(RealPostgres.superuser(url));
            network.fill();
            System.out.printf("filled after %.0f s%n", (System.nanoTime() - begin) / 1e9);
            var browser = webAppContextSetup((WebApplicationContext) context)
                    .apply(springSecurity())
                    .build();
            try (var app = DriverManager.getConnection(url, "osl_app", "app")) {
                app.setAutoCommit(false);
                new ListBenchmark(browser, context.getBean(World.class), network, app).run();
            }
        }
        System.out.printf("done after %.0f s%n", (System.nanoTime() - begin) / 1e9);
    }

    private void run() throws Exception {
        UUID biggest = network.centre(1);
        UUID small = network.centre(Network.CENTRES / 2);
        UUID organizer = network.somebodyOf(biggest);
        UUID director = world.person("Dorota Wierzba", Role.DIRECTOR, biggest);
        UUID mentor = world.person("Zofia Jarzębina", Role.MENTOR, biggest, organizer);
        world.give(mentor, Role.MENTOR, small, network.somebodyOf(small));
        System.out.printf(
                "%d centres, biggest %d entries, small %d entries%n%n",
                Network.CENTRES, network.entriesOf(biggest), network.entriesOf(small));

        var first = list("first page, biggest", biggest, organizer, "/activities");
        var deep = list("page after " + DEEP + " rows", biggest, organizer, "/activities?after=" + cursor(biggest));
        var inSmall = list("first page, small", small, network.somebodyOf(small), "/activities");
        show(first, deep, inSmall);
        show(question("capped count", biggest, organizer, "/activities", sql -> sql.contains("limit 1001")));
        var ofPerson = list("of one person", biggest, organizer, "/activities?person=" + organizer);
        show(ofPerson);
        show(question(
                "same meeting",
                biggest,
                organizer,
                "/activities/same?heldOn=" + LocalDate.now(world.clock).minusDays(7) + "&communities="
                        + community(biggest),
                sql -> sql.contains("as mine")));
        show(question(
                "one person counted",
                biggest,
                organizer,
                "/activities?person=" + organizer,
                sql -> sql.contains("limit 1001")));
        show(
                list("of one community", biggest, organizer, "/activities?community=" + community(biggest)),
                list("words found often", biggest, organizer, "/activities?q=boisku"),
                list("words never found", biggest, organizer, "/activities?q=wulkan"),
                list("by minutes", biggest, organizer, "/activities?sort=-minutes"),
                list("withdrawn", biggest, organizer, "/activities?state=withdrawn"),
                list("of a mentor's persons", biggest + "," + small, mentor, "/activities"));
        var dashboard = question("Pulpit", biggest, director, "/dashboard", sql -> sql.contains("insights_"));
        show(dashboard, question("Dziś", biggest, organizer, "/", sql -> sql.contains("insights_")));

        var plain = plain(
                "plain 25 rows",
                biggest,
                "select id, held_on, title, kind from activity where centre_id = '" + biggest
                        + "' order by held_on desc, id desc limit 25");
        var count =
                plain("select count(*)", biggest, "select count(*) from activity where centre_id = '" + biggest + "'");
        System.out.println();
        ratio(first, plain);
        ratio(deep, first);
        ratio(first, inSmall);
        ratio(ofPerson, first);
        ratio(dashboard, count);
        System.out.println(faults.isEmpty() ? "\nno seq scan of a growing table" : "\nFAULTS " + faults);
    }

    private Question list(String name, Object centres, UUID viewer, String path) throws Exception {
        return question(name, centres, viewer, path, sql -> sql.contains("limit 26"));
    }

    private Question question(String name, Object centres, UUID viewer, String path, Predicate<String> which)
            throws Exception {
        var statements = StatementCounter.filled(() -> browser.perform(get(path).with(World.as(viewer)))
                        .andExpect(result -> {
                            if (result.getResponse().getStatus() != 200) {
                                throw new AssertionError(
                                        path + ": " + result.getResponse().getStatus());
                            }
                        }))
                .stream()
                .filter(which)
                .toList();
        if (statements.isEmpty()) {
            throw new AssertionError(name + ": no such statement");
        }
        return new Question(name, centres.toString(), statements);
    }

    private static Question plain(String name, UUID centre, String sql) {
        return new Question(name, centre.toString(), List.of(sql));
    }

    private void show(Question... questions) throws SQLException {
        for (var question : questions) {
            double once = question.median(app, 5);
            System.out.printf("%s, %.1f ms%n    %s%n", question.name(), once, question.plans(app));
            faults.addAll(question.faults(app));
        }
    }

    /** Both in turns, so that what else the machine does falls on both. */
    private void ratio(Question one, Question other) throws SQLException {
        one.median(app, 5);
        other.median(app, 5);
        double ones = 0;
        double others = 0;
        var ratios = new ArrayList<Double>();
        for (int round = 0; round < 3; round++) {
            ones = one.median(app, RUNS);
            others = other.median(app, RUNS);
            ratios.add(ones / others);
        }
        ratios.sort(null);
        System.out.printf(
                "%s / %s: %.1f (%.2f / %.2f ms)%n",
                one.name(), other.name(), ratios.get(ratios.size() / 2), ones, others);
    }

    private UUID community(UUID centre) {
        return network.superuser()
                .sql("select id from community where centre_id = :centre order by name_key limit 1")
                .param("centre", centre)
                .query(UUID.class)
                .single();
    }

    /** As {@code ui.ListRequest} writes it. */
    private String cursor(UUID centre) {
        String deep = network.superuser()
                .sql("select id::text || held_on::text from activity where centre_id = :centre"
                        + " order by held_on desc, id desc offset :deep limit 1")
                .param("centre", centre)
                .param("deep", DEEP)
                .query(String.class)
                .single();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(deep.getBytes(StandardCharsets.UTF_8));
    }
}
