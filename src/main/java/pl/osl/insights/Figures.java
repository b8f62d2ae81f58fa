package pl.osl.insights;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is counted of a centre in a period, all from one moment. Sums are made here, never asked for twice. */
public record Figures(
        Period period,
        List<MonthFigures> months,
        List<RoleFigures> roles,
        LeaderFigures leaders,
        List<CommunityFigures> communities) {

    public long entries() {
        return months.stream().mapToLong(MonthFigures::entries).sum();
    }

    public long minutes() {
        return months.stream().mapToLong(MonthFigures::minutes).sum();
    }

    /** Rounded, for where half an hour more or less says nothing. */
    public long wholeHours() {
        return Math.round(minutes() / 60.0);
    }

    public long attendances() {
        return months.stream().mapToLong(MonthFigures::attendances).sum();
    }

    public long withoutPresent() {
        return months.stream().mapToLong(MonthFigures::withoutPresent).sum();
    }

    /** The month with most entries; null when there is none or several share the first place. */
    public @Nullable MonthFigures busiest() {
        long most = most();
        var first = months.stream().filter(month -> month.entries() == most).toList();
        return most == 0 || first.size() > 1 ? null : first.getFirst();
    }

    public long most() {
        return months.stream().mapToLong(MonthFigures::entries).max().orElse(0);
    }

    /** The role that took most time. */
    public RoleFigures leadingRole() {
        return roles.stream().max(Comparator.comparing(RoleFigures::minutes)).orElseThrow();
    }

    /** Whether there is a community to be silent about. */
    public boolean working() {
        return communities.stream().anyMatch(community -> !community.ended());
    }

    /** Communities the centre works with now, by the phase they are in, in the order of the way. */
    public List<PhaseFigures> phases() {
        return communities.stream()
                .filter(community -> !community.ended())
                .collect(Collectors.groupingBy(
                        PhaseFigures::of,
                        () -> new TreeMap<>(
                                Comparator.comparing(PhaseFigures::position).thenComparing(PhaseFigures::code)),
                        Collectors.counting()))
                .entrySet()
                .stream()
                .map(one -> one.getKey().counted(one.getValue()))
                .toList();
    }

    public List<CommunityFigures> silent() {
        return communities.stream().filter(CommunityFigures::silent).toList();
    }

    public List<CommunityFigures> active() {
        return communities.stream()
                .filter(community -> community.entries() > 0)
                .sorted(Comparator.comparing(CommunityFigures::entries).reversed())
                .toList();
    }
}
