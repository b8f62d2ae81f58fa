package pl.osl.partners.network;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pl.osl.access.Viewer;
import pl.osl.kernel.NotFound;
import pl.osl.ui.ListExport;
import pl.osl.ui.Words;

/** The network as files: the parties and the ties for a spreadsheet, both for a program that draws graphs. */
@Controller
class NetworkFiles {

    private final NetworkPages pages;
    private final ListExport export;

    NetworkFiles(NetworkPages pages, ListExport export) {
        this.pages = pages;
        this.export = export;
    }

    @GetMapping("/partners/network.csv")
    void parties(@RequestParam Map<String, String> query, Viewer viewer, Words words, HttpServletResponse response)
            throws IOException {
        var network = find(query, viewer, words);
        var headings = List.of("name", "sector", "ties", "with", "aside", "joins", "between", "us");
        export.csv(
                words.say("network.file.parties"),
                said(headings, words),
                network.lines().stream()
                        .map(one -> List.<Object>of(
                                one.party().name(),
                                words.say("network.is." + one.party().sphere()),
                                one.ties(),
                                one.with().stream().map(Party::name).collect(Collectors.joining(", ")),
                                yes(one.aside(), words),
                                yes(one.joins(), words),
                                Math.round(100 * one.between()),
                                yes(one.withUs(), words)))
                        .toList(),
                viewer,
                response);
    }

    @GetMapping("/partners/network/ties.csv")
    void ties(@RequestParam Map<String, String> query, Viewer viewer, Words words, HttpServletResponse response)
            throws IOException {
        var seen = find(query, viewer, words).seen();
        var parties = seen.parties().stream().collect(Collectors.toMap(Party::id, Function.identity()));
        var headings = List.of("one", "oneSector", "other", "otherSector", "kinds", "sources", "strength");
        export.csv(
                words.say("network.file.ties"),
                said(headings, words),
                seen.links().stream()
                        .map(link -> {
                            var one = Objects.requireNonNull(parties.get(link.one()));
                            var other = Objects.requireNonNull(parties.get(link.other()));
                            return List.<Object>of(
                                    one.name(),
                                    words.say("network.is." + one.sphere()),
                                    other.name(),
                                    words.say("network.is." + other.sphere()),
                                    all(link.kinds(), "relations.is.", words),
                                    all(link.sources(), "network.source.", words),
                                    words.say("relations.strength." + link.strength()));
                        })
                        .toList(),
                viewer,
                response);
    }

    @GetMapping("/partners/network.graphml")
    void graph(@RequestParam Map<String, String> query, Viewer viewer, Words words, HttpServletResponse response)
            throws IOException {
        var network = find(query, viewer, words);
        response.setContentType("application/graphml+xml;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(words.say("network.file") + "-"
                                + network.standing().day() + ".graphml")
                        .build()
                        .toString());
        GraphMl.write(network.seen(), response.getOutputStream());
    }

    private NetworkOnDay find(Map<String, String> query, Viewer viewer, Words words) {
        var network = pages.find(query, viewer, words).network();
        if (network == null) {
            throw new NotFound(NetworkOnDay.class, viewer.place().key());
        }
        return network;
    }

    private static List<String> said(List<String> headings, Words words) {
        return headings.stream().map(one -> words.say("network.column." + one)).toList();
    }

    private static String all(Set<? extends Enum<?>> constants, String prefix, Words words) {
        return constants.stream().map(one -> words.say(prefix + one.name())).collect(Collectors.joining(", "));
    }

    private static String yes(boolean is, Words words) {
        return words.say(is ? "network.yes" : "network.no");
    }
}
