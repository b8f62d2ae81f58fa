package pl.osl.imports.files;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** A day in a spreadsheet is a number that is only shown as a day: the style of its cell tells which numbers are. */
final class XlsxDates {

    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_DAY = 2_958_465;

    private final List<Boolean> styles;
    private final LocalDate zero;

    private XlsxDates(List<Boolean> styles, LocalDate zero) {
        this.styles = styles;
        this.zero = zero;
    }

    static XlsxDates of(XlsxParts parts) throws IOException, XMLStreamException {
        return new XlsxDates(styles(parts), since1904(parts) ? ZERO_1904 : ZERO);
    }

    private static boolean since1904(XlsxParts parts) throws IOException, XMLStreamException {
        var found = new boolean[1];
        parts.read("xl/workbook.xml", xml -> {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("workbookPr")) {
                    found[0] = XlsxParts.attribute(xml, "date1904", "0").matches("1|true");
                }
            }
        });
        return found[0];
    }

    private static List<Boolean> styles(XlsxParts parts) throws IOException, XMLStreamException {
        var styles = new ArrayList<Boolean>();
        if (!parts.has("xl/styles.xml")) {
            return styles;
        }
        var formats = new HashMap<String, String>();
        parts.read("xl/styles.xml", xml -> {
            boolean cells = false;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("cellXfs")) {
                    cells = false;
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "numFmt" ->
                            formats.put(
                                    XlsxParts.attribute(xml, "numFmtId", ""),
                                    XlsxParts.attribute(xml, "formatCode", ""));
                        case "cellXfs" -> cells = true;
                        case "xf" -> {
                            String id = XlsxParts.attribute(xml, "numFmtId", "0");
                            if (cells) {
                                styles.add(day(id, formats.getOrDefault(id, "")));
                            }
                        }
                        default -> {}
                    }
                }
            }
        });
        return styles;
    }

    /** Formats 14–17, 22 and the eastern ones are known by number; others say d, m or y outside of quotes and brackets. */
    private static boolean day(String id, String code) {
        if (code.isEmpty()) {
            return id.matches("1[4-7]|22|2[7-9]|3[0-6]|5[0-8]");
        }
        String bare = code.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.", "").toLowerCase(Locale.ROOT);
        return !bare.contains("general") && bare.matches(".*[dy].*");
    }

    /** As text: 2024-12-31 for a day, otherwise the number without an exponent. */
    String text(String number, int style) {
        var value = new BigDecimal(number.strip());
        boolean day = style >= 0 && style < styles.size() && styles.get(style);
        if (day && value.signum() > 0 && value.compareTo(BigDecimal.valueOf(LAST_DAY)) < 0) {
            return zero.plusDays(value.longValue()).toString();
        }
        return value.abs().compareTo(BigDecimal.valueOf(1e18)) > 0
                ? number
                : value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
