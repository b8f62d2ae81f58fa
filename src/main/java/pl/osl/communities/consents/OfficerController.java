package pl.osl.communities.consents;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pl.osl.access.Roster;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.ui.Destination;
import pl.osl.ui.ListExport;
import pl.osl.ui.ListReader;
import pl.osl.ui.ListRequest;
import pl.osl.ui.Words;

/** "Zgody" and "Rejestr odczytów". Whoever may only read how many consents there are gets the first without its list. */
@Controller
class OfficerController {

    @Configuration(proxyBeanMethods = false)
    static class InMenu {

        @Bean
        Destination consentsInMenu() {
            return new Destination("consents", "/consents", "shield-check");
        }

        @Bean
        Destination readingsInMenu() {
            return new Destination("readings", "/readings", "eye");
        }
    }

    private final OfficerDesk desk;
    private final Roster roster;
    private final ListReader lists;
    private final ListExport export;

    OfficerController(OfficerDesk desk, Roster roster, ListReader lists, ListExport export) {
        this.desk = desk;
        this.roster = roster;
        this.lists = lists;
        this.export = export;
    }

    @ModelAttribute("asked")
    ReadingFilter asked(
            @RequestParam(required = false) @Nullable String reader,
            @RequestParam(required = false) @Nullable String how,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        return ReadingFilter.of(reader, how, from, to);
    }

    @GetMapping("/consents")
    String consents(
            @RequestParam(required = false) @Nullable String state,
            ListRequest request,
            Viewer viewer,
            Words words,
            Model model) {
        viewer.require(Verb.READ, Thing.CONSENT);
        model.addAttribute("counts", desk.counts(viewer.centreId()));
        model.addAttribute("purposes", Purpose.values());
        model.addAttribute("states", ConsentList.State.values());
        model.addAttribute("state", state);
        if (viewer.may(Verb.READ, Thing.DATA_PROTECTION)) {
            var filter = ConsentList.filter(state, words);
            model.addAttribute("list", lists.page(ConsentList.source(words), filter, request, viewer.reach(), words));
        }
        return "consents/list";
    }

    @GetMapping("/consents.csv")
    void consentsCsv(
            @RequestParam(required = false) @Nullable String state,
            ListRequest request,
            Viewer viewer,
            Words words,
            HttpServletResponse response)
            throws IOException {
        viewer.require(Verb.READ, Thing.DATA_PROTECTION);
        export.csv(ConsentList.source(words), ConsentList.filter(state, words), request, viewer, response);
    }

    @GetMapping("/consents.xlsx")
    void consentsXlsx(
            @RequestParam(required = false) @Nullable String state,
            ListRequest request,
            Viewer viewer,
            Words words,
            HttpServletResponse response)
            throws IOException {
        viewer.require(Verb.READ, Thing.DATA_PROTECTION);
        export.xlsx(ConsentList.source(words), ConsentList.filter(state, words), request, viewer, response);
    }

    @GetMapping("/readings")
    String readings(
            @ModelAttribute(name = "asked", binding = false) ReadingFilter asked,
            ListRequest request,
            Viewer viewer,
            Words words,
            Model model) {
        viewer.require(Verb.READ, Thing.DATA_PROTECTION);
        var people = roster.names(viewer.centreId());
        var filter = ReadingList.filter(asked, people, words);
        model.addAttribute("list", lists.page(ReadingList.source(words), filter, request, viewer.reach(), words));
        model.addAttribute("people", people);
        model.addAttribute("ways", How.values());
        return "consents/readings";
    }

    @GetMapping("/readings.csv")
    void readingsCsv(
            @ModelAttribute(name = "asked", binding = false) ReadingFilter asked,
            ListRequest request,
            Viewer viewer,
            Words words,
            HttpServletResponse response)
            throws IOException {
        viewer.require(Verb.READ, Thing.DATA_PROTECTION);
        var filter = ReadingList.filter(asked, List.of(), words);
        export.csv(ReadingList.source(words), filter, request, viewer, response);
    }

    @GetMapping("/readings.xlsx")
    void readingsXlsx(
            @ModelAttribute(name = "asked", binding = false) ReadingFilter asked,
            ListRequest request,
            Viewer viewer,
            Words words,
            HttpServletResponse response)
            throws IOException {
        viewer.require(Verb.READ, Thing.DATA_PROTECTION);
        var filter = ReadingList.filter(asked, List.of(), words);
        export.xlsx(ReadingList.source(words), filter, request, viewer, response);
    }

    @PostMapping("/readings/look")
    String looked(Viewer viewer) {
        desk.looked(viewer);
        return "redirect:/";
    }
}
