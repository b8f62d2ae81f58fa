package pl.osl.insights.network;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;

/**
 * With whom the member centres work, side by side.
 *
 * @param sectors those that any centre has, the most frequent first
 */
record CooperationBoard(List<Line> centres, List<String> sectors) {

    /**
     * @param partners that are no persons
     * @param bySector how many of them, without sectors of which the centre has none
     */
    record Line(
            UUID centreId,
            String name,
            long partners,
            long partnerships,
            long groups,
            long underWay,
            long done,
            Map<String, Long> bySector) {

        public long of(String sector) {
            return bySector.getOrDefault(sector, 0L);
        }
    }

    public long partners() {
        return sum(Line::partners);
    }

    public long partnerships() {
        return sum(Line::partnerships);
    }

    public long groups() {
        return sum(Line::groups);
    }

    public long underWay() {
        return sum(Line::underWay);
    }

    public long done() {
        return sum(Line::done);
    }

    public long of(String sector) {
        return sum(line -> line.of(sector));
    }

    private long sum(ToLongFunction<Line> figure) {
        return centres.stream().mapToLong(figure).sum();
    }
}
