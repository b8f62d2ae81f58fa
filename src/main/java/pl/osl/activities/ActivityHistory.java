package pl.osl.activities;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pl.osl.access.Reach;
import pl.osl.audit.History;
import pl.osl.communities.CommunityDirectory;
import pl.osl.kernel.Change;
import pl.osl.ui.Formats;
import pl.osl.ui.Words;

/** "Historia" of an entry in the words of the screen: values as people say them, not as they are stored. */
@Component
class ActivityHistory {

    record Shown(String when, String who, String what, List<Field> changes) {}

    record Field(
            String label, @Nullable String before, @Nullable String after) {}

    private static final Map<String, String> CONSTANTS = Map.of(
            "kind", "ActivityKind.",
            "role", "OrganizerRole.",
            "concerns", "Concerns.",
            "whoLed", "WhoLed.",
            "component", "Component.",
            "tasks", "OrganizerTask.",
            "result", "ActivityResult.");

    private final History history;
    private final CommunityDirectory communities;

    ActivityHistory(History history, CommunityDirectory communities) {
        this.history = history;
        this.communities = communities;
    }

    List<Shown> of(ActivityPage.Entry entry, Words words) {
        var rows = history.of(entry.centreId(), entry.id());
        boolean moved = rows.stream()
                .flatMap(row -> row.changes().stream())
                .anyMatch(change -> change.field().equals("communities"));
        Map<String, String> names = moved ? names(entry.centreId()) : Map.of();
        var formats = new Formats(words.locale());
        return rows.stream()
                .map(row -> new Shown(
                        formats.moment(row.at()),
                        row.person() == null ? "" : row.person(),
                        words.say("audit." + row.subject() + "." + row.action()),
                        row.changes().stream()
                                .map(change -> field(change, names, formats, words))
                                .toList()))
                .toList();
    }

    private Map<String, String> names(UUID centre) {
        return communities.within(new Reach.Centre(centre)).stream()
                .collect(Collectors.toMap(community -> community.id().toString(), CommunityDirectory.Entry::name));
    }

    private static Field field(Change change, Map<String, String> names, Formats formats, Words words) {
        return new Field(
                words.say("activities.field." + change.field()),
                value(change.field(), change.before(), names, formats, words),
                value(change.field(), change.after(), names, formats, words));
    }

    private static @Nullable String value(
            String field, @Nullable String stored, Map<String, String> names, Formats formats, Words words) {
        if (stored == null) {
            return null;
        }
        return switch (field) {
            case "heldOn" -> formats.day(LocalDate.parse(stored));
            case "minutes" -> formats.hours(Integer.valueOf(stored));
            case "communities" ->
                items(stored).map(id -> names.getOrDefault(id, "?")).collect(Collectors.joining(", "));
            default -> {
                String prefix = CONSTANTS.get(field);
                yield prefix == null
                        ? stored
                        : items(stored)
                                .map(constant -> words.say(prefix + constant))
                                .collect(Collectors.joining(", "));
            }
        };
    }

    /** A list is stored as "[A, B]", a single value as itself. */
    private static Stream<String> items(String stored) {
        return Arrays.stream(stored.replaceAll("[\\[\\]]", "").split(", ")).filter(item -> !item.isEmpty());
    }
}
