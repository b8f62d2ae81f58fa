package pl.osl.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import pl.osl.access.Roster;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.ui.ListExport;
import pl.osl.ui.ListReader;
import pl.osl.ui.ListRequest;
import pl.osl.ui.Words;

/** The audit log of the viewer's centre and its exports. The whole state of the page is in its address. */
@Controller
class AuditController {

    private final Roster roster;
    private final ListReader lists;
    private final ListExport export;

    AuditController(Roster roster, ListReader lists, ListExport export) {
        this.roster = roster;
        this.lists = lists;
        this.export = export;
    }

    @ModelAttribute("filter")
    AuditFilter filter(
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        return AuditFilter.of(person, from, to);
    }

    @GetMapping("/audit")
    String list(
            @ModelAttribute(name = "filter", binding = false) AuditFilter filter,
            ListRequest request,
            Viewer viewer,
            Words words,
            Model model) {
        viewer.require(Verb.READ, Thing.AUDIT_LOG);
        var people = roster.names(viewer.centreId());
        var narrowed = AuditList.filter(filter, people, words);
        model.addAttribute("list", lists.page(AuditList.source(words), narrowed, request, viewer.reach(), words));
        model.addAttribute("people", people);
        return "audit/list";
    }

    @GetMapping("/audit.csv")
    void csv(
            @ModelAttribute(name = "filter", binding = false) AuditFilter filter,
            ListRequest request,
            Viewer viewer,
            Words words,
            HttpServletResponse response)
            throws IOException {
        viewer.require(Verb.READ, Thing.AUDIT_LOG);
        var narrowed = AuditList.filter(filter, List.of(), words);
        export.csv(AuditList.source(words), narrowed, request, viewer, response);
    }

    @GetMapping("/audit.xlsx")
    void xlsx(
            @ModelAttribute(name = "filter", binding = false) AuditFilter filter,
            ListRequest request,
            Viewer viewer,
            Words words,
            HttpServletResponse response)
            throws IOException {
        viewer.require(Verb.READ, Thing.AUDIT_LOG);
        var narrowed = AuditList.filter(filter, List.of(), words);
        export.xlsx(AuditList.source(words), narrowed, request, viewer, response);
    }
}
