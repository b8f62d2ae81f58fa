package pl.osl.places.backgrounds;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import pl.osl.access.Typed;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Texts;
import pl.osl.places.Point;

/**
 * Two points of the plan, as typed.
 *
 * @param firstX pixels from its left edge
 * @param firstY pixels from its top
 * @param firstAt where that is
 */
record PlanForm(
        @Nullable String firstX,
        @Nullable String firstY,
        @Nullable String firstAt,
        @Nullable String secondX,
        @Nullable String secondY,
        @Nullable String secondAt,
        @Nullable String version) {

    PlanForm {
        firstX = Texts.line(firstX);
        firstY = Texts.line(firstY);
        firstAt = Texts.line(firstAt);
        secondX = Texts.line(secondX);
        secondY = Texts.line(secondY);
        secondAt = Texts.line(secondAt);
    }

    static PlanForm of(Plans.Plan plan) {
        String version = String.valueOf(plan.version());
        var first = plan.first();
        var second = plan.second();
        return first == null || second == null
                ? new PlanForm(null, null, null, null, null, null, version)
                : new PlanForm(
                        pixel(first.x()),
                        pixel(first.y()),
                        first.at().text(),
                        pixel(second.x()),
                        pixel(second.y()),
                        second.at().text(),
                        version);
    }

    Laying.Pin first(int width, int height) {
        return pin(firstX, firstY, firstAt, "first", width, height);
    }

    Laying.Pin second(int width, int height) {
        return pin(secondX, secondY, secondAt, "second", width, height);
    }

    int known() {
        return Typed.version(version);
    }

    private static Laying.Pin pin(
            @Nullable String x, @Nullable String y, @Nullable String at, String which, int width, int height) {
        double across = number(x, which + "X", width);
        double down = number(y, which + "Y", height);
        var point = Point.read(at, which + "At");
        if (point == null) {
            throw Refusal.at(which + "At", "places.refusal.unread");
        }
        return new Laying.Pin(across, down, point);
    }

    private static double number(@Nullable String typed, String field, int most) {
        String digits = typed == null ? "" : typed.replace(',', '.');
        if (!digits.matches("\\d{1,5}(\\.\\d{1,3})?") || Double.parseDouble(digits) > most) {
            throw Refusal.at(field, "places.refusal.plan.pixel", most);
        }
        return Double.parseDouble(digits);
    }

    private static String pixel(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
