package pl.osl.insights.network;

import java.util.List;
import java.util.function.ToLongFunction;
import pl.osl.insights.CentreCounts;
import pl.osl.insights.Period;

/** The member centres side by side; sums are made here. */
record NetworkBoard(Period period, List<CentreCounts.Line> centres) {

    public long entries() {
        return sum(CentreCounts.Line::entries);
    }

    public long attendances() {
        return sum(CentreCounts.Line::attendances);
    }

    public long withoutPresent() {
        return sum(CentreCounts.Line::withoutPresent);
    }

    public long communities() {
        return sum(CentreCounts.Line::communities);
    }

    public long organizers() {
        return sum(CentreCounts.Line::organizers);
    }

    /** How many centres have noted something. */
    public long withEntries() {
        return centres.stream().filter(centre -> centre.entries() > 0).count();
    }

    private long sum(ToLongFunction<CentreCounts.Line> figure) {
        return centres.stream().mapToLong(figure).sum();
    }
}
