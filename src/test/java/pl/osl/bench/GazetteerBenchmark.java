package pl.osl.bench;

import java.util.Arrays;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.osl.OslApplication;
import pl.osl.RealPostgres;
import pl.osl.places.Gazetteer;
import pl.osl.places.Point;

/** What finding a place costs beside counting all of them: the middle and the 95th percentile of each name. */
final class GazetteerBenchmark {

    private static final int RUNS = 200;
    private static final List<String> NAMES =
            List.of("ry", "rybnik", "nowa wieś", "wol", "szklarska por", "poręba", "lipa, śląskie", "zzzz");

    private GazetteerBenchmark() {}

    public static void main(String[] arguments) {
        try (var context = new SpringApplicationBuilder(OslApplication.class)
                .initializers(new RealPostgres())
                .run("--server.port=0", "--logging.level.root=warn")) {
            var gazetteer = context.getBean(Gazetteer.class);
            var jdbc = context.getBean(JdbcClient.class);
            var near = new Point(50.0947, 18.5422);
            double count = median(times(() -> jdbc.sql("select count(*) from gazetteer_place")
                    .query(Long.class)
                    .single()));
            System.out.printf("count(*) of all: %.2f ms%n", count);
            for (String name : NAMES) {
                double[] times = times(() -> gazetteer.search(name, near, 8));
                System.out.printf(
                        "%-16s %.2f ms (%.1f times the count), 95 %% under %.2f ms%n",
                        name, median(times), median(times) / count, times[RUNS * 95 / 100]);
            }
        }
    }

    private static double[] times(Runnable question) {
        for (int i = 0; i < 50; i++) {
            question.run();
        }
        double[] times = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long begin = System.nanoTime();
            question.run();
            times[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(times);
        return times;
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }
}
