package pl.osl.kernel;

import java.math.BigDecimal;
import java.util.Optional;

/** Sums in złoty as people type them: "1 234,50", "1.234,50", "1234.5", "500 zł". */
public final class Money {

    private static final BigDecimal MOST = new BigDecimal("9999999999.99");

    private Money() {}

    /** Empty for anything that is no sum of at most two decimal places, and for less than nothing. */
    public static Optional<BigDecimal> read(String typed) {
        String plain =
                typed.strip().replaceFirst("(?iu)\\s*(zł|zl|pln)\\.?$", "").replaceAll("[\\s\\u00a0\\u202f]", "");
        if (plain.matches("\\d{1,3}(\\.\\d{3})+(,\\d{1,2})?")) {
            plain = plain.replace(".", "");
        }
        plain = plain.replace(',', '.');
        if (!plain.matches("\\d{1,10}(\\.\\d{1,2})?")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(plain).setScale(2)).filter(sum -> sum.compareTo(MOST) <= 0);
    }

    /** As it can be typed again: "1234,50". */
    public static String typed(BigDecimal sum) {
        return sum.setScale(2).toPlainString().replace('.', ',');
    }
}
