package pl.osl.resourcemaps.editions;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.communities.CommunityGrounds;
import pl.osl.ui.Words;
import tools.jackson.databind.json.JsonMapper;

/** "Mapa w czasie": the map on one of its days, beside an earlier one, and in words what changed between them. */
@Controller
class DaysController {

    /** One of the pictures, with what map.js draws. */
    record Picture(Days.Shown shown, String points) {}

    private final Days days;
    private final CommunityDirectory communities;
    private final CommunityGrounds grounds;
    private final JsonMapper json;

    DaysController(Days days, CommunityDirectory communities, CommunityGrounds grounds, JsonMapper json) {
        this.days = days;
        this.communities = communities;
        this.grounds = grounds;
        this.json = json;
    }

    /**
     * @param on number of an edition, or "today", which is also meant where nothing known is asked for
     * @param with an earlier edition to compare with; the one before when none is asked for
     */
    @GetMapping("/communities/{id}/map/days")
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String with,
            Viewer viewer,
            Words words,
            Model model) {
        viewer.require(Verb.READ, Thing.ASSET);
        var community = communities.require(id, viewer);
        var stages = days.of(community);
        var stage = chosen(stages, on, stages.getLast());
        var earlier = stages.subList(0, stages.indexOf(stage));
        var base = earlier.isEmpty() ? null : chosen(earlier, with, earlier.getLast());
        var content = days.content(community, stage, viewer);
        var before = base == null ? null : days.content(community, base, viewer);
        model.addAttribute("community", community);
        model.addAttribute("outline", grounds.of(community).outline());
        model.addAttribute("stages", stages);
        model.addAttribute("stage", stage);
        model.addAttribute("base", base);
        model.addAttribute(
                "before", base == null || before == null ? null : picture(Days.before(base, before, content, words)));
        model.addAttribute("after", picture(Days.after(stage, content, before, words)));
        model.addAttribute("difference", before == null ? null : Difference.between(before, content));
        model.addAttribute("with", base == null ? null : base.number());
        model.addAttribute("earlier", List.of());
        return "resourcemaps/days";
    }

    private Picture picture(Days.Shown shown) {
        return new Picture(shown, json.writeValueAsString(shown.pins()));
    }

    private static Days.Stage chosen(List<Days.Stage> stages, @Nullable String key, Days.Stage otherwise) {
        return stages.stream().filter(one -> one.key().equals(key)).findFirst().orElse(otherwise);
    }
}
