package pl.osl.partners.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pl.osl.partners.relations.RelationKind;

/**
 * The network as it stood on a day: who belonged to it, the centre first, and who was tied with whom.
 *
 * @param joint entries of the year before that named somebody
 * @param jointWithoutUs those of them at which nobody of the centre was
 */
record Standing(UUID centre, LocalDate day, List<Party> parties, List<Link> links, int joint, int jointWithoutUs) {

    private record Pair(UUID one, UUID other) {

        static Pair of(UUID one, UUID other) {
            return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    private static final class Strand {

        private final Set<RelationKind> kinds = EnumSet.noneOf(RelationKind.class);
        private final Set<Source> sources = EnumSet.noneOf(Source.class);
        private int strength;

        void add(RelationKind kind, Source source, int strong) {
            kinds.add(kind);
            sources.add(source);
            strength = Math.max(strength, strong);
        }
    }

    static Standing of(Known known, Selection selection, LocalDate day) {
        var meetings = known.meetings().stream()
                .filter(one -> one.countsOn(day) && selection.takes(one))
                .toList();
        var there = known.parties().stream()
                .filter(one -> one.standsOn(day))
                .collect(Collectors.toMap(Party::id, one -> one, (one, same) -> one, LinkedHashMap::new));
        var ties = known.ties().stream()
                .filter(one -> one.runsOn(day) && there.containsKey(one.from()) && there.containsKey(one.to()))
                .toList();
        if (selection.community() != null) {
            there.keySet().retainAll(ofCommunity(selection.community(), there, ties, meetings, known.centre()));
        }
        var strands = strands(ties, meetings, there.keySet(), selection, known.centre());
        var tied = strands.keySet().stream()
                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .collect(Collectors.toSet());
        var parties = there.values().stream()
                .filter(one -> !one.over() || tied.contains(one.id()))
                .toList();
        var links = strands.entrySet().stream()
                .map(one -> new Link(
                        one.getKey().one(),
                        one.getKey().other(),
                        one.getValue().kinds,
                        one.getValue().sources,
                        one.getValue().strength))
                .toList();
        int without = (int) meetings.stream().filter(one -> !one.withUs()).count();
        return new Standing(known.centre(), day, parties, links, meetings.size(), without);
    }

    /** Its groups and initiatives, who is tied with these, and who was named on its entries. */
    private static Set<UUID> ofCommunity(
            UUID community, Map<UUID, Party> there, List<Tie> ties, List<Meeting> meetings, UUID centre) {
        var own = there.values().stream()
                .filter(one -> community.equals(one.communityId()))
                .map(Party::id)
                .collect(Collectors.toSet());
        var all = new HashSet<>(own);
        all.add(centre);
        meetings.forEach(one -> all.addAll(one.parties()));
        ties.forEach(one -> {
            if (own.contains(one.from()) || own.contains(one.to())) {
                all.add(one.from());
                all.add(one.to());
            }
        });
        return all;
    }

    private static Map<Pair, Strand> strands(
            List<Tie> ties, List<Meeting> meetings, Set<UUID> there, Selection selection, UUID centre) {
        var strands = new LinkedHashMap<Pair, Strand>();
        ties.stream()
                .filter(one -> selection.takes(one.kind(), one.source())
                        && there.contains(one.from())
                        && there.contains(one.to()))
                .forEach(one -> strands.computeIfAbsent(Pair.of(one.from(), one.to()), pair -> new Strand())
                        .add(one.kind(), one.source(), one.strength()));
        if (selection.takes(RelationKind.JOINT_ACTION, Source.LOG)) {
            together(meetings, there, centre)
                    .forEach((pair, times) -> strands.computeIfAbsent(pair, one -> new Strand())
                            .add(RelationKind.JOINT_ACTION, Source.LOG, Meeting.strength(times)));
        }
        return strands;
    }

    private static Map<Pair, Integer> together(List<Meeting> meetings, Set<UUID> there, UUID centre) {
        var times = new HashMap<Pair, Integer>();
        for (var meeting : meetings) {
            var who =
                    meeting.parties().stream().filter(there::contains).collect(Collectors.toCollection(ArrayList::new));
            if (meeting.withUs()) {
                who.add(centre);
            }
            for (int at = 0; at < who.size(); at++) {
                for (int next = at + 1; next < who.size(); next++) {
                    times.merge(Pair.of(who.get(at), who.get(next)), 1, Integer::sum);
                }
            }
        }
        return times;
    }

    /** With whom each is tied; for nobody an empty set is missing. */
    Map<UUID, Set<UUID>> neighbours() {
        var neighbours = new HashMap<UUID, Set<UUID>>();
        parties.forEach(one -> neighbours.put(one.id(), new HashSet<>()));
        links.forEach(link -> {
            Objects.requireNonNull(neighbours.get(link.one())).add(link.other());
            Objects.requireNonNull(neighbours.get(link.other())).add(link.one());
        });
        return neighbours;
    }

    List<Party> others() {
        return parties.stream().filter(one -> one.sphere() != Sphere.CENTRE).toList();
    }

    int linksWithoutUs() {
        return (int) links.stream().filter(one -> !one.touches(centre)).count();
    }
}
