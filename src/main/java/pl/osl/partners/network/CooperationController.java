package pl.osl.partners.network;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.thymeleaf.context.LazyContextVariable;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.partners.relations.RelationKind;
import pl.osl.ui.Formats;
import pl.osl.ui.RecordParts;
import pl.osl.ui.Words;
import tools.jackson.databind.json.JsonMapper;

/** "Sieć współpracy": the answers, the picture, the table and the measures. */
@Controller
class CooperationController {

    private final NetworkPages pages;
    private final NetworkReader reader;
    private final RecordParts parts;
    private final JsonMapper json;
    private final Clock clock;

    CooperationController(NetworkPages pages, NetworkReader reader, RecordParts parts, JsonMapper json, Clock clock) {
        this.pages = pages;
        this.reader = reader;
        this.parts = parts;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/partners/network")
    ModelAndView show(@RequestParam Map<String, String> query, Viewer viewer, Words words, Model model) {
        var found = pages.find(query, viewer, words);
        model.addAttribute("centres", found.centres());
        model.addAttribute("groups", found.groups());
        model.addAttribute("initiatives", found.initiatives());
        var network = found.network();
        if (network == null) {
            return new ModelAndView("network/none");
        }
        fill(network, viewer, words, model);
        boolean wrong = network.asked().wrong() != null;
        return new ModelAndView("network/show", wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private void fill(NetworkOnDay network, Viewer viewer, Words words, Model model) {
        var asked = network.asked();
        var today = LocalDate.now(clock);
        boolean residents = viewer.may(Verb.READ, Thing.GROUP);
        model.addAttribute("asked", asked);
        model.addAttribute("today", today);
        model.addAttribute("centreId", network.known().centre());
        model.addAttribute("communities", reader.communities(network.known().centre(), viewer.reach()));
        model.addAttribute(
                "spheres",
                Arrays.stream(Sphere.values())
                        .filter(one -> one != Sphere.CENTRE && (residents || !one.ofResidents()))
                        .toList());
        model.addAttribute("kinds", RelationKind.values());
        model.addAttribute("sources", Source.values());
        model.addAttribute(
                "days", network.days(today).stream().map(LocalDate::toString).collect(Collectors.joining(" ")));
        model.addAttribute("parts", parts.of("network", network.known().centre(), viewer));
        model.addAttribute("answers", network.answers());
        model.addAttribute("lines", network.lines());
        model.addAttribute("columns", NetworkTable.columns(asked, words));
        model.addAttribute(
                "measures", lazily(() -> MeasureShown.of(network.series(), new Formats(viewer.language()), words)));
        picture("picture", network.picture(), model);
        var compared = network.compared();
        if (compared != null) {
            picture("compared", compared, model);
            model.addAttribute("difference", network.difference());
        }
    }

    /** Thought out when the page comes to it: the picture, which stands above, is on its way by then. */
    private static LazyContextVariable<List<MeasureShown>> lazily(Supplier<List<MeasureShown>> measures) {
        return new LazyContextVariable<>() {
            @Override
            protected List<MeasureShown> loadValue() {
                return measures.get();
            }
        };
    }

    private void picture(String name, Picture picture, Model model) {
        model.addAttribute(name, picture);
        model.addAttribute(
                name + "Json",
                json.writeValueAsString(Map.of(
                        "dots",
                        picture.dots().stream()
                                .map(one -> List.of(one.name(), one.sphere(), one.ties(), one.x(), one.y(), one.path()))
                                .toList(),
                        "lines",
                        picture.strokes().stream()
                                .map(one -> List.of(one.one(), one.other(), one.strength(), one.seen() ? 1 : 0))
                                .toList())));
        model.addAttribute(
                name + "Legend",
                picture.dots().stream()
                        .collect(Collectors.groupingBy(
                                Picture.Dot::sphere, () -> new EnumMap<>(Sphere.class), Collectors.counting())));
    }
}
