package pl.osl.resourcemaps.needs;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import pl.osl.access.Viewer;

/** The page of one need. */
@Controller
class NeedController {

    private final NeedPage page;

    NeedController(NeedPage page) {
        this.page = page;
    }

    @GetMapping("/needs/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        return page.show(id, viewer, model);
    }
}
