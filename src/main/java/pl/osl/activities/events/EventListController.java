package pl.osl.activities.events;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.ui.ListExport;
import pl.osl.ui.ListFilter;
import pl.osl.ui.ListReader;
import pl.osl.ui.ListRequest;
import pl.osl.ui.Words;

/** The list of events and its exports. */
@Controller
class EventListController {

    private final CommunityDirectory communities;
    private final ListReader lists;
    private final ListExport export;

    EventListController(CommunityDirectory communities, ListReader lists, ListExport export) {
        this.communities = communities;
        this.lists = lists;
        this.export = export;
    }

    @GetMapping("/events")
    String list(
            @ModelAttribute("filter") EventFilter filter,
            BindingResult ignored,
            ListRequest request,
            Viewer viewer,
            Words words,
            Model model) {
        viewer.require(Verb.READ, Thing.GROUP);
        var source = EventList.source(viewer.reach(), words);
        model.addAttribute("list", lists.page(source, filter(filter, viewer, words), request, viewer.reach(), words));
        model.addAttribute("filter", filter); // absent from the model when a part of it could not be read
        model.addAttribute("states", EventState.values());
        model.addAttribute("communities", communities.within(viewer.reach()));
        model.addAttribute("mayCreate", viewer.may(Verb.CREATE, Thing.GROUP));
        return "events/list";
    }

    @GetMapping("/events.csv")
    void csv(
            @ModelAttribute("filter") EventFilter filter,
            BindingResult ignored,
            ListRequest request,
            Viewer viewer,
            Words words,
            HttpServletResponse response)
            throws IOException {
        viewer.require(Verb.READ, Thing.GROUP);
        var source = EventList.source(viewer.reach(), words);
        export.csv(source, filter(filter, viewer, words), request, viewer, response);
    }

    @GetMapping("/events.xlsx")
    void xlsx(
            @ModelAttribute("filter") EventFilter filter,
            BindingResult ignored,
            ListRequest request,
            Viewer viewer,
            Words words,
            HttpServletResponse response)
            throws IOException {
        viewer.require(Verb.READ, Thing.GROUP);
        var source = EventList.source(viewer.reach(), words);
        export.xlsx(source, filter(filter, viewer, words), request, viewer, response);
    }

    private ListFilter filter(EventFilter typed, Viewer viewer, Words words) {
        String community = typed.communityId() == null
                ? ""
                : communities.within(viewer.reach()).stream()
                        .filter(one -> one.id().equals(typed.communityId()))
                        .map(CommunityDirectory.Entry::name)
                        .findFirst()
                        .orElse("");
        return EventList.filter(typed, viewer.reach(), community, words);
    }
}
