package pl.osl.centres.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pl.osl.access.Typed;
import pl.osl.centres.CentreKind;
import pl.osl.centres.register.Terc;
import pl.osl.centres.register.TercRegister;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Texts;

/** Reads the municipalities of a form: their codes by form, by voivodeship and, where it was imported, by register. */
@Component
class Gminas {

    /** Several municipalities may have one centre of social services; an OPS belongs to one. */
    private static final Set<CentreKind> OF_SEVERAL = Set.of(CentreKind.CUS, CentreKind.OTHER);

    private final TercRegister register;

    Gminas(TercRegister register) {
        this.register = register;
    }

    /** What the form says, checked; the voivodeship follows from the codes where it was not chosen. */
    CentreIdentity.Details read(IdentityForm form, UUID centre) {
        var kind = Objects.requireNonNull(form.asked());
        @Nullable String voivodeship = Typed.strip(form.voivodeship());
        var gminas = new ArrayList<Gmina>();
        var codes = new HashSet<String>();
        for (int at = 0; at < form.places().size(); at++) {
            var place = form.places().get(at);
            if (place.blank()) {
                continue;
            }
            String field = "gminas[" + at + "].terc";
            String name = Objects.requireNonNull(place.name());
            var terc = place.terc() == null ? byName(name, voivodeship, field) : byCode(place.terc(), name, field);
            if (terc != null) {
                if (!codes.add(terc.code())) {
                    throw Refusal.at(field, "centres.refusal.terc.twice", terc.code());
                }
                voivodeship = agreed(voivodeship, terc, field);
            }
            gminas.add(new Gmina(centre, name, terc == null ? null : terc.code()));
        }
        if (gminas.size() > 1 && !OF_SEVERAL.contains(kind)) {
            throw Refusal.at("kind", "centres.refusal.several");
        }
        return new CentreIdentity.Details(
                Objects.requireNonNull(form.name()), form.nameForShort(), kind, voivodeship, List.copyOf(gminas));
    }

    private Terc byCode(String typed, String name, String field) {
        var terc = Terc.of(typed).orElseThrow(() -> Refusal.at(field, "centres.refusal.terc.form", typed));
        var asOf = register.present().asOf();
        if (asOf != null) {
            var unit = register.find(terc)
                    .orElseThrow(() -> Refusal.at(field, "centres.refusal.terc.unknown", typed, asOf));
            if (!alike(unit.name(), name)) {
                throw Refusal.at(field, "centres.refusal.terc.other", terc.code(), unit.name());
            }
        }
        return terc;
    }

    /** The register gives the code of a name that stands in it once; of several the person chooses. */
    private @Nullable Terc byName(String name, @Nullable String voivodeship, String field) {
        var units = register.named(name, voivodeship);
        if (units.size() > 1) {
            throw Refusal.at(
                    field,
                    "centres.refusal.terc.choose",
                    units.stream()
                            .map(unit -> unit.code() + " (" + unit.voivodeship() + ", " + unit.county() + ")")
                            .collect(Collectors.joining("; ")));
        }
        return units.isEmpty() ? null : new Terc(units.getFirst().code());
    }

    private static String agreed(@Nullable String voivodeship, Terc terc, String field) {
        String ofCode = terc.voivodeship().polish();
        if (voivodeship != null && !voivodeship.equals(ofCode)) {
            throw Refusal.at(field, "centres.refusal.terc.voivodeship", terc.code(), ofCode, voivodeship);
        }
        return ofCode;
    }

    /** "Gmina Kościan" is Kościan. */
    private static boolean alike(String one, String other) {
        return Texts.plain(one).contains(Texts.plain(other))
                || Texts.plain(other).contains(Texts.plain(one));
    }
}
