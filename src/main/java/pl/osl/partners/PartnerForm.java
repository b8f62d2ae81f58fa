package pl.osl.partners;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Texts;

/**
 * What the person typed about a partner: a name and a sector are enough to begin.
 *
 * @param id made by the page, so that the same form sent twice is one partner
 * @param other partners of which the person said that they only look alike
 */
record PartnerForm(
        @Nullable UUID id,
        @Nullable Integer version,
        @NotNull @Size(max = 200) @Nullable String name,
        @NotNull @Nullable Sector sector,
        @Nullable PartnerKind kind,
        @Nullable String regon,
        @Nullable String krs,
        @Nullable String nip,
        @Size(max = 300) @Nullable String address,
        @Size(max = 1000) @Nullable String areas,
        @Nullable PartnerState state,
        @Nullable UUID owner,
        @Nullable List<UUID> other) {

    PartnerForm {
        name = Texts.line(name);
        regon = RegisterNumbers.digits(Texts.line(regon));
        krs = RegisterNumbers.krs(Texts.line(krs));
        nip = RegisterNumbers.digits(Texts.line(nip));
        address = Texts.line(address);
        areas = Texts.text(areas);
        other = other == null
                ? List.of()
                : new ArrayList<>(
                        other.stream().filter(Objects::nonNull).distinct().toList());
    }

    static PartnerForm blank(UUID id, UUID owner) {
        return new PartnerForm(
                id, null, null, null, null, null, null, null, null, null, PartnerState.ACTIVE, owner, List.of());
    }

    static PartnerForm of(PartnerDirectory.Card card) {
        return new PartnerForm(
                card.id(),
                card.version(),
                card.name(),
                card.sector(),
                card.kind(),
                card.regon(),
                card.krs(),
                card.nip(),
                card.address(),
                card.areas(),
                card.state(),
                card.ownerId(),
                List.of());
    }

    RegisterNumbers numbers() {
        return new RegisterNumbers(regon, krs, nip);
    }

    Partner.Details details() {
        return new Partner.Details(
                Objects.requireNonNull(name),
                Objects.requireNonNull(sector),
                kind,
                numbers(),
                address,
                areas,
                state == null ? PartnerState.ACTIVE : state,
                owner);
    }
}
