package pl.osl.partners;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pl.osl.imports.ImportedRow;
import pl.osl.kernel.Change;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Texts;

/** What a row of a file says about a partner. A cell that cannot be read is refused with a sentence about it. */
final class PartnerCells {

    private static final int NAME = 200;
    private static final int ADDRESS = 300;
    private static final int AREAS = 1000;

    private final PartnerWords words;
    private final PartnerPeople people;

    PartnerCells(PartnerWords words, PartnerPeople people) {
        this.words = words;
        this.people = people;
    }

    String name(ImportedRow row) {
        return Objects.requireNonNullElse(line(row, "name", NAME), "");
    }

    RegisterNumbers numbers(ImportedRow row) {
        var numbers = new RegisterNumbers(
                regon(row.cell("regon")),
                RegisterNumbers.krs(Texts.line(row.cell("krs"))),
                RegisterNumbers.digits(row.cell("nip")));
        numbers.check();
        return numbers;
    }

    /** A spreadsheet that took the number for a quantity lost the zero it began with. */
    private static @Nullable String regon(@Nullable String cell) {
        String digits = RegisterNumbers.digits(cell);
        return digits != null && digits.matches("[0-9]{8}|[0-9]{13}") ? "0" + digits : digits;
    }

    /** Somebody new: a sector has to be told by the row, its kind or its name. */
    Partner.Details begun(ImportedRow row) {
        var kind = read(row, "kind", words::kind);
        var sector = read(row, "sector", words::sector);
        if (sector == null) {
            sector = PartnerWords.sectorByName(row.cell("kind"))
                    .or(() -> PartnerWords.sectorByName(row.cell("name")))
                    .orElseThrow(() -> Refusal.at("sector", "partners.import.sector.none"));
        }
        var state = read(row, "state", words::state);
        var owner = owner(row, null);
        return checked(new Partner.Details(
                name(row),
                sector,
                kind,
                numbers(row),
                line(row, "address", ADDRESS),
                areas(row),
                state == null ? PartnerState.ACTIVE : state,
                owner));
    }

    /** Somebody known: what the row leaves empty stays as it is, and another spelling of the name is no correction. */
    Partner.Details corrected(ImportedRow row, Partner.Details before) {
        var told = numbers(row);
        return checked(new Partner.Details(
                NameLikeness.same(before.name(), name(row)) ? before.name() : name(row),
                or(read(row, "sector", words::sector), before.sector()),
                kind(row, before.kind()),
                new RegisterNumbers(
                        told.regon() == null ? before.numbers().regon() : told.regon(),
                        told.krs() == null ? before.numbers().krs() : told.krs(),
                        told.nip() == null ? before.numbers().nip() : told.nip()),
                row.cell("address") == null ? before.address() : line(row, "address", ADDRESS),
                row.cell("areas") == null ? before.areas() : areas(row),
                or(read(row, "state", words::state), before.state()),
                owner(row, before.owner())));
    }

    /** What differs, as the page of a partner would name it. */
    Change.Log changes(Partner.@Nullable Details before, Partner.Details after) {
        var log = new Change.Log()
                .add("name", before == null ? null : before.name(), after.name())
                .add("sector", before == null ? null : before.sector(), after.sector())
                .add("kind", before == null ? null : before.kind(), after.kind())
                .add(
                        "regon",
                        before == null ? null : before.numbers().regon(),
                        after.numbers().regon())
                .add(
                        "krs",
                        before == null ? null : before.numbers().krs(),
                        after.numbers().krs())
                .add(
                        "nip",
                        before == null ? null : before.numbers().nip(),
                        after.numbers().nip())
                .add("address", before == null ? null : before.address(), after.address())
                .add("areas", before == null ? null : before.areas(), after.areas())
                .add("state", before == null ? null : before.state(), after.state());
        return log.add("owner", before == null ? null : called(before.owner()), called(after.owner()));
    }

    private @Nullable String called(@Nullable UUID owner) {
        return owner == null ? null : people.name(owner);
    }

    private static Partner.Details checked(Partner.Details details) {
        details.check();
        return details;
    }

    private @Nullable PartnerKind kind(ImportedRow row, @Nullable PartnerKind before) {
        var kind = read(row, "kind", words::kind);
        return kind == null ? before : kind;
    }

    private @Nullable UUID owner(ImportedRow row, @Nullable UUID before) {
        String name = row.cell("owner");
        if (name == null) {
            return before;
        }
        UUID owner = people.find(name);
        if (!owner.equals(before) && !people.inField(owner)) {
            throw Refusal.at("owner", "partners.import.notInField", name);
        }
        return owner;
    }

    private static <E> @Nullable E read(ImportedRow row, String field, Function<String, java.util.Optional<E>> reader) {
        String cell = row.cell(field);
        return cell == null
                ? null
                : reader.apply(cell)
                        .orElseThrow(() -> Refusal.at(field, "partners.import." + field + ".unknown", shortened(cell)));
    }

    private static <E> E or(@Nullable E told, E before) {
        return told == null ? before : told;
    }

    private static @Nullable String line(ImportedRow row, String field, int most) {
        return fitting(Texts.line(row.cell(field)), field, most);
    }

    private static @Nullable String areas(ImportedRow row) {
        return fitting(Texts.text(row.cell("areas")), "areas", AREAS);
    }

    private static @Nullable String fitting(@Nullable String text, String field, int most) {
        if (text != null && text.length() > most) {
            throw Refusal.at(field, "partners.import." + field + ".long", String.valueOf(most));
        }
        return text;
    }

    private static String shortened(String cell) {
        return cell.length() > 60 ? cell.substring(0, 60) + "…" : cell;
    }
}
