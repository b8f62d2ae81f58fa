package pl.osl.resourcemaps.editions;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import pl.osl.access.Viewer;
import pl.osl.kernel.Texts;
import pl.osl.paper.Pdf;
import pl.osl.resourcemaps.assets.AssetCategory;

/** The report of an edition to be printed or sent: for the house, for partners, for residents. */
@Controller
class EditionPdfController {

    private final Editions editions;
    private final Report.Reports reports;
    private final Pdf pdf;

    EditionPdfController(Editions editions, Report.Reports reports, Pdf pdf) {
        this.editions = editions;
        this.reports = reports;
        this.pdf = pdf;
    }

    @GetMapping("/map-editions/{id}.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable UUID id,
            @RequestParam(name = "for", required = false) @Nullable String audience,
            @RequestParam(required = false) @Nullable String with,
            Viewer viewer) {
        var edition = editions.require(id, viewer);
        var report = reports.of(edition, with, audience(audience), true);
        var bytes = pdf.of("resourcemaps/edition-pdf", viewer.language(), model(edition, report));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(file(edition))
                                .build()
                                .toString())
                .body(bytes);
    }

    private static Map<String, Object> model(Editions.Edition edition, Report report) {
        var model = new HashMap<String, Object>();
        model.put("edition", edition);
        model.put("report", report);
        model.put("categories", AssetCategory.values());
        return model;
    }

    /** An audience nobody knows is the narrowest. */
    private static Audience audience(@Nullable String asked) {
        return asked == null
                ? Audience.HOUSE
                : switch (asked.toUpperCase(Locale.ROOT)) {
                    case "HOUSE" -> Audience.HOUSE;
                    case "PARTNERS" -> Audience.PARTNERS;
                    default -> Audience.EVERYBODY;
                };
    }

    private static String file(Editions.Edition edition) {
        String name =
                Texts.plain(edition.community()).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return "mapa-" + (name.isEmpty() ? "spolecznosci" : name) + "-" + edition.number() + ".pdf";
    }
}
