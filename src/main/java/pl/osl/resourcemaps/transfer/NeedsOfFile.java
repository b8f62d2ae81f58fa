package pl.osl.resourcemaps.transfer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.imports.ImportField;
import pl.osl.imports.ImportType;
import pl.osl.imports.ImportedRow;
import pl.osl.imports.Verdict;
import pl.osl.kernel.Change;
import pl.osl.kernel.Refusal;
import pl.osl.places.Position;
import pl.osl.resourcemaps.MapPolicy;
import pl.osl.resourcemaps.Precision;
import pl.osl.resourcemaps.needs.NeedBook;
import pl.osl.resourcemaps.needs.NeedDirectory;
import pl.osl.resourcemaps.needs.NeedForm;
import pl.osl.resourcemaps.needs.NeedGroup;
import pl.osl.resourcemaps.needs.NeedKind;
import pl.osl.resourcemaps.needs.NeedTheme;

/** Knows a need by its sentence in its community. */
final class NeedsOfFile implements ImportType.Present {

    private static final int SENTENCE = 300;

    record Known(UUID id, UUID community, NeedForm form, boolean withdrawn) {

        static Known of(NeedDirectory.Card card) {
            return new Known(card.id(), card.communityId(), NeedForm.of(card), card.withdrawn());
        }

        String key() {
            return NeedsOfFile.key(community, Objects.requireNonNull(form.statement()));
        }
    }

    private final Map<String, Known> known;
    private final MapCells cells;
    private final MapWords words;
    private final NeedDirectory needs;
    private final NeedBook book;
    private final Viewer viewer;
    private final Map<UUID, Integer> spoken = new HashMap<>();

    NeedsOfFile(
            Map<String, Known> known,
            MapCells cells,
            MapWords words,
            NeedDirectory needs,
            NeedBook book,
            Viewer viewer) {
        this.known = known;
        this.cells = cells;
        this.words = words;
        this.needs = needs;
        this.book = book;
        this.viewer = viewer;
    }

    @Override
    public Verdict judge(ImportedRow row) {
        try {
            var community = cells.community(row);
            var there = known.get(key(community.id(), statement(row)));
            if (there != null && there.withdrawn()) {
                return Verdict.skip(null, "map.import.withdrawn", statement(row));
            }
            var placed = cells.position(row);
            var before = there == null ? null : there.form();
            var changes = changes(before, told(row, before, placed), community.name());
            if (!MapPolicy.mayChange(viewer, there == null ? Verb.CREATE : Verb.UPDATE, Thing.NEED, community)) {
                return Verdict.fail("map.import.team", community.name());
            }
            var verdict = there == null ? Verdict.create(changes) : about(row, there, changes);
            return placed == null ? verdict : verdict.noted(placed.note(), placed.words());
        } catch (Refusal refusal) {
            return Verdict.fail(refusal);
        }
    }

    private Verdict about(ImportedRow row, Known there, List<Change> changes) {
        Integer above = spoken.get(there.id());
        if (above != null && above != row.number()) {
            return changes.isEmpty()
                    ? Verdict.skip(null, "map.import.repeated", above)
                    : Verdict.fail("map.import.contradicted", above);
        }
        return Verdict.change(there.id(), changes);
    }

    @Override
    public UUID apply(ImportedRow row, Verdict verdict) {
        var placed = cells.position(row);
        if (verdict.record() == null) {
            return book.add(cells.community(row), told(row, null, placed), viewer);
        }
        var card = needs.require(verdict.record(), viewer).card();
        book.correct(card.id(), card.version(), told(row, NeedForm.of(card), placed), viewer);
        return card.id();
    }

    @Override
    public void keep(ImportedRow row, UUID record) {
        spoken.putIfAbsent(record, row.number());
        UUID community = cells.community(row).id();
        var there = known.get(key(community, statement(row)));
        var told = told(row, there == null ? null : there.form(), cells.position(row));
        var one = new Known(record, community, told, false);
        known.put(one.key(), one);
    }

    private static String statement(ImportedRow row) {
        String statement = MapCells.line(row, "statement", SENTENCE, null);
        if (statement == null) {
            throw Refusal.at("statement", "map.import.statement.none");
        }
        return statement;
    }

    private NeedForm told(ImportedRow row, @Nullable NeedForm before, @Nullable Position placed) {
        var theme = MapCells.read(
                row, "theme", cell -> words.said(cell, NeedTheme.values()), before == null ? null : before.theme());
        if (theme == null) {
            throw Refusal.at("theme", "map.import.theme.none");
        }
        String groups = row.cell("groups");
        return new NeedForm(
                null,
                null,
                before == null ? statement(row) : before.statement(),
                theme,
                MapCells.line(row, "neutralWording", SENTENCE, before == null ? null : before.neutralWording()),
                MapCells.read(
                        row,
                        "needKind",
                        cell -> words.said(cell, NeedKind.values()),
                        before == null ? null : before.kind()),
                groups == null ? before == null ? List.of() : before.groups() : words.groups(groups),
                placed != null
                        ? Precision.POINT
                        : before == null || before.precision() == Precision.NOWHERE ? null : before.precision(),
                placed == null
                        ? before == null ? null : before.lat()
                        : String.valueOf(placed.point().lat()),
                placed == null
                        ? before == null ? null : before.lon()
                        : String.valueOf(placed.point().lon()),
                cells.street(row, before == null ? null : before.street()),
                cells.district(row, before == null ? null : before.district()));
    }

    /** What differs, as the page of a need would name it. */
    private List<Change> changes(@Nullable NeedForm before, NeedForm after, String community) {
        var was = before == null ? null : before.details();
        var is = after.details();
        var log = new Change.Log();
        if (was == null) {
            log.add("statement", null, is.statement()).add("community", null, community);
        }
        return log.add("theme", was == null ? null : was.theme(), is.theme())
                .add("neutralWording", was == null ? null : was.neutralWording(), is.neutralWording())
                .add("needKind", was == null ? null : was.kind(), is.kind())
                .add("groups", was == null ? null : said(was.groups()), said(is.groups()))
                .add(
                        "street",
                        was == null ? null : was.spot().street(),
                        is.spot().street())
                .add(
                        "district",
                        was == null ? null : cells.districtName(was.spot().district()),
                        cells.districtName(is.spot().district()))
                .add(
                        "coordinates",
                        was == null ? null : was.spot().coordinates(),
                        is.spot().coordinates())
                .changes();
    }

    private @Nullable String said(List<NeedGroup> groups) {
        return groups.isEmpty() ? null : groups.stream().map(words::word).collect(Collectors.joining(", "));
    }

    private static String key(UUID community, String statement) {
        return community + " " + ImportField.bare(statement);
    }
}
