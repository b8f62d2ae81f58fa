package pl.osl.partners.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DefaultUndirectedGraph;
import org.junit.jupiter.api.Test;
import pl.osl.partners.relations.RelationKind;

/** Small networks whose figures were computed with a pencil, as the comments say. C is the centre. */
class MeasuresTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final Offset<Double> HARDLY = within(1e-9);

    private final Map<String, UUID> ids = new LinkedHashMap<>();

    /** C–A–B–D. N 4, L 3: 2·3/(4·3) = 1/2. Degrees C1 A2 B2 D1: (0 −1 −1 +0)/(3·2) is below nought, so 0. Without C the way
     * A–B–D has three pairs' worth of (3−1)(3−2)/2 = 1, and B lies on A–D: 1 of 1. */
    @Test
    void aPathThatBeginsAtTheCentre() {
        var path = measured("CABD", "CA", "AB", "BD");
        assertThat(path.density()).isEqualTo(0.5, HARDLY);
        assertThat(path.centralization()).isZero();
        assertThat(path.isolates()).isZero();
        assertThat(path.components()).isEqualTo(1);
        assertThat(between(path, "B")).isEqualTo(1.0, HARDLY);
        assertThat(between(path, "A")).isZero();
        assertThat(path.brokers()).isEqualTo(1);
    }

    /** C in the middle of A B D E. N 5, L 4: 8/20 = 2/5. C4, others 1: 4·3/(4·3) = 1. Without C nobody is tied: no broker. */
    @Test
    void aStarAroundTheCentreHangsOnItWholly() {
        var star = measured("CABDE", "CA", "CB", "CD", "CE");
        assertThat(star.density()).isEqualTo(0.4, HARDLY);
        assertThat(star.centralization()).isEqualTo(1.0, HARDLY);
        assertThat(star.isolates()).isZero();
        assertThat(star.components()).isEqualTo(1);
        assertThat(star.brokers()).isZero();
        assertThat(star.between().values()).allMatch(share -> share == 0);
    }

    /** A in the middle of C B D E: the same density; degrees C1 A4 B1 D1 E1 give (0−3+0+0+0)/12, so 0. Without C: A lies on
     * B–D, B–E, D–E, 3 of (4−1)(4−2)/2 = 3. */
    @Test
    void aStarAroundSomebodyElseDoesNotHangOnTheCentre() {
        var star = measured("CABDE", "AC", "AB", "AD", "AE");
        assertThat(star.density()).isEqualTo(0.4, HARDLY);
        assertThat(star.centralization()).isZero();
        assertThat(between(star, "A")).isEqualTo(1.0, HARDLY);
    }

    /** C–A–B apart from D–E–F. N 6, L 4: 8/30 = 4/15. C1 A2 B1 D1 E2 F1: (0−1+0+0−1+0)/20, so 0. Without C five are left,
     * (5−1)(5−2)/2 = 6 pairs, and E lies on D–F: 1/6. */
    @Test
    void twoComponentsAreTwoGroups() {
        var two = measured("CABDEF", "CA", "AB", "DE", "EF");
        assertThat(two.density()).isEqualTo(4.0 / 15, HARDLY);
        assertThat(two.centralization()).isZero();
        assertThat(two.components()).isEqualTo(2);
        assertThat(two.isolates()).isZero();
        assertThat(between(two, "E")).isEqualTo(1.0 / 6, HARDLY);
        assertThat(between(two, "A")).isZero();
    }

    /** C A B all tied, D aside. N 4, L 3: 1/2. C2 A2 B2 D0: (0+0+0+2)/6 = 1/3. One group, one aside; without C nobody is
     * between A and B. */
    @Test
    void theCentreItselfIsNeverAside() {
        var two = measured("CAB", "AB");
        assertThat(two.isolates()).as("only the centre is tied with nobody").isZero();
    }

    @Test
    void aTriangleAndSomebodyAside() {
        var triangle = measured("CABD", "CA", "AB", "CB");
        assertThat(triangle.density()).isEqualTo(0.5, HARDLY);
        assertThat(triangle.centralization()).isEqualTo(1.0 / 3, HARDLY);
        assertThat(triangle.isolates()).isEqualTo(1);
        assertThat(triangle.components()).isEqualTo(1);
        assertThat(triangle.brokers()).isZero();
    }

    /** C is public, A public, B an association, D a group of residents: C–A joins one sector, A–B and B–D join two: 2 of 3. */
    @Test
    void tiesThatJoinTwoSectorsAreCounted() {
        ids.clear();
        var standing = standing(
                List.of(
                        party("C", Sphere.CENTRE),
                        party("A", Sphere.PUBLIC),
                        party("B", Sphere.NGO),
                        party("D", Sphere.GROUP)),
                "CA",
                "AB",
                "BD");
        assertThat(Measures.of(standing).crossSector()).isEqualTo(2.0 / 3, HARDLY);
        var residents = standing(
                List.of(party("C", Sphere.CENTRE), party("E", Sphere.GROUP), party("F", Sphere.INFORMAL_GROUP)), "EF");
        assertThat(Measures.of(residents).crossSector()).isZero();
    }

    /** Two are too few for centralization, one for density, and no ties have no share. */
    @Test
    void ofTooFewNothingIsSaid() {
        var alone = measured("C");
        assertThat(alone.density()).isNull();
        assertThat(alone.crossSector()).isNull();
        var two = measured("CA", "CA");
        assertThat(two.density()).isEqualTo(1.0, HARDLY);
        assertThat(two.centralization()).isNull();
    }

    @Test
    void whoLiesBetweenIsWhatJGraphTSaysOfAnyNetwork() {
        var random = new Random(7);
        for (int links : new int[] {30, 60, 150}) {
            var graph = new DefaultUndirectedGraph<UUID, DefaultEdge>(DefaultEdge.class);
            for (int at = 0; at < 30; at++) {
                graph.addVertex(new UUID(9, at));
            }
            for (int at = 0; at < links; at++) {
                var one = new UUID(9, random.nextInt(30));
                var other = new UUID(9, random.nextInt(30));
                if (!one.equals(other) && !graph.containsEdge(one, other)) {
                    graph.addEdge(one, other);
                }
            }
            var theirs = new BetweennessCentrality<>(graph).getScores();
            Betweenness.of(graph)
                    .forEach((party, score) ->
                            assertThat(score).isEqualTo(Objects.requireNonNull(theirs.get(party)), HARDLY));
            assertThat(theirs.values()).anyMatch(score -> score > 1);
        }
    }

    private double between(Measures measures, String who) {
        return measures.between().getOrDefault(Objects.requireNonNull(ids.get(who)), 0.0);
    }

    private Measures measured(String letters, String... ties) {
        ids.clear();
        var parties = new ArrayList<Party>();
        for (var letter : letters.split("")) {
            parties.add(party(letter, letter.equals("C") ? Sphere.CENTRE : Sphere.NGO));
        }
        return Measures.of(standing(parties, ties));
    }

    private Standing standing(List<Party> parties, String... pairs) {
        var since = DAY.minusYears(1);
        var ties = new ArrayList<Tie>();
        for (var pair : pairs) {
            ties.add(new Tie(
                    id(pair.charAt(0)), id(pair.charAt(1)), RelationKind.REFERRAL, Source.DECLARED, 2, since, null));
        }
        return Standing.of(new Known(id('C'), parties, ties, List.of()), Selection.ALL, DAY);
    }

    private Party party(String letter, Sphere sphere) {
        return new Party(id(letter.charAt(0)), sphere, letter, DAY.minusYears(2), null, false, null);
    }

    private UUID id(char letter) {
        return ids.computeIfAbsent(String.valueOf(letter), one -> new UUID(7, one.charAt(0)));
    }
}
