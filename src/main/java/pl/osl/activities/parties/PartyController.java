package pl.osl.activities.parties;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pl.osl.access.Viewer;
import pl.osl.activities.ActivityPolicy;
import pl.osl.communities.groups.GroupNames;
import pl.osl.communities.initiatives.InitiativeNames;
import pl.osl.kernel.Texts;
import pl.osl.partners.PartnerNames;
import pl.osl.partners.Sector;

/** The form of an entry asks here from the second letter on; it gets what fits as a piece of a page, or nothing. */
@Controller
class PartyController {

    private static final int AT_MOST = 6;
    private static final int LETTERS = 2;
    private static final int LONGEST = 200;

    /** @param beside the community of a group or initiative */
    record Suggestion(
            UUID id,
            String name,
            @Nullable Sector sector,
            @Nullable String beside) {

        boolean named(String typed) {
            return name.toLowerCase(Locale.ROOT).equals(typed.toLowerCase(Locale.ROOT));
        }
    }

    private final PartnerNames partners;
    private final GroupNames groups;
    private final InitiativeNames initiatives;

    PartyController(PartnerNames partners, GroupNames groups, InitiativeNames initiatives) {
        this.partners = partners;
        this.groups = groups;
        this.initiatives = initiatives;
    }

    @GetMapping("/activities/parties")
    String find(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String q,
            Viewer viewer,
            Model model) {
        ActivityPolicy.requireMayLog(viewer);
        String typed = Texts.line(q);
        if (typed != null && typed.length() >= LETTERS && typed.length() <= LONGEST) {
            var found = found(kind, typed, viewer);
            model.addAttribute("found", found);
            model.addAttribute("kind", kind);
            model.addAttribute("typed", typed);
            model.addAttribute("sectors", Sector.values());
            boolean there = found.stream().anyMatch(one -> one.named(typed));
            if (kind.equals("partner") && !there) {
                there = partners.known(typed, viewer).isPresent();
                model.addAttribute(
                        "alike",
                        partners.alike(typed, viewer).stream()
                                .filter(one -> found.stream()
                                        .noneMatch(other -> other.id().equals(one.id())))
                                .toList());
            }
            model.addAttribute("there", there);
        }
        return "activities/parties-found :: found";
    }

    private List<Suggestion> found(String kind, String typed, Viewer viewer) {
        UUID centre = viewer.centreId();
        return switch (kind) {
            case "partner" ->
                partners.find(centre, typed, AT_MOST).stream()
                        .map(one -> new Suggestion(one.id(), one.name(), one.sector(), null))
                        .toList();
            case "group" ->
                groups.find(centre, typed, AT_MOST).stream()
                        .map(one -> new Suggestion(one.id(), one.name(), null, one.community()))
                        .toList();
            case "initiative" ->
                initiatives.find(centre, typed, AT_MOST).stream()
                        .map(one -> new Suggestion(one.id(), one.name(), null, one.community()))
                        .toList();
            default -> List.of();
        };
    }
}
