package pl.osl.centres.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import pl.osl.access.Typed;
import pl.osl.centres.CentreKind;
import pl.osl.centres.register.Voivodeship;
import pl.osl.kernel.Texts;

/**
 * Name, kind and municipalities of a centre as typed.
 *
 * @param id of the centre that is founded, chosen with the form, so that the same form sent twice is one centre
 * @param from day from which a change holds
 * @param basis resolution or order that a change rests on
 */
public record IdentityForm(
        @Nullable String id,
        @Nullable String name,
        @Nullable String shortName,
        @Nullable String kind,
        @Nullable String voivodeship,
        @Nullable List<Place> gminas,
        @Nullable String from,
        @Nullable String basis,
        @Nullable String version) {

    private static final int SHORT = 60;
    private static final int MOST = 20;

    /** A municipality as typed; a line left empty is none. */
    public record Place(@Nullable String name, @Nullable String terc) {

        public Place {
            name = Texts.line(name);
            terc = Texts.line(terc);
        }

        boolean blank() {
            return name == null && terc == null;
        }
    }

    public IdentityForm {
        name = Texts.line(name);
        shortName = Texts.line(shortName);
        basis = Texts.line(basis);
        from = Typed.strip(from);
        gminas = gminas == null || gminas.isEmpty()
                ? List.of(new Place(null, null))
                : gminas.stream()
                        .limit(MOST)
                        .map(place -> place == null ? new Place(null, null) : place)
                        .toList();
    }

    public static IdentityForm blank(String id) {
        return new IdentityForm(id, null, null, null, null, null, null, null, null);
    }

    static IdentityForm of(CentreIdentity.Details details, int version) {
        return new IdentityForm(
                null,
                details.name(),
                details.shortName(),
                details.kind().name(),
                details.voivodeship(),
                details.gminas().stream()
                        .map(one -> new Place(one.name(), one.terc()))
                        .toList(),
                null,
                null,
                String.valueOf(version));
    }

    /** With one more empty line, for a centre that serves several. */
    public IdentityForm withAnother() {
        var more = new ArrayList<>(places());
        if (more.size() < MOST) {
            more.add(new Place(null, null));
        }
        return new IdentityForm(id, name, shortName, kind, voivodeship, more, from, basis, version);
    }

    public void checked(Errors errors) {
        if (name == null) {
            errors.rejectValue("name", "centres.refusal.name");
        }
        Typed.line(name, "name", errors);
        if (shortName != null && shortName.length() > SHORT) {
            errors.rejectValue("shortName", "access.typed.long", new Object[] {SHORT}, null);
        }
        if (asked() == null) {
            errors.rejectValue("kind", "centres.refusal.kind");
        }
        if (voivodeship != null
                && !voivodeship.isBlank()
                && Voivodeship.ofName(voivodeship).isEmpty()) {
            errors.rejectValue("voivodeship", "centres.refusal.voivodeship");
        }
        if (places().stream().allMatch(Place::blank)) {
            errors.rejectValue("gminas[0].name", "centres.refusal.gmina");
        }
        for (int at = 0; at < places().size(); at++) {
            checked(places().get(at), "gminas[" + at + "].", errors);
        }
    }

    void checkedChange(Errors errors) {
        checked(errors);
        if (from == null || day() == null) {
            errors.rejectValue("from", "centres.people.date.unread");
        }
        Typed.line(basis, "basis", errors);
    }

    /** Null for what is not among the kinds. */
    @Nullable CentreKind asked() {
        return Stream.of(CentreKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(null);
    }

    @Nullable LocalDate day() {
        return Typed.day(from);
    }

    public List<Place> places() {
        return Objects.requireNonNull(gminas);
    }

    /** As the short name where none was typed. */
    String nameForShort() {
        String whole = Objects.requireNonNull(name);
        return shortName != null
                ? shortName
                : whole.length() <= SHORT ? whole : whole.substring(0, SHORT).strip();
    }

    private static void checked(Place place, String field, Errors errors) {
        if (!place.blank() && place.name() == null) {
            errors.rejectValue(field + "name", "centres.refusal.gmina");
        }
        if (place.name() != null && place.name().length() > SHORT) {
            errors.rejectValue(field + "name", "access.typed.long", new Object[] {SHORT}, null);
        }
    }
}
