package pl.osl.partners.network;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What became of the network between two days, told from the earlier to the later, whichever was asked first. */
record Difference(LocalDate from, LocalDate to, Named came, Named went, int begun, int ended) {

    static Difference of(Standing one, Standing other) {
        var before = one.day().isBefore(other.day()) ? one : other;
        var after = before == one ? other : one;
        var linked = pairs(before);
        var links = pairs(after);
        return new Difference(
                before.day(),
                after.day(),
                Named.of(missing(after, before)),
                Named.of(missing(before, after)),
                without(links, linked),
                without(linked, links));
    }

    private static List<Party> missing(Standing of, Standing in) {
        var there = in.parties().stream().map(Party::id).collect(Collectors.toSet());
        return of.others().stream().filter(one -> !there.contains(one.id())).toList();
    }

    private static Set<Set<UUID>> pairs(Standing standing) {
        return standing.links().stream()
                .map(link -> Set.of(link.one(), link.other()))
                .collect(Collectors.toSet());
    }

    private static int without(Set<Set<UUID>> of, Set<Set<UUID>> others) {
        var left = new HashSet<>(of);
        left.removeAll(others);
        return left.size();
    }
}
