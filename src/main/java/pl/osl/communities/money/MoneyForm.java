package pl.osl.communities.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import pl.osl.access.Typed;
import pl.osl.kernel.LooseDay;
import pl.osl.kernel.Money;
import pl.osl.kernel.Texts;

/** Money as typed: whose it is, how much was applied for and got, and when. */
public record MoneyForm(
        @Nullable String version,
        @Nullable String source,
        @Nullable String applied,
        @Nullable String got,
        @Nullable String told,
        @Nullable String purpose) {

    private static final int EARLIEST = 1990;

    public MoneyForm {
        source = Typed.strip(source);
        applied = Texts.line(applied);
        got = Texts.line(got);
        told = Texts.line(told);
        purpose = Texts.line(purpose);
    }

    public static MoneyForm blank() {
        return new MoneyForm(null, null, null, null, null, null);
    }

    public static MoneyForm of(MoneyRows.Line line) {
        return new MoneyForm(
                String.valueOf(line.version()),
                line.source().name(),
                line.applied() == null ? null : Money.typed(line.applied()),
                line.got() == null ? null : Money.typed(line.got()),
                line.told().toString(),
                line.purpose());
    }

    public void checked(Errors errors, LocalDate today) {
        if (chosen() == null) {
            errors.rejectValue("source", "money.refusal.source");
        }
        if (applied != null
                && Money.read(applied).filter(sum -> sum.signum() > 0).isEmpty()) {
            errors.rejectValue("applied", "money.refusal.sum");
        }
        if (got != null && Money.read(got).isEmpty()) {
            errors.rejectValue("got", "money.refusal.sum");
        }
        if (applied == null && got == null) {
            errors.rejectValue("applied", "money.refusal.none");
        }
        var day = told == null ? null : LooseDay.read(told).orElse(null);
        if (day == null) {
            errors.rejectValue("told", "groups.refusal.loose");
        } else if (day.day().isAfter(today) || day.day().getYear() < EARLIEST) {
            errors.rejectValue("told", "money.refusal.day");
        }
        Typed.line(purpose, "purpose", errors);
    }

    @Nullable MoneySource chosen() {
        return Stream.of(MoneySource.values())
                .filter(one -> one.name().equals(source))
                .findFirst()
                .orElse(null);
    }

    /** Only of a form that was checked. */
    LooseDay day() {
        return LooseDay.read(Objects.requireNonNull(told)).orElseThrow();
    }

    @Nullable BigDecimal appliedSum() {
        return applied == null ? null : Money.read(applied).orElseThrow();
    }

    @Nullable BigDecimal gotSum() {
        return got == null ? null : Money.read(got).orElseThrow();
    }

    public int known() {
        return Typed.version(version);
    }
}
