package pl.osl.activities.reading;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pl.osl.access.Reach;
import pl.osl.activities.parties.EntryParties;
import pl.osl.activities.parties.PartyKind;
import pl.osl.activities.people.EntryPeople;
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

    private static final Set<String> PARTIES =
            Arrays.stream(PartyKind.values()).map(PartyKind::field).collect(Collectors.toSet());

    private final History history;
    private final CommunityDirectory communities;
    private final EntryPeople people;
    private final EntryParties parties;

    ActivityHistory(History history, CommunityDirectory communities, EntryPeople people, EntryParties parties) {
        this.history = history;
        this.communities = communities;
        this.people = people;
        this.parties = parties;
    }

    List<Shown> of(ActivityPage.Entry entry, Words words) {
        var rows = history.of(entry.centreId(), entry.id());
        var names = new HashMap<String, String>();
        if (!ids(rows, "communities").isEmpty()) {
            names.putAll(names(entry.centreId()));
        }
        var persons = ids(rows, "colleagues");
        if (!persons.isEmpty()) {
            names.putAll(people.names(persons));
        }
        var named = PARTIES.stream().flatMap(field -> ids(rows, field).stream()).toList();
        if (!named.isEmpty()) {
            names.putAll(parties.names(entry.centreId(), named));
        }
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

    /** Whom or what the history names in this field. */
    private static List<UUID> ids(List<History.Row> rows, String field) {
        return rows.stream()
                .flatMap(row -> row.changes().stream())
                .filter(change -> change.field().equals(field))
                .flatMap(change -> Stream.of(change.before(), change.after()))
                .filter(Objects::nonNull)
                .flatMap(ActivityHistory::items)
                .map(UUID::fromString)
                .distinct()
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
            case "minutes", "ownMinutes" -> formats.hours(Integer.valueOf(stored));
            case "communities", "colleagues", "partners", "groups", "initiatives", "event" ->
                items(stored)
                        .map(id -> names.getOrDefault(id, "?"))
                        .reduce((one, other) -> one + ", " + other)
                        .orElse(null);
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
