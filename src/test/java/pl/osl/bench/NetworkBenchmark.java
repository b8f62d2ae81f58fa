package pl.osl.bench;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.osl.OslApplication;
import pl.osl.RealPostgres;
import pl.osl.StatementCounter;
import pl.osl.World;
import pl.osl.access.Role;
import pl.osl.browser.Chromium;
import pl.osl.partners.network.NetworkFigures;

/**
 * "Sieć współpracy" of a centre with 300 partners and 3 000 ties: what reading and measuring it costs beside a list of the
 * same partners, and when the picture stands in a real browser.
 */
final class NetworkBenchmark {

    private static final int PARTNERS = 300;
    private static final int TIES = 3_000;
    private static final int RUNS = 3;
    private static final int PATIENCE = 120_000;

    private NetworkBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        try (var context = new SpringApplicationBuilder(OslApplication.class)
                .sources(World.class, StatementCounter.class)
                .initializers(new RealPostgres())
                .run("--server.port=0", "--logging.level.root=warn")) {
            var world = context.getBean(World.class);
            UUID centre = world.centre("OPS Wielki");
            UUID organizer = world.person("Anna Bukowa", Role.ORGANIZER, centre);
            world.password("osl-demo", organizer);
            fill(RealPostgres.superuser(context.getEnvironment().getRequiredProperty("osl.db.url")), centre, organizer);
            var today = LocalDate.now(world.clock);
            var cost = NetworkFigures.of(context, centre, today);
            System.out.printf("%d parties, %d pairs tied%n", cost.parties(), cost.links());
            System.out.printf("read %.1f ms, who is tied on a day %.1f ms%n", cost.reading(), cost.standing());
            System.out.printf(
                    "all measures of a day %.1f ms (wanted: below 300), of eight quarters %.1f ms, ratio %.1f%n",
                    cost.measures(), cost.series(), cost.series() / cost.measures());
            String base = "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
            try (var chromium = new Chromium();
                    var anna = chromium.person(base, 1280, ColorScheme.LIGHT, true)) {
                anna.page.setDefaultTimeout(PATIENCE);
                anna.signIn(world.username(organizer));
                double list = browsed("list of partners", 1, anna, "/partners", "table.rows");
                browsed(
                        "picture stands (wanted: below 2000)",
                        list,
                        anna,
                        "/partners/network",
                        "figure[data-network][data-ready=yes]");
                browsed(
                        "pictures of two days stand",
                        list,
                        anna,
                        "/partners/network?versus=" + today.minusMonths(6),
                        "figure[data-network][data-ready=yes] >> nth=1");
            }
        }
    }

    /** From the request to what is waited for, and how many times the base that is; the first visit is not counted. */
    private static double browsed(String what, double base, Chromium.Person who, String path, String ready) {
        var times = new double[RUNS];
        for (int run = -1; run < RUNS; run++) {
            long begin = System.nanoTime();
            who.page.navigate(path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            who.page.locator(ready).first().waitFor();
            if (run >= 0) {
                times[run] = (System.nanoTime() - begin) / 1e6;
            }
        }
        Arrays.sort(times);
        double middle = times[RUNS / 2];
        System.out.printf(
                "browser, from the request: %s %.0f ms (%.0f to %.0f)%s%n",
                what, middle, times[0], times[RUNS - 1], base == 1 ? "" : ", ratio %.1f".formatted(middle / base));
        return middle;
    }

    /** Ties begin over two years; half of the pairs were also named on entries together. */
    private static void fill(JdbcClient superuser, UUID centre, UUID organizer) {
        superuser
                .sql("""
                insert into partner (id, centre_id, name, name_key, plain_name, plain, sector, state, owner_id, created_by,
                                     created_at, version)
                select uuidv7(), :centre, 'Partner numer ' || n, decode(lpad(n::text, 4, '0'), 'hex'), 'partner numer ' || n,
                       'partner numer ' || n, (array['PUBLIC', 'NGO', 'CHURCH', 'BUSINESS', 'INFORMAL_GROUP', 'SOCIAL_ECONOMY',
                                                     'MEDIA', 'INDIVIDUAL'])[1 + n % 8],
                       'ACTIVE', :by, :by, now() - interval '2 years', 0
                  from generate_series(1, :partners) n
                """)
                .param("centre", centre)
                .param("by", organizer)
                .param("partners", PARTNERS)
                .update();
        superuser
                .sql("""
                insert into partner_relation (id, centre_id, from_id, to_id, kind, strength, source, since, added_by, added_at,
                                              version)
                select uuidv7(), :centre, one.id, other.id,
                       (array['INFORMATION', 'REFERRAL', 'JOINT_ACTION', 'SHARED_RESOURCES', 'FORMAL'])[1 + t % 5], 1 + t % 3,
                       'DECLARED', current_date - t % 700, :by, now(), 0
                  from generate_series(0, :ties - 1) t
                  join (select id, row_number() over (order by id) - 1 as n from partner where centre_id = :centre) one
                    on one.n = t % :partners
                  join (select id, row_number() over (order by id) - 1 as n from partner where centre_id = :centre) other
                    on other.n = (one.n + 1 + (t / :partners) * (t / :partners) * 13 + t / :partners) % :partners
                 where one.id <> other.id
                on conflict do nothing
                """)
                .param("centre", centre)
                .param("by", organizer)
                .param("ties", TIES)
                .param("partners", PARTNERS)
                .update();
        superuser.sql("""
                insert into party_met (centre_id, activity_id, held_on, community_ids, with_us, partner_id)
                select centre_id, e.activity, held_on, '{}', held_on > current_date - 200, p
                  from (select r.centre_id, uuidv7() as activity, current_date - (row_number() over (order by id))::int % 700 as held_on,
                               r.from_id, r.to_id
                          from partner_relation r where r.centre_id = :centre and r.strength < 3) e,
                       unnest(array[e.from_id, e.to_id]) p
                on conflict do nothing
                """).param("centre", centre).update();
        superuser.sql("analyze").update();
    }
}
