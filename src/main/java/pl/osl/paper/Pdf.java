package pl.osl.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import pl.osl.ui.Formats;

/**
 * Makes a PDF of a template: tagged for screen readers (PDF/UA), with its own font, which has Polish letters, and without
 * asking the network or the disk for anything. The template is written as XML and has a language and a title; how it
 * looks is said by {@code paper/paper.css}, the same for all.
 */
@Component
public class Pdf {

    static final String FONT = "DejaVu Sans Condensed";

    private final ITemplateEngine templates;
    private final String style = text("paper.css");

    Pdf(ITemplateEngine templates) {
        this.templates = templates;
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.SEVERE));
    }

    /** @param model what the template finds, besides {@code fmt} */
    public byte[] of(String template, Locale language, Map<String, ?> model) {
        var words = new HashMap<String, Object>(model);
        words.put("fmt", new Formats(language));
        String page = templates.process(template, new Context(language, words));
        return made(page.replaceFirst("</head>", "<style>" + style + "</style></head>"));
    }

    private static byte[] made(String page) {
        var bytes = new ByteArrayOutputStream();
        try (var svg = new BatikSVGDrawer()) {
            new PdfRendererBuilder()
                    .useFont(() -> resource("DejaVuSansCondensed.ttf"), FONT, 400, FontStyle.NORMAL, true)
                    .useFont(() -> resource("DejaVuSansCondensed-Bold.ttf"), FONT, 700, FontStyle.NORMAL, true)
                    .usePdfUaAccessibility(true)
                    .useSVGDrawer(svg)
                    .useExternalResourceAccessControl(
                            (address, kind) -> address.startsWith("data:image/"),
                            ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .withHtmlContent(page, null)
                    .withProducer("OSL")
                    .toStream(bytes)
                    .run();
        } catch (IOException unmade) {
            throw new UncheckedIOException(unmade);
        }
        return bytes.toByteArray();
    }

    private static String text(String file) {
        try (var stream = resource(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private static InputStream resource(String file) {
        return Objects.requireNonNull(Pdf.class.getResourceAsStream("/paper/" + file), file);
    }
}
