package pl.osl.activities.meetings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pl.osl.access.Viewer;
import pl.osl.activities.ActivityPolicy;
import pl.osl.activities.drafts.Drafts;
import pl.osl.ui.Formats;

/** The form saves itself here while it is being typed. */
@Controller
@RequestMapping("/activities/drafts/{id}")
class DraftController {

    private static final Set<String> NOT_TYPED = Set.of("_csrf", "_owner", "then", "id", "version", "draft");
    private static final int LONGEST = 60_000;

    /** @param savedAt as a clock shows it */
    record Saved(String savedAt) {}

    private final Drafts drafts;
    private final OwnTime time;

    DraftController(Drafts drafts, OwnTime time) {
        this.drafts = drafts;
        this.time = time;
    }

    @PostMapping
    ResponseEntity<Saved> save(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> form, Viewer viewer, Locale locale) {
        ActivityPolicy.requireMayLog(viewer);
        var fields = typed(form);
        if (fields.values().stream()
                        .flatMap(List::stream)
                        .mapToInt(String::length)
                        .sum()
                > LONGEST) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        return drafts.save(id, fields, viewer)
                .map(at -> ResponseEntity.ok(new Saved(new Formats(locale).time(at))))
                .orElse(ResponseEntity.status(HttpStatus.CONFLICT).build());
    }

    @PostMapping("/discard")
    String discard(@PathVariable UUID id, Viewer viewer) {
        ActivityPolicy.requireMayLog(viewer);
        drafts.discard(id, viewer);
        return "redirect:/";
    }

    /** "Cofnij": it was another meeting after all. */
    @PostMapping("/return")
    String bringBack(@PathVariable UUID id, Viewer viewer) {
        ActivityPolicy.requireMayLog(viewer);
        time.undo(id, viewer);
        return drafts.content(id, viewer).isPresent() ? "redirect:/activities/new?draft=" + id : "redirect:/";
    }

    /** U+0000 is the one character that the database cannot keep. */
    static Map<String, List<String>> typed(MultiValueMap<String, String> form) {
        return form.entrySet().stream()
                .filter(field -> !NOT_TYPED.contains(field.getKey()))
                .collect(Collectors.toMap(
                        field -> clean(field.getKey()),
                        field -> field.getValue().stream()
                                .map(DraftController::clean)
                                .toList(),
                        (one, other) -> one));
    }

    private static String clean(String typed) {
        return typed.replace("\0", "");
    }
}
