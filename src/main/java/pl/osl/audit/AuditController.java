package pl.osl.audit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pl.osl.access.Roster;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;

/** The audit log of the viewer's centre. The whole state of the page is in its address. */
@Controller
class AuditController {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private final AuditLog log;
    private final Roster roster;

    AuditController(AuditLog log, Roster roster) {
        this.log = log;
        this.roster = roster;
    }

    @GetMapping("/audit")
    String list(
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable UUID before,
            Viewer viewer,
            Model model) {
        viewer.require(Verb.READ, Thing.AUDIT_LOG);
        var filter = new AuditLog.Filter(person, day(from), day(to));
        var rows = log.page(viewer.centreId(), filter, before);
        model.addAttribute("rows", rows.subList(0, Math.min(rows.size(), AuditLog.PAGE)));
        model.addAttribute(
                "older",
                rows.size() > AuditLog.PAGE ? rows.get(AuditLog.PAGE - 1).id() : null);
        model.addAttribute("filter", filter);
        model.addAttribute("unread", unread(from) || unread(to));
        model.addAttribute("filtered", person != null || filter.from() != null || filter.to() != null);
        model.addAttribute("people", roster.names(viewer.centreId()));
        return "audit/list";
    }

    private static boolean unread(@Nullable String text) {
        return text != null && !text.isBlank() && day(text) == null;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            LocalDate day = text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
            return day == null || day.isBefore(EARLIEST) || day.isAfter(LATEST) ? null : day;
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
