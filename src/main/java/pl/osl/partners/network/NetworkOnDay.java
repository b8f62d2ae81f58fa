package pl.osl.partners.network;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything the page tells of a network: thought out of what is known, without asking the database again. */
record NetworkOnDay(Known known, Asked asked, Standing standing, Measures measures, List<Line> lines) {

    private static final int QUARTERS = 8;

    static NetworkOnDay of(Known known, Asked asked) {
        var standing = Standing.of(known, asked.selection(), asked.on());
        var measures = Measures.of(standing);
        return new NetworkOnDay(known, asked, standing, measures, lines(known, asked, standing, measures));
    }

    private static List<Line> lines(Known known, Asked asked, Standing standing, Measures measures) {
        var neighbours = standing.neighbours();
        var earlier = asked.versus() == null
                ? null
                : Standing.of(known, asked.selection(), asked.versus()).neighbours();
        var others = standing.others();
        var lines = others.stream()
                .filter(one -> asked.sector() == null || one.sphere() == asked.sector())
                .map(one -> {
                    var with = Objects.requireNonNull(neighbours.get(one.id()));
                    var then = earlier == null ? null : earlier.get(one.id());
                    return new Line(
                            one,
                            with.size(),
                            others.stream()
                                    .filter(other -> with.contains(other.id()))
                                    .toList(),
                            with.contains(known.centre()),
                            measures.between().getOrDefault(one.id(), 0.0),
                            measures.joins(one.id()),
                            then == null ? null : then.size());
                })
                .toList();
        return asked.order().sorted(lines);
    }

    Answers answers() {
        return Answers.of(standing, lines);
    }

    Picture picture() {
        return picture(standing);
    }

    private Picture picture(Standing on) {
        return Picture.of(on, known.parties(), shown(on));
    }

    /** With a sector those of it, whom they are tied with, and the centre; otherwise all. */
    private Set<UUID> shown(Standing on) {
        var shown = on.parties().stream()
                .filter(one -> asked.sector() == null || one.sphere() == asked.sector())
                .map(Party::id)
                .collect(Collectors.toSet());
        if (asked.sector() != null) {
            var near = new HashSet<UUID>();
            on.links().stream()
                    .filter(link -> shown.contains(link.one()) || shown.contains(link.other()))
                    .forEach(link -> near.addAll(Set.of(link.one(), link.other())));
            shown.addAll(near);
            shown.add(known.centre());
        }
        return shown;
    }

    /** Those of the picture and the ties between them: what the files of ties hold. */
    Standing seen() {
        var shown = shown(standing);
        return new Standing(
                known.centre(),
                standing.day(),
                standing.parties().stream()
                        .filter(one -> shown.contains(one.id()))
                        .toList(),
                standing.links().stream()
                        .filter(one -> shown.contains(one.one()) && shown.contains(one.other()))
                        .toList(),
                standing.joint(),
                standing.jointWithoutUs());
    }

    @Nullable Picture compared() {
        return asked.versus() == null ? null : picture(Standing.of(known, asked.selection(), asked.versus()));
    }

    @Nullable Difference difference() {
        return asked.versus() == null
                ? null
                : Difference.of(Standing.of(known, asked.selection(), asked.versus()), standing);
    }

    /** The last day of each quarter and the day itself, from the first tie on. */
    List<Measures> series() {
        var begin = known.begin().orElse(asked.on());
        var days = new ArrayList<LocalDate>();
        days.add(asked.on());
        for (var end = endOfQuarter(asked.on().minusMonths(3));
                days.size() < QUARTERS;
                end = endOfQuarter(end.minusMonths(3))) {
            if (end.isBefore(begin)) {
                break;
            }
            days.addFirst(end);
        }
        return days.stream()
                .map(day -> day.equals(asked.on()) ? measures : Measures.of(Standing.of(known, asked.selection(), day)))
                .toList();
    }

    private static LocalDate endOfQuarter(LocalDate day) {
        var first = day.with(IsoFields.DAY_OF_QUARTER, 1);
        return YearMonth.from(first).plusMonths(2).atEndOfMonth();
    }

    /** Days of the slider: today and the same day of each month before, back to the first tie. */
    List<LocalDate> days(LocalDate today) {
        var begin = known.begin().orElse(today);
        var days = new ArrayList<LocalDate>();
        for (int back = 0; back < 120 && !today.minusMonths(back).isBefore(begin.minusMonths(1)); back++) {
            days.addFirst(today.minusMonths(back));
        }
        return days;
    }
}
