package pl.osl.insights.timeline;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.ui.ListExport;
import pl.osl.ui.ListReader;
import pl.osl.ui.ListRequest;
import pl.osl.ui.Words;

/** The whole timeline of a community, and its exports. */
@Controller
@RequestMapping("/communities/{id}")
class TimelineController {

    private final CommunityDirectory directory;
    private final ListReader lists;
    private final ListExport export;

    TimelineController(CommunityDirectory directory, ListReader lists, ListExport export) {
        this.directory = directory;
        this.lists = lists;
        this.export = export;
    }

    @GetMapping("/timeline")
    String show(
            @PathVariable UUID id,
            @ModelAttribute("filter") TimelineFilter filter,
            BindingResult errors,
            ListRequest request,
            Viewer viewer,
            Words words,
            Model model) {
        var community = directory.require(id, viewer);
        model.addAttribute("community", community);
        model.addAttribute(
                "list",
                lists.page(
                        Timeline.source(id, words),
                        Timeline.filter(community, filter, viewer, words),
                        request,
                        viewer.reach(),
                        words));
        model.addAttribute("filter", filter); // absent from the model when a part of it could not be read
        model.addAttribute("topics", TimelineFilter.readable(viewer));
        model.addAttribute("unread", errors.hasErrors());
        return "timeline/list";
    }

    @GetMapping("/timeline.csv")
    void csv(
            @PathVariable UUID id,
            @ModelAttribute("filter") TimelineFilter filter,
            BindingResult ignored,
            ListRequest request,
            Viewer viewer,
            Words words,
            HttpServletResponse response)
            throws IOException {
        var community = directory.require(id, viewer);
        export.csv(
                Timeline.source(id, words),
                Timeline.filter(community, filter, viewer, words),
                request,
                viewer,
                response);
    }

    @GetMapping("/timeline.xlsx")
    void xlsx(
            @PathVariable UUID id,
            @ModelAttribute("filter") TimelineFilter filter,
            BindingResult ignored,
            ListRequest request,
            Viewer viewer,
            Words words,
            HttpServletResponse response)
            throws IOException {
        var community = directory.require(id, viewer);
        export.xlsx(
                Timeline.source(id, words),
                Timeline.filter(community, filter, viewer, words),
                request,
                viewer,
                response);
    }
}
