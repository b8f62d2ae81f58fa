package pl.osl.partners.network;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pl.osl.ui.Formats;
import pl.osl.ui.Words;

/** One measure with what it was at the end of each quarter, in words and for the chart. */
record MeasureShown(String key, String now, boolean share, List<Point> points) {

    /** @param value whole percents or a number; 0 where nothing can be said */
    record Point(String when, long value, String text) {}

    static List<MeasureShown> of(List<Measures> series, Formats formats, Words words) {
        return List.of(
                shown("density", true, series, one -> percent(one.density()), formats, words),
                shown("centralization", true, series, one -> percent(one.centralization()), formats, words),
                shown("isolates", false, series, one -> (long) one.isolates(), formats, words),
                shown("brokers", false, series, one -> (long) one.brokers(), formats, words),
                shown("components", false, series, one -> (long) one.components(), formats, words),
                shown("crossSector", true, series, one -> percent(one.crossSector()), formats, words));
    }

    private static MeasureShown shown(
            String key,
            boolean share,
            List<Measures> series,
            Function<Measures, @Nullable Long> figure,
            Formats formats,
            Words words) {
        var points = series.stream()
                .map(one -> {
                    var value = figure.apply(one);
                    String text = value == null
                            ? words.say("network.measure.none")
                            : share ? formats.percent(value, 100) : formats.number(value);
                    return new Point(when(one.day(), words), value == null ? 0 : value, text);
                })
                .toList();
        return new MeasureShown(key, points.getLast().text(), share, points);
    }

    private static @Nullable Long percent(@Nullable Double share) {
        return share == null ? null : Math.round(100 * share);
    }

    private static String when(LocalDate day, Words words) {
        return words.say("network.quarter", day.get(IsoFields.QUARTER_OF_YEAR), String.valueOf(day.getYear()));
    }
}
