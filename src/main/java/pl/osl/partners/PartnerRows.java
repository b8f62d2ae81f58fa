package pl.osl.partners;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import pl.osl.access.Viewer;
import pl.osl.imports.ImportType;
import pl.osl.imports.ImportedRow;
import pl.osl.imports.Verdict;
import pl.osl.kernel.Refusal;

/** Decides of each row which partner it is: by a number of a register, else by its name; one that only looks alike waits for the person. */
final class PartnerRows implements ImportType.Present {

    private final KnownPartners known;
    private final PartnerCells cells;
    private final Partners partners;
    private final PartnerBook book;
    private final Viewer viewer;

    /** Which row of the file spoke of a partner first: another that says something else would change it to and fro. */
    private final Map<UUID, Integer> spoken = new HashMap<>();

    PartnerRows(KnownPartners known, PartnerCells cells, Partners partners, PartnerBook book, Viewer viewer) {
        this.known = known;
        this.cells = cells;
        this.partners = partners;
        this.book = book;
        this.viewer = viewer;
    }

    @Override
    public Verdict judge(ImportedRow row) {
        try {
            if (cells.name(row).isEmpty()) {
                return Verdict.fail("partners.import.name.none");
            }
            var numbered = known.numbered(cells.numbers(row));
            if (numbered.size() > 1) {
                return Verdict.fail("partners.import.numbers", name(numbered.getFirst()), name(numbered.get(1)));
            }
            return numbered.isEmpty() ? byName(row) : about(row, numbered.getFirst());
        } catch (Refusal refusal) {
            return Verdict.fail(refusal);
        }
    }

    private Verdict byName(ImportedRow row) {
        var named = known.named(cells.name(row));
        var standing = named.stream().filter(one -> !one.withdrawn()).toList();
        if (standing.size() > 1) {
            return Verdict.fail("partners.import.several", cells.name(row));
        }
        if (standing.isEmpty()) {
            return named.isEmpty() ? unknown(row, known.alike(cells.name(row))) : gone(named.getFirst());
        }
        var one = standing.getFirst();
        return contradicts(cells.numbers(row), one.details().numbers()) ? unknown(row, standing) : about(row, one);
    }

    /** The same name with another number of the same register is somebody else, or a mistake: the person knows. */
    private static boolean contradicts(RegisterNumbers told, RegisterNumbers there) {
        return differ(told.regon(), there.regon())
                || differ(told.krs(), there.krs())
                || differ(told.nip(), there.nip());
    }

    private static boolean differ(
            @org.jspecify.annotations.Nullable String one, @org.jspecify.annotations.Nullable String other) {
        return one != null && other != null && !one.equals(other);
    }

    private Verdict unknown(ImportedRow row, List<KnownPartners.Known> alike) {
        var details = cells.begun(row);
        if (alike.isEmpty() || row.anyway()) {
            return Verdict.create(cells.changes(null, details).changes());
        }
        var first = alike.getFirst();
        Integer above = spoken.get(first.id());
        return above != null && first.id().getMostSignificantBits() == 0
                ? Verdict.skip(null, "partners.import.above.alike", name(first), above)
                : Verdict.skip(null, "partners.import.alike", name(first));
    }

    private Verdict about(ImportedRow row, KnownPartners.Known partner) {
        if (partner.withdrawn()) {
            return gone(partner);
        }
        var changes = cells.changes(partner.details(), cells.corrected(row, partner.details()))
                .changes();
        Integer above = spoken.get(partner.id());
        if (above != null && above != row.number()) {
            return changes.isEmpty()
                    ? Verdict.skip(null, "partners.import.repeated", above)
                    : Verdict.fail("partners.import.contradicted", above);
        }
        return Verdict.change(partner.id(), changes);
    }

    private static Verdict gone(KnownPartners.Known partner) {
        return partner.mergedInto() == null
                ? Verdict.skip(null, "partners.import.withdrawn", name(partner))
                : Verdict.skip(null, "partners.import.merged", partner.mergedInto());
    }

    @Override
    public UUID apply(ImportedRow row, Verdict verdict) {
        if (verdict.record() == null) {
            var others = row.anyway()
                    ? known.alike(cells.name(row)).stream()
                            .map(KnownPartners.Known::id)
                            .toList()
                    : List.<UUID>of();
            return others.isEmpty()
                    ? book.add(cells.begun(row), viewer)
                    : book.begin(book.newId(), cells.begun(row), others, viewer);
        }
        UUID id = verdict.record();
        var partner = partners.require(id, viewer.centreId());
        book.correct(id, partner.version(), cells.corrected(row, partner.details()), viewer);
        return id;
    }

    @Override
    public void keep(ImportedRow row, UUID record) {
        spoken.putIfAbsent(record, row.number());
        var before = known.get(record);
        var details = before == null ? cells.begun(row) : cells.corrected(row, before.details());
        known.put(new KnownPartners.Known(record, details, false, null));
    }

    private static String name(KnownPartners.Known partner) {
        return Objects.requireNonNull(partner).details().name();
    }
}
