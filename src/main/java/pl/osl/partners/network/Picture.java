package pl.osl.partners.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What the browser draws: the centre in the middle, others around it by sector, those with many ties nearer and those
 * without any on the rim. Everybody keeps the same direction on every day, so that two days can be compared.
 */
record Picture(LocalDate day, List<Dot> dots, List<Stroke> strokes) {

    record Dot(UUID id, String name, Sphere sphere, int ties, long x, long y, String path) {}

    /** @param one place in the list of dots @param seen known from the log alone */
    record Stroke(int one, int other, int strength, boolean seen) {}

    private static final int RADIUS = 320;
    private static final int ROOM = 4;

    /** @param known in the order in which they stand around the centre within their sector */
    static Picture of(Standing standing, List<Party> known, Set<UUID> shown) {
        var directions = directions(known);
        double radius = Math.max(RADIUS, ROOM * known.size());
        var ties = new HashMap<UUID, Integer>();
        standing.links().forEach(link -> {
            ties.merge(link.one(), 1, Integer::sum);
            ties.merge(link.other(), 1, Integer::sum);
        });
        int most = standing.others().stream()
                .mapToInt(one -> ties.getOrDefault(one.id(), 0))
                .max()
                .orElse(0);
        var places = new HashMap<UUID, Integer>();
        var dots = new ArrayList<Dot>();
        for (var party : standing.parties()) {
            if (!shown.contains(party.id())) {
                continue;
            }
            int own = ties.getOrDefault(party.id(), 0);
            int at = Objects.requireNonNullElse(directions.get(party.id()), 0);
            double angle = 2 * Math.PI * at / Math.max(1, directions.size()) - Math.PI / 2;
            double far = party.sphere() == Sphere.CENTRE ? 0 : radius * distance(own, most, at);
            places.put(party.id(), dots.size());
            dots.add(new Dot(
                    party.id(),
                    party.name(),
                    party.sphere(),
                    own,
                    Math.round(far * Math.cos(angle)),
                    Math.round(far * Math.sin(angle)),
                    party.path()));
        }
        var strokes = new ArrayList<Stroke>();
        for (var link : standing.links()) {
            var one = places.get(link.one());
            var other = places.get(link.other());
            if (one != null && other != null) {
                strokes.add(
                        new Stroke(one, other, link.strength(), link.sources().equals(Set.of(Source.LOG))));
            }
        }
        return new Picture(standing.day(), dots, strokes);
    }

    /** Every second a little farther, so that names of neighbours do not lie on one another. */
    private static double distance(int ties, int most, int at) {
        return ties == 0 ? 1.05 : 0.88 - 0.45 * Math.sqrt((ties - 1.0) / Math.max(1, most - 1)) + at % 2 * 0.09;
    }

    private static Map<UUID, Integer> directions(List<Party> known) {
        var directions = new HashMap<UUID, Integer>();
        for (var sphere : Sphere.values()) {
            known.stream()
                    .filter(one -> one.sphere() == sphere && sphere != Sphere.CENTRE)
                    .forEach(one -> directions.put(one.id(), directions.size()));
        }
        return directions;
    }
}
