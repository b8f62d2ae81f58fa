package pl.osl.partners.network;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.builder.GraphTypeBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a network on a day, defined in docs/adr/0023. Shares lie between 0 and 1; null where there are too few
 * parties to speak of one.
 *
 * @param density ties that there are, of all that there could be
 * @param centralization how far the ties hang on the centre: 1 when all go to it and to nobody else
 * @param isolates how many have no tie
 * @param components separate groups of two and more
 * @param crossSector ties that join two sectors, of all
 * @param between on how many shortest ways between two others each lies once the centre is left out, of all pairs
 */
record Measures(
        LocalDate day,
        int parties,
        int links,
        @Nullable Double density,
        @Nullable Double centralization,
        int isolates,
        int components,
        @Nullable Double crossSector,
        Map<UUID, Double> between) {

    /** Whoever lies between so many of the pairs joins others. */
    static final double BROKER = 0.05;

    static Measures of(Standing standing) {
        var spheres = standing.parties().stream().collect(Collectors.toMap(Party::id, Function.identity()));
        var graph = graph(standing, spheres.keySet());
        long n = graph.vertexSet().size();
        long l = graph.edgeSet().size();
        long crossing = standing.links().stream()
                .filter(one -> sphere(spheres, one.one()).sector()
                        != sphere(spheres, one.other()).sector())
                .count();
        int isolates = (int) graph.vertexSet().stream()
                .filter(one -> graph.degreeOf(one) == 0 && !one.equals(standing.centre()))
                .count();
        int components = (int) new ConnectivityInspector<>(graph)
                .connectedSets().stream().filter(one -> one.size() > 1).count();
        return new Measures(
                standing.day(),
                (int) n,
                (int) l,
                n < 2 ? null : 2.0 * l / (n * (n - 1)),
                centralization(graph, standing.centre()),
                isolates,
                components,
                l == 0 ? null : (double) crossing / l,
                between(graph, standing.centre()));
    }

    boolean joins(UUID party) {
        return between.getOrDefault(party, 0.0) >= BROKER;
    }

    public int brokers() {
        return (int) between.values().stream().filter(share -> share >= BROKER).count();
    }

    private static Sphere sphere(Map<UUID, Party> parties, UUID id) {
        return Objects.requireNonNull(parties.get(id)).sphere();
    }

    private static Graph<UUID, DefaultEdge> graph(Standing standing, Set<UUID> parties) {
        var graph = GraphTypeBuilder.<UUID, DefaultEdge>undirected()
                .allowingMultipleEdges(false)
                .allowingSelfLoops(false)
                .weighted(false)
                .edgeClass(DefaultEdge.class)
                .buildGraph();
        parties.forEach(graph::addVertex);
        standing.links().forEach(link -> graph.addEdge(link.one(), link.other()));
        return graph;
    }

    /** Freeman's, with the centre in the place of whoever has most ties; nobody hangs on a centre with fewer than others. */
    private static @Nullable Double centralization(Graph<UUID, DefaultEdge> graph, UUID centre) {
        long n = graph.vertexSet().size();
        if (n < 3) {
            return null;
        }
        long ours = graph.degreeOf(centre);
        long differences = graph.vertexSet().stream()
                .mapToLong(one -> ours - graph.degreeOf(one))
                .sum();
        return Math.max(0, (double) differences / ((n - 1) * (n - 2)));
    }

    private static Map<UUID, Double> between(Graph<UUID, DefaultEdge> whole, UUID centre) {
        whole.removeVertex(centre);
        long n = whole.vertexSet().size();
        double pairs = (n - 1) * (n - 2) / 2.0;
        var shares = new HashMap<UUID, Double>();
        if (n > 2) {
            Betweenness.of(whole).forEach((one, score) -> shares.put(one, score / pairs));
        }
        return shares;
    }
}
