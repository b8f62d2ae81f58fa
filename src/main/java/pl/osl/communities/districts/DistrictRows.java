package pl.osl.communities.districts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pl.osl.access.Viewer;
import pl.osl.communities.Counted;
import pl.osl.imports.ImportType;
import pl.osl.imports.ImportedRow;
import pl.osl.imports.Verdict;
import pl.osl.kernel.Change;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Texts;

/** Knows a district by its name; a number of inhabitants is added to those known, and one of the same day corrected. */
final class DistrictRows implements ImportType.Present {

    private static final int NAME = 120;

    private record Known(UUID id, String name, DistrictKind kind, Map<LocalDate, Integer> counts) {}

    private record Told(
            String name,
            @Nullable DistrictKind kind,
            @Nullable Integer inhabitants,
            @Nullable LocalDate asOf) {}

    private final DistrictBook book;
    private final Function<String, List<DistrictKind>> kinds;
    private final Viewer viewer;
    private final LocalDate today;
    private final Map<String, Known> known = new HashMap<>();
    private final Map<String, Integer> spoken = new HashMap<>();

    DistrictRows(DistrictBook book, Function<String, List<DistrictKind>> kinds, Viewer viewer, LocalDate today) {
        this.book = book;
        this.kinds = kinds;
        this.viewer = viewer;
        this.today = today;
    }

    void know(DistrictList.District district, Map<LocalDate, Integer> counts) {
        known.put(
                key(district.name()),
                new Known(district.id(), district.name(), district.kind(), new HashMap<>(counts)));
    }

    @Override
    public Verdict judge(ImportedRow row) {
        try {
            var told = told(row);
            var there = known.get(key(told.name()));
            Integer above = spoken.get(key(told.name()));
            var changes = changes(told, there);
            if (above != null && above != row.number()) {
                return changes.isEmpty()
                        ? Verdict.skip(null, "communities.districts.import.repeated", above)
                        : Verdict.fail("communities.districts.import.contradicted", above);
            }
            return there == null ? Verdict.create(changes) : Verdict.change(there.id(), changes);
        } catch (Refusal refusal) {
            return Verdict.fail(refusal);
        }
    }

    private static List<Change> changes(Told told, @Nullable Known there) {
        var log = new Change.Log();
        if (there == null) {
            log.add("name", null, told.name()).add("kind", null, kind(told, null));
        } else {
            log.add("kind", there.kind(), kind(told, there));
        }
        if (told.inhabitants() != null) {
            var before = there == null ? null : there.counts().get(told.asOf());
            log.add("inhabitants", before, told.inhabitants());
            log.add("asOf", before == null ? null : told.asOf(), told.asOf());
        }
        return log.changes();
    }

    private static DistrictKind kind(Told told, @Nullable Known there) {
        return told.kind() != null ? told.kind() : there == null ? DistrictKind.DISTRICT : there.kind();
    }

    @Override
    public UUID apply(ImportedRow row, Verdict verdict) {
        var told = told(row);
        var there = known.get(key(told.name()));
        if (there == null) {
            return book.begin(
                    new DistrictLines.Line(told.name(), told.inhabitants(), told.asOf()), kind(told, null), viewer);
        }
        book.tell(there.id(), kind(told, there), told.inhabitants(), told.asOf(), viewer);
        return there.id();
    }

    @Override
    public void keep(ImportedRow row, UUID record) {
        var told = told(row);
        var there = known.get(key(told.name()));
        var counts = there == null ? new HashMap<LocalDate, Integer>() : there.counts();
        if (told.inhabitants() != null) {
            counts.put(Objects.requireNonNull(told.asOf()), told.inhabitants());
        }
        known.put(
                key(told.name()),
                new Known(record, there == null ? told.name() : there.name(), kind(told, there), counts));
        spoken.putIfAbsent(key(told.name()), row.number());
    }

    private Told told(ImportedRow row) {
        String name = Texts.line(row.cell("name"));
        if (name == null || name.length() > NAME) {
            throw Refusal.at("name", "communities.districts.import.name", NAME);
        }
        String counted = row.cell("inhabitants");
        var inhabitants = Counted.read(counted);
        if (counted != null && inhabitants == null) {
            throw Refusal.at("inhabitants", "communities.districts.import.inhabitants", shortened(counted));
        }
        String day = row.cell("asOf");
        var asOf = DistrictLines.day(day);
        if (inhabitants != null && (asOf == null || asOf.isAfter(today) || asOf.getYear() < 1900)) {
            throw day == null
                    ? Refusal.at("asOf", "communities.districts.import.asOf.none")
                    : Refusal.at("asOf", "communities.districts.import.asOf", shortened(day));
        }
        return new Told(name, kind(row), inhabitants, asOf);
    }

    private @Nullable DistrictKind kind(ImportedRow row) {
        String cell = row.cell("kind");
        if (cell == null) {
            return null;
        }
        var read = kinds.apply(cell);
        if (read.isEmpty()) {
            throw Refusal.at("kind", "communities.districts.import.kind", shortened(cell));
        }
        return read.getFirst();
    }

    private static String shortened(String cell) {
        return cell.length() > 60 ? cell.substring(0, 60) + "…" : cell;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
