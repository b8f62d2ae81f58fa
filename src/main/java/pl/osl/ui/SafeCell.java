package pl.osl.ui;

/**
 * A cell that a spreadsheet would calculate is kept as the text that it is, by an apostrophe before it; what comes back
 * from an export loses it again.
 */
public final class SafeCell {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private SafeCell() {}

    public static String neutral(String text) {
        return startsFormula(text) ? "'" + text : text;
    }

    /** The text from which {@link #neutral} made this one. */
    public static String original(String cell) {
        return cell.startsWith("'") && startsFormula(cell) ? cell.substring(1) : cell;
    }

    /** Apostrophes of the text's own count too, so that each text comes back as it went. */
    private static boolean startsFormula(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at < text.length() && FORMULA_STARTS.indexOf(text.charAt(at)) >= 0;
    }
}
