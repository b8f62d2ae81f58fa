package pl.osl.partners.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;

/**
 * On how many shortest ways between two others each party lies (Brandes 2001). JGraphT's own keeps a map a party and source,
 * which is many times slower; a page computes it for eight quarters. A test holds both against each other.
 */
final class Betweenness {

    private final int[][] neighbours;
    private final double[] scores;
    private final int[] order;
    private final int[] distance;
    private final double[] ways;
    private final double[] share;

    private Betweenness(int[][] neighbours) {
        int n = neighbours.length;
        this.neighbours = neighbours;
        this.scores = new double[n];
        this.order = new int[n];
        this.distance = new int[n];
        this.ways = new double[n];
        this.share = new double[n];
    }

    static <E> Map<UUID, Double> of(Graph<UUID, E> graph) {
        var parties = graph.vertexSet().toArray(UUID[]::new);
        var places = new HashMap<UUID, Integer>();
        for (UUID party : parties) {
            places.put(party, places.size());
        }
        var neighbours = new int[parties.length][];
        for (int at = 0; at < parties.length; at++) {
            neighbours[at] = Graphs.neighborListOf(graph, parties[at]).stream()
                    .mapToInt(one -> places.getOrDefault(one, 0))
                    .toArray();
        }
        var between = new Betweenness(neighbours);
        for (int source = 0; source < parties.length; source++) {
            between.from(source);
        }
        var scores = new HashMap<UUID, Double>();
        for (int at = 0; at < parties.length; at++) {
            scores.put(parties[at], between.scores[at] / 2); // each way was walked from both ends
        }
        return scores;
    }

    private void from(int source) {
        Arrays.fill(distance, -1);
        Arrays.fill(ways, 0);
        Arrays.fill(share, 0);
        distance[source] = 0;
        ways[source] = 1;
        order[0] = source;
        int found = 1;
        for (int at = 0; at < found; at++) {
            int here = order[at];
            for (int next : neighbours[here]) {
                if (distance[next] < 0) {
                    distance[next] = distance[here] + 1;
                    order[found++] = next;
                }
                if (distance[next] == distance[here] + 1) {
                    ways[next] += ways[here];
                }
            }
        }
        for (int at = found - 1; at > 0; at--) {
            int here = order[at];
            for (int before : neighbours[here]) {
                if (distance[before] == distance[here] - 1) {
                    share[before] += ways[before] / ways[here] * (1 + share[here]);
                }
            }
            scores[here] += share[here];
        }
    }
}
