package pl.osl.partners.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** All that is known of the network of one centre, of every day. */
record Known(UUID centre, List<Party> parties, List<Tie> ties, List<Meeting> meetings) {

    /** The first day on which anybody was tied. */
    Optional<LocalDate> begin() {
        return Stream.concat(ties.stream().map(Tie::since), meetings.stream().map(Meeting::heldOn))
                .min(LocalDate::compareTo);
    }

    /** Without those whose pages the viewer may not read; they may be counted and nothing else. */
    Known withoutResidents() {
        var named = parties.stream().filter(one -> !one.sphere().ofResidents()).toList();
        return new Known(centre, named, ties, meetings);
    }

    int standing(Sphere sphere, LocalDate day) {
        return (int) parties.stream()
                .filter(one -> one.sphere() == sphere && !one.over() && one.standsOn(day))
                .count();
    }
}
