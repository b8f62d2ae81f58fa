package pl.osl.insights;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pl.osl.access.Installation;
import pl.osl.access.Role;
import pl.osl.access.Viewer;
import pl.osl.centres.FirstSteps;
import pl.osl.ui.HomePart;
import pl.osl.ui.HomeParts;

/** For everybody who has no other home: says honestly what this role sees here and what it does not. */
@Component
class StartPage implements Home {

    /** Why there is nothing more; the page has a sentence for each. */
    enum Reason {
        NO_ROLE,
        DATA_PROTECTION,
        SOCIAL_WORK_SUPERVISION
    }

    private final FirstSteps firstSteps;
    private final Installation installation;
    private final HomeParts parts;

    StartPage(FirstSteps firstSteps, Installation installation, HomeParts parts) {
        this.firstSteps = firstSteps;
        this.installation = installation;
        this.parts = parts;
    }

    @Override
    public int order() {
        return Integer.MAX_VALUE;
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return true;
    }

    @Override
    public String show(Viewer viewer, Map<String, String> asked, Model model) {
        if (viewer.is(Role.ADMIN)) {
            return firstSteps.ahead(viewer).isPresent() ? "redirect:/first-steps" : "redirect:/admin/accounts";
        }
        if (viewer.places().isEmpty() && installation.isFor(viewer)) {
            return "redirect:/admin/centres/new";
        }
        model.addAttribute("reason", reason(viewer));
        model.addAttribute("parts", parts.of(HomePart.Page.DATA_PROTECTION, viewer));
        return "insights/start";
    }

    private static Reason reason(Viewer viewer) {
        return switch (viewer.place().kind()) {
            case SW_SUPERVISION -> Reason.SOCIAL_WORK_SUPERVISION;
            case CENTRE -> Reason.DATA_PROTECTION;
            default -> Reason.NO_ROLE;
        };
    }
}
