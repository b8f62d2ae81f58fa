package pl.osl.partners.network;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import pl.osl.access.Reach;
import pl.osl.kernel.Acting;

/** What the benchmark asks of the network: how long reading it takes, and thinking out its figures. */
public final class NetworkFigures {

    private static final int RUNS = 21;

    /** @param series the page's eight quarters of all measures */
    public record Cost(int parties, int links, double reading, double standing, double measures, double series) {}

    private NetworkFigures() {}

    public static Cost of(BeanFactory beans, UUID centre, LocalDate today) {
        var reader = beans.getBean(NetworkReader.class);
        var reach = new Reach.Centre(centre);
        var known = Acting.in(Set.of(centre), () -> reader.of(centre, "Ośrodek", reach));
        var network = NetworkOnDay.of(known, Asked.of(Map.of(), today));
        return new Cost(
                network.standing().parties().size(),
                network.standing().links().size(),
                median(() -> Acting.in(Set.of(centre), () -> reader.of(centre, "Ośrodek", reach))),
                median(() -> Standing.of(known, Selection.ALL, today)),
                median(() -> Measures.of(network.standing())),
                median(network::series));
    }

    private static double median(Runnable work) {
        var times = new double[RUNS];
        for (int run = -5; run < RUNS; run++) {
            long begin = System.nanoTime();
            work.run();
            if (run >= 0) {
                times[run] = (System.nanoTime() - begin) / 1e6;
            }
        }
        Arrays.sort(times);
        return times[RUNS / 2];
    }
}
