package pl.osl.communities.groups;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.imports.ImportType;
import pl.osl.imports.ImportedRow;
import pl.osl.imports.Verdict;
import pl.osl.kernel.Change;
import pl.osl.kernel.Ids;
import pl.osl.kernel.LooseDay;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Texts;

/** Knows a group by its name in its community, or among the centre's own. */
final class GroupsOfFile implements ImportType.Present {

    private static final int LINE = 200;
    private static final int TEXT = 500;

    private final KnownGroups known;
    private final GroupWords words;
    private final GroupDirectory directory;
    private final GroupBook book;
    private final Viewer viewer;
    private final Clock clock;
    private final Map<UUID, Integer> spoken = new HashMap<>();

    GroupsOfFile(
            KnownGroups known, GroupWords words, GroupDirectory directory, GroupBook book, Viewer viewer, Clock clock) {
        this.known = known;
        this.words = words;
        this.directory = directory;
        this.book = book;
        this.viewer = viewer;
        this.clock = clock;
    }

    @Override
    public Verdict judge(ImportedRow row) {
        try {
            var there = find(row);
            if (there.isPresent() && there.get().withdrawn()) {
                return Verdict.skip(
                        null, "groups.import.withdrawn", there.get().details().name());
            }
            var before = there.map(KnownGroups.Known::details).orElse(null);
            var told = told(row, before);
            if (!GroupPolicy.may(
                    before == null ? Verb.CREATE : Verb.UPDATE,
                    viewer,
                    told.communityId(),
                    known.team(told.communityId()))) {
                return Verdict.fail("groups.import.team", String.valueOf(known.placeName(told.communityId())));
            }
            return about(row, there, changes(before, told));
        } catch (Refusal refusal) {
            return Verdict.fail(refusal);
        }
    }

    private Verdict about(ImportedRow row, Optional<KnownGroups.Known> there, List<Change> changes) {
        if (there.isEmpty()) {
            return Verdict.create(changes);
        }
        Integer above = spoken.get(there.get().id());
        if (above != null && above != row.number()) {
            return changes.isEmpty()
                    ? Verdict.skip(null, "groups.import.repeated", above)
                    : Verdict.fail("groups.import.contradicted", above);
        }
        return Verdict.change(there.get().id(), changes);
    }

    @Override
    public UUID apply(ImportedRow row, Verdict verdict) {
        if (verdict.record() == null) {
            return book.begin(Ids.next(clock), told(row, null), viewer);
        }
        var card = directory.require(verdict.record(), viewer);
        book.correct(card.id(), card.version(), told(row, card.told()), viewer);
        return card.id();
    }

    @Override
    public void keep(ImportedRow row, UUID record) {
        spoken.putIfAbsent(record, row.number());
        var there = known.get(record);
        known.put(new KnownGroups.Known(record, told(row, there == null ? null : there.details()), false));
    }

    /** Where the row names no community, the only group of that name in the centre, else the centre's own. */
    private Optional<KnownGroups.Known> find(ImportedRow row) {
        var named = known.named(name(row));
        var standing = named.stream().filter(one -> !one.withdrawn()).toList();
        if (row.cell("community") == null && standing.size() == 1) {
            return Optional.of(standing.getFirst());
        }
        UUID community = community(row);
        return standing.stream()
                .filter(one -> Objects.equals(one.details().communityId(), community))
                .findFirst()
                .or(() -> named.stream()
                        .filter(one -> Objects.equals(one.details().communityId(), community))
                        .findFirst());
    }

    private @Nullable UUID community(ImportedRow row) {
        String cell = row.cell("community");
        if (cell == null || words.own(cell)) {
            return null;
        }
        var found = known.places(cell);
        if (found.size() != 1) {
            throw Refusal.at(
                    "community",
                    found.isEmpty() ? "groups.import.community" : "groups.import.communities",
                    shortened(cell));
        }
        return found.getFirst().id();
    }

    private GroupDetails told(ImportedRow row, @Nullable GroupDetails before) {
        var told = new GroupDetails(
                before == null ? name(row) : before.name(),
                kind(row, before),
                before == null ? community(row) : before.communityId(),
                row.cell("parent") == null
                        ? of(before, GroupDetails::parentId)
                        : parent(Objects.requireNonNull(row.cell("parent"))),
                text(row, "forWhom", TEXT, of(before, GroupDetails::forWhom)),
                or(read(row, "founded", LooseDay::read), of(before, GroupDetails::founded)),
                text(row, "rhythm", LINE, of(before, GroupDetails::rhythm)),
                or(read(row, "ledBy", words::ledBy), of(before, GroupDetails::ledBy)),
                or(read(row, "sizeBand", words::sizeBand), of(before, GroupDetails::sizeBand)),
                Objects.requireNonNullElse(
                        or(read(row, "state", words::state), of(before, GroupDetails::state)), GroupState.ACTIVE),
                or(read(row, "endedOn", GroupsOfFile::day), of(before, GroupDetails::endedOn)));
        GroupRules.check(told, clock);
        return told;
    }

    /** A new group whose kind nobody told often says it in its name. */
    private GroupKind kind(ImportedRow row, @Nullable GroupDetails before) {
        var kind = read(row, "kind", words::kind);
        if (kind != null) {
            return kind;
        }
        return before != null
                ? before.kind()
                : words.kind(name(row)).orElseThrow(() -> Refusal.at("kind", "groups.import.kind.none"));
    }

    private UUID parent(String cell) {
        var found = known.named(cell).stream().filter(one -> !one.withdrawn()).toList();
        if (found.size() != 1) {
            throw Refusal.at(
                    "parent", found.isEmpty() ? "groups.import.parent" : "groups.import.parents", shortened(cell));
        }
        return found.getFirst().id();
    }

    private List<Change> changes(@Nullable GroupDetails before, GroupDetails told) {
        return new Change.Log()
                .add("name", of(before, GroupDetails::name), told.name())
                .add("kind", of(before, GroupDetails::kind), told.kind())
                .add(
                        "community",
                        known.placeName(of(before, GroupDetails::communityId)),
                        known.placeName(told.communityId()))
                .add("parent", known.name(of(before, GroupDetails::parentId)), known.name(told.parentId()))
                .add("forWhom", of(before, GroupDetails::forWhom), told.forWhom())
                .add("founded", of(before, GroupDetails::founded), told.founded())
                .add("rhythm", of(before, GroupDetails::rhythm), told.rhythm())
                .add("ledBy", of(before, GroupDetails::ledBy), told.ledBy())
                .add("sizeBand", of(before, GroupDetails::sizeBand), told.sizeBand())
                .add("state", of(before, GroupDetails::state), told.state())
                .add("endedOn", of(before, GroupDetails::endedOn), told.endedOn())
                .changes();
    }

    private static String name(ImportedRow row) {
        String name = Texts.line(row.cell("name"));
        if (name == null || name.length() > LINE) {
            throw Refusal.at("name", "groups.import.name", LINE);
        }
        return name;
    }

    private static Optional<LocalDate> day(String cell) {
        return LooseDay.read(cell)
                .filter(one -> one.precision() == LooseDay.Precision.DAY)
                .map(LooseDay::day);
    }

    private static @Nullable String text(ImportedRow row, String field, int most, @Nullable String before) {
        String text = field.equals("forWhom") ? Texts.text(row.cell(field)) : Texts.line(row.cell(field));
        if (text != null && text.length() > most) {
            throw Refusal.at(field, "groups.import." + field, most);
        }
        return text == null ? before : text;
    }

    private static <E> @Nullable E read(ImportedRow row, String field, Function<String, Optional<E>> reader) {
        String cell = row.cell(field);
        return cell == null
                ? null
                : reader.apply(cell).orElseThrow(() -> Refusal.at(field, "groups.import." + field, shortened(cell)));
    }

    private static <E> @Nullable E or(@Nullable E told, @Nullable E before) {
        return told == null ? before : told;
    }

    private static <E> @Nullable E of(@Nullable GroupDetails before, Function<GroupDetails, @Nullable E> field) {
        return before == null ? null : field.apply(before);
    }

    private static String shortened(String cell) {
        return cell.length() > 60 ? cell.substring(0, 60) + "…" : cell;
    }
}
