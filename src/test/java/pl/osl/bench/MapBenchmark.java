package pl.osl.bench;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.webAppContextSetup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;
import pl.osl.OslApplication;
import pl.osl.RealPostgres;
import pl.osl.StatementCounter;
import pl.osl.World;
import pl.osl.access.Role;

/**
 * The map of a centre with 20 000 places among a million of 500 centres: what an answer of clusters costs beside counting the
 * same box, how many bytes it has on the way, and how the rows were reached.
 */
final class MapBenchmark {

    private static final int RUNS = 100;
    private static final int PLACES = 20_000;
    private static final int ALL = 1_000_000;
    private static final int CENTRES = 500;
    private static final String BOX = "west=18.30&south=49.90&east=18.80&north=50.30";
    private static final String COUNTED = "a.lat between 49.90 and 50.30 and a.lon between 18.30 and 18.80";

    private MapBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        long begin = System.nanoTime();
        try (var context = new SpringApplicationBuilder(OslApplication.class)
                .sources(World.class, StatementCounter.class)
                .initializers(new RealPostgres())
                .run("--server.port=0", "--logging.level.root=warn")) {
            String url = context.getEnvironment().getRequiredProperty("osl.db.url");
            var world = context.getBean(World.class);
            UUID centre = world.centre("OPS Wielki");
            UUID organizer = world.person("Anna Bukowa", Role.ORGANIZER, centre);
            UUID director = world.person("Ola Dębowa", Role.DIRECTOR, centre);
            world.community("Wielka", centre, organizer);
            fill(RealPostgres.superuser(url), centre, organizer);
            System.out.printf("filled after %.0f s%n", (System.nanoTime() - begin) / 1e9);
            var browser = webAppContextSetup((WebApplicationContext) context)
                    .apply(springSecurity())
                    .build();
            try (var app = DriverManager.getConnection(url, "osl_app", "app")) {
                app.setAutoCommit(false);
                var count = new Question(
                        "select count(*) of the box",
                        centre.toString(),
                        List.of("select count(*) from asset a where a.centre_id = '" + centre
                                + "' and a.withdrawn_at is null and " + COUNTED));
                double[] counted = times(() -> count.median(app, 1));
                System.out.printf("%n%s: %s%n    %s%n", count.name(), told(counted), count.plans(app));
                measure(
                        browser,
                        app,
                        centre,
                        organizer,
                        "clusters, all of the centre",
                        "/map/points?zoom=10&" + BOX,
                        counted);
                measure(
                        browser,
                        app,
                        centre,
                        director,
                        "the same for a director",
                        "/map/points?zoom=10&" + BOX,
                        counted);
                measure(
                        browser,
                        app,
                        centre,
                        organizer,
                        "clusters, one category",
                        "/map/points?category=NGO&zoom=10&" + BOX,
                        counted);
                measure(
                        browser,
                        app,
                        centre,
                        organizer,
                        "clusters, stale ones",
                        "/map/points?show=STALE&zoom=10&" + BOX,
                        counted);
                measure(
                        browser,
                        app,
                        centre,
                        organizer,
                        "points of a part (zoom 15)",
                        "/map/points?zoom=15&west=18.52&south=50.08&east=18.56&north=50.11",
                        counted);
                measure(
                        browser,
                        app,
                        centre,
                        organizer,
                        "points, more than are drawn",
                        "/map/points?zoom=13&" + BOX,
                        counted);
                measure(browser, app, centre, organizer, "the page with its list", "/map", counted);
            }
        }
    }

    private interface Asked {
        void ask() throws Exception;
    }

    private static void measure(
            MockMvc browser,
            java.sql.Connection app,
            UUID centre,
            UUID viewer,
            String what,
            String path,
            double[] counted)
            throws Exception {
        byte[] body = answer(browser, viewer, path);
        double[] whole = times(() -> answer(browser, viewer, path));
        var statements = StatementCounter.filled(() -> answer(browser, viewer, path)).stream()
                .filter(sql -> sql.contains("asset a") || sql.contains("need n"))
                .toList();
        var question = new Question(what, centre.toString(), statements);
        double[] database = times(() -> question.median(app, 1));
        System.out.printf(
                "%n%s: whole answer %s, %.1f times the count; its %d statements %s; %d bytes, %d compressed%n    %s%n",
                what,
                told(whole),
                whole[RUNS / 2] / counted[RUNS / 2],
                statements.size(),
                told(database),
                body.length,
                compressed(body),
                question.plans(app));
        var faults = question.faults(app);
        System.out.println(faults.isEmpty() ? "    no sequential scan" : "    FAULTS " + faults);
    }

    private static byte[] answer(MockMvc browser, UUID viewer, String path) throws Exception {
        var response =
                browser.perform(get(path).with(World.as(viewer))).andReturn().getResponse();
        if (response.getStatus() != 200) {
            throw new AssertionError(path + ": " + response.getStatus());
        }
        return response.getContentAsByteArray();
    }

    private static double[] times(Asked asked) throws Exception {
        for (int i = 0; i < 10; i++) {
            asked.ask();
        }
        double[] times = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long begin = System.nanoTime();
            asked.ask();
            times[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(times);
        return times;
    }

    private static String told(double[] sorted) {
        return "%.1f ms, 95 %% under %.1f ms".formatted(sorted[RUNS / 2], sorted[RUNS * 95 / 100]);
    }

    private static int compressed(byte[] body) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        }
        return out.size();
    }

    /** Written by the superuser, whom neither policies nor triggers of foreign keys slow down. */
    private static void fill(JdbcClient superuser, UUID centre, UUID organizer) throws SQLException {
        superuser.sql("set session_replication_role = replica").update();
        superuser.sql("""
                insert into centre (id, joined_on, created_at)
                select uuidv7(), current_date, now() from generate_series(1, :others) n
                """).param("others", CENTRES - 1).update();
        superuser.sql("""
                insert into community (id, centre_id, name, name_key, plain_name, type, created_at, version)
                select uuidv7(), c.id, 'Dzielnica ' || n, decode(lpad(n::text, 4, '0'), 'hex'), 'dzielnica ' || n,
                       'TERRITORIAL', now(), 0
                  from centre c, generate_series(1, 4) n
                """).update();
        superuser
                .sql("""
                create table bench_place as
                select c.id as centre_id, i as n, random() as a, random() as b, random() as d
                  from (select id, row_number() over (order by id) as r from centre where id <> :centre) c,
                       generate_series(1, :each) i
                 union all select :centre, i, random(), random(), random() from generate_series(1, :places) i
                """)
                .param("centre", centre)
                .param("each", (ALL - PLACES) / (CENTRES - 1))
                .param("places", PLACES)
                .update();
        superuser.sql("""
                insert into asset (id, centre_id, community_id, name, name_key, plain, category, kind, use_level, willingness,
                                   open_now, visibility, precision, lat, lon, outcome, checked_on, checked_by, check_method,
                                   created_by, created_at)
                select uuidv7(), p.centre_id, k.id, 'Miejsce ' || p.n, decode(lpad(p.n::text, 6, '0'), 'hex'), 'miejsce ' || p.n,
                       g.category, g.kind, 'UNUSED', 'MAY_BE_USED', true, case when g.kind = 'GIFT' then 'TEAM' else 'CENTRE' end,
                       'POINT', 49.95 + 0.3 * (a + b) / 2, 18.35 + 0.4 * (b + d) / 2,
                       case when a < 0.9 then 'STILL_THERE' end, case when a < 0.9 then current_date - (900 * d)::int end,
                       case when a < 0.9 then cast(:by as uuid) end, case when a < 0.9 then 'VISIT' end, :by, now()
                  from bench_place p
                  join (values (0, 'PUBLIC_BODY', 'INSTITUTION'), (1, 'NGO', 'ASSOCIATION'), (2, 'BUSINESS', 'ECONOMIC'),
                               (3, 'MATERIAL', 'PLACE'), (4, 'HUMAN', 'GIFT')) g (r, category, kind) on g.r = p.n % 5
                  join (select *, row_number() over (partition by centre_id order by id) as r from community) k
                    on k.centre_id = p.centre_id and k.r = 1 + p.n % 4
                """).param("by", organizer).update();
        superuser.sql("""
                insert into need (id, centre_id, community_id, statement, statement_key, plain, theme, state, precision, lat, lon,
                                  created_by, created_at)
                select uuidv7(), centre_id, community_id, 'Potrzeba przy ' || name, name_key, plain, 'LEISURE', 'SIGNALLED',
                       'POINT', lat, lon, created_by, created_at
                  from asset where kind = 'PLACE' and random() < 0.05
                """).update();
        superuser.sql("drop table bench_place").update();
        superuser.sql("vacuum analyze").update();
    }
}
