package pl.osl.insights;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pl.osl.access.Viewer;

/** The one address everybody starts from. */
@Controller
class HomeController {

    private final List<Home> homes;

    HomeController(List<Home> homes) {
        this.homes = homes.stream().sorted(Comparator.comparing(Home::order)).toList();
    }

    @GetMapping("/")
    String home(Viewer viewer, @RequestParam Map<String, String> asked, Model model) {
        return homes.stream()
                .filter(home -> home.isFor(viewer))
                .findFirst()
                .orElseThrow()
                .show(viewer, asked, model);
    }
}
