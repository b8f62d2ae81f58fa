package pl.osl.partners;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Names by what they look like, so that one of many thousand finds those like it without being compared with each. Only
 * names with the same numbers in them can be alike, which parts most schools, fire brigades and clubs at once.
 */
final class AlikeNames {

    /** So few are looked through faster than they are found by their parts. */
    private static final int FEW = 16;

    private record Entry(UUID id, NameLikeness.Looks looks) {}

    /** Where a part is found: places in the list of names, without an object for each. */
    private static final class Places {

        private int[] at = new int[4];
        private int size;

        void add(int place) {
            at = size == at.length ? Arrays.copyOf(at, 2 * size) : at;
            at[size++] = place;
        }
    }

    /** Names with the same numbers. */
    private static final class Kin {

        private static final Places NOWHERE = new Places();

        private final List<Entry> all = new ArrayList<>();
        private final Map<Long, Places> byPart = new HashMap<>();
        private int[] hits = new int[0];

        void add(Entry entry) {
            all.add(entry);
            for (int place = all.size() == FEW + 1 ? 0 : all.size() - 1;
                    all.size() > FEW && place < all.size();
                    place++) {
                for (long part : all.get(place).looks().parts()) {
                    byPart.computeIfAbsent(part, key -> new Places()).add(place);
                }
            }
        }

        /** Names that are alike have half of the parts of each in common: these are counted, and nothing else is looked at. */
        List<Entry> candidates(NameLikeness.Looks looks) {
            if (all.size() <= FEW) {
                return all;
            }
            if (hits.length < all.size()) {
                hits = new int[2 * all.size()];
            } else {
                Arrays.fill(hits, 0, all.size(), 0);
            }
            int wanted = (looks.parts().length + 1) / 2;
            var found = new ArrayList<Entry>();
            for (long part : looks.parts()) {
                var places = byPart.getOrDefault(part, NOWHERE);
                for (int at = 0; at < places.size; at++) {
                    if (++hits[places.at[at]] == wanted) {
                        found.add(all.get(places.at[at]));
                    }
                }
            }
            return found;
        }
    }

    private final Map<Set<String>, Kin> byNumbers = new HashMap<>();
    private final Map<UUID, Entry> current = new HashMap<>();

    /** The last name of somebody counts. */
    void put(UUID id, String name) {
        var before = current.get(id);
        var looks = NameLikeness.looks(name);
        if (before == null || !same(before.looks(), looks)) {
            var entry = new Entry(id, looks);
            current.put(id, entry);
            byNumbers.computeIfAbsent(looks.numbers(), key -> new Kin()).add(entry);
        }
    }

    void forget(UUID id) {
        current.remove(id);
    }

    List<UUID> like(String name) {
        var looks = NameLikeness.looks(name);
        var kin = byNumbers.get(looks.numbers());
        if (kin == null) {
            return List.of();
        }
        return kin.candidates(looks).stream()
                .filter(one -> NameLikeness.alike(one.looks(), looks))
                .filter(one -> one.equals(current.get(one.id())))
                .map(Entry::id)
                .toList();
    }

    private static boolean same(NameLikeness.Looks one, NameLikeness.Looks other) {
        return one.numbers().equals(other.numbers()) && Arrays.equals(one.parts(), other.parts());
    }
}
