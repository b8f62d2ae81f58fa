package pl.osl.resourcemaps.checks;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import pl.osl.access.Reach;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.access.standins.WorkedCommunities;
import pl.osl.communities.CommunityDirectory;
import pl.osl.ui.Destination;

/** "Mapa" of the menu: the maps of the communities one reaches, one's own first. */
@Controller
class MapsController {

    record Line(Freshness.Figure figure, boolean mine) {}

    @Configuration(proxyBeanMethods = false)
    static class InMenu {
        @Bean
        Destination mapInMenu() {
            return new Destination("map", "/map", "geo-alt");
        }
    }

    private final CommunityDirectory communities;
    private final Freshness freshness;

    MapsController(CommunityDirectory communities, Freshness freshness) {
        this.communities = communities;
        this.freshness = freshness;
    }

    @GetMapping("/map")
    String maps(Viewer viewer, Model model) {
        viewer.require(Verb.READ, Thing.ASSET);
        var mine = viewer.reach() instanceof Reach.Centre(var centre)
                ? communities.of(centre).stream()
                        .filter(one -> viewer.worksIn(one.team(), one.id()))
                        .map(WorkedCommunities.Worked::id)
                        .collect(Collectors.toSet())
                : Set.<UUID>of();
        var reached = communities.within(viewer.reach()).stream()
                .map(CommunityDirectory.Entry::id)
                .toList();
        var lines = freshness.of(viewer.reach().centres(), reached).stream()
                .map(figure -> new Line(figure, mine.contains(figure.communityId())))
                .toList();
        model.addAttribute("mine", lines.stream().filter(Line::mine).toList());
        model.addAttribute("others", lines.stream().filter(line -> !line.mine()).toList());
        model.addAttribute("maySettle", viewer.may(Verb.UPDATE, Thing.CENTRE));
        return "resourcemaps/maps";
    }
}
