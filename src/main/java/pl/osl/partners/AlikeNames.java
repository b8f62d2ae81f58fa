package pl.osl.partners;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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

    private static final class Entry {

        private final UUID id;
        private final NameLikeness.Looks looks;
        private int asked;

        Entry(UUID id, NameLikeness.Looks looks) {
            this.id = id;
            this.looks = looks;
        }
    }

    /** Names with the same numbers. */
    private static final class Kin {

        private final List<Entry> all = new ArrayList<>();
        private final Map<Long, List<Entry>> byPart = new HashMap<>();

        void add(Entry entry) {
            all.add(entry);
            if (all.size() == FEW + 1) {
                all.forEach(this::index);
            } else if (all.size() > FEW) {
                index(entry);
            }
        }

        private void index(Entry entry) {
            for (long part : entry.looks.parts()) {
                byPart.computeIfAbsent(part, key -> new ArrayList<>()).add(entry);
            }
        }

        /** Two names that are alike share at least half of the parts of each, so that of any half and one more one is common. */
        List<List<Entry>> candidates(NameLikeness.Looks looks) {
            if (all.size() <= FEW) {
                return List.of(all);
            }
            var rarest = new ArrayList<List<Entry>>();
            for (long part : looks.parts()) {
                rarest.add(byPart.getOrDefault(part, List.of()));
            }
            rarest.sort(Comparator.comparingInt(List::size));
            return rarest.subList(0, Math.min(rarest.size(), rarest.size() / 2 + 1));
        }
    }

    private final Map<Set<String>, Kin> byNumbers = new HashMap<>();
    private final Map<UUID, Entry> current = new HashMap<>();
    private int asked;

    /** The last name of somebody counts. */
    void put(UUID id, String name) {
        var before = current.get(id);
        var looks = NameLikeness.looks(name);
        if (before == null || !same(before.looks, looks)) {
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
        asked++;
        var found = new ArrayList<UUID>();
        for (var candidates : kin.candidates(looks)) {
            for (var one : candidates) {
                if (one.asked != asked) {
                    one.asked = asked;
                    if (current.get(one.id) == one && NameLikeness.alike(one.looks, looks)) {
                        found.add(one.id);
                    }
                }
            }
        }
        return found;
    }

    private static boolean same(NameLikeness.Looks one, NameLikeness.Looks other) {
        return one.numbers().equals(other.numbers()) && Arrays.equals(one.parts(), other.parts());
    }
}
