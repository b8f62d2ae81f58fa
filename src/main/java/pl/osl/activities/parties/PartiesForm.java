package pl.osl.activities.parties;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Texts;
import pl.osl.partners.Sector;

/**
 * With whom it was, as the form tells it: those chosen, those added by name and whatever still stands in a field for
 * names, several of them separated by semicolons.
 *
 * @param sector what the partners are that were typed without it
 * @param answers to "is it the same partner": the id of the one it is, or nothing, then a colon and the name
 */
public record PartiesForm(
        @Nullable List<UUID> partners,
        @Nullable List<UUID> groups,
        @Nullable List<UUID> initiatives,
        @Size(max = 20) @Nullable List<String> newPartners,
        @Size(max = 20) @Nullable List<String> newGroups,
        @Size(max = 20) @Nullable List<String> newInitiatives,
        @Size(max = 2000) @Nullable String partnerNames,
        @Size(max = 2000) @Nullable String groupNames,
        @Size(max = 2000) @Nullable String initiativeNames,
        @Nullable Sector sector,
        @Nullable List<String> answers,
        @Nullable UUID event,
        @Size(max = 200) @Nullable String newEvent) {

    public static final PartiesForm NONE = of(Parties.NONE);

    public PartiesForm {
        partners = partners == null ? List.of() : known(partners);
        groups = groups == null ? List.of() : known(groups);
        initiatives = initiatives == null ? List.of() : known(initiatives);
        newPartners = lines(newPartners);
        newGroups = lines(newGroups);
        newInitiatives = lines(newInitiatives);
        partnerNames = Texts.line(partnerNames);
        groupNames = Texts.line(groupNames);
        initiativeNames = Texts.line(initiativeNames);
        answers = lines(answers);
        newEvent = Texts.line(newEvent);
    }

    public static PartiesForm of(Parties parties) {
        return new PartiesForm(
                List.copyOf(parties.partners()),
                List.copyOf(parties.groups()),
                List.copyOf(parties.initiatives()),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                parties.event(),
                null);
    }

    /** Those of the lists, with the ones that new names turned out to be. */
    public Parties chosen() {
        var all = new HashSet<>(Objects.requireNonNull(partners));
        said().map(Answer::id).filter(Objects::nonNull).forEach(all::add);
        return new Parties(
                all,
                Set.copyOf(Objects.requireNonNull(groups)),
                Set.copyOf(Objects.requireNonNull(initiatives)),
                event);
    }

    /** Partners to be begun, without those that turned out to be known. */
    List<NewPartner> begunPartners() {
        var known = new HashSet<String>();
        said().filter(one -> one.id() != null)
                .map(Answer::name)
                .map(Texts::plain)
                .forEach(known::add);
        return Stream.concat(Objects.requireNonNull(newPartners).stream(), names(partnerNames))
                .map(one -> NewPartner.read(one, sector))
                .filter(one -> known.add(Texts.plain(one.name())))
                .toList();
    }

    List<String> begunGroups() {
        return begun(Objects.requireNonNull(newGroups), groupNames);
    }

    List<String> begunInitiatives() {
        return begun(Objects.requireNonNull(newInitiatives), initiativeNames);
    }

    /** Somebody said whether this name is one of those that look like it. */
    boolean said(String name) {
        return said().anyMatch(one -> Texts.plain(one.name()).equals(Texts.plain(name)));
    }

    /** Nothing chosen and nothing typed. */
    public boolean empty() {
        return chosen().equals(Parties.NONE)
                && begunPartners().isEmpty()
                && begunGroups().isEmpty()
                && begunInitiatives().isEmpty()
                && newEvent == null;
    }

    /** Names of those to be begun, for showing both versions of an entry. */
    public List<String> begun(PartyKind kind) {
        return switch (kind) {
            case PARTNER -> begunPartners().stream().map(NewPartner::name).toList();
            case GROUP -> begunGroups();
            case INITIATIVE -> begunInitiatives();
            case EVENT -> newEvent == null ? List.of() : List.of(newEvent);
        };
    }

    /** For the page, which shows them as chosen. */
    public List<NewPartner> added() {
        return Objects.requireNonNull(newPartners).stream()
                .map(one -> NewPartner.read(one, sector))
                .toList();
    }

    private record Answer(@Nullable UUID id, String name) {

        static Stream<Answer> read(String typed) {
            int colon = typed.indexOf(':');
            if (colon < 0) {
                return Stream.empty();
            }
            String name = typed.substring(colon + 1);
            try {
                return Stream.of(new Answer(colon == 0 ? null : UUID.fromString(typed.substring(0, colon)), name));
            } catch (IllegalArgumentException madeUp) {
                return Stream.empty();
            }
        }
    }

    private Stream<Answer> said() {
        return Objects.requireNonNull(answers).stream().flatMap(Answer::read);
    }

    private static List<String> begun(List<String> added, @Nullable String typed) {
        var seen = new HashSet<String>();
        return Stream.concat(added.stream(), names(typed))
                .filter(one -> seen.add(Texts.plain(one)))
                .toList();
    }

    private static Stream<String> names(@Nullable String typed) {
        return typed == null
                ? Stream.empty()
                : Arrays.stream(typed.split(";")).map(String::strip).filter(one -> !one.isEmpty());
    }

    private static List<UUID> known(List<UUID> ids) {
        return ids.stream().filter(Objects::nonNull).distinct().toList();
    }

    /** Can be changed by the binder, which begins with what is there. */
    private static List<String> lines(@Nullable List<String> typed) {
        return typed == null
                ? new ArrayList<>()
                : new ArrayList<>(typed.stream()
                        .map(Texts::line)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }
}
