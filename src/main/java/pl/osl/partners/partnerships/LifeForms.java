package pl.osl.partners.partnerships;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import pl.osl.kernel.Texts;

/** What the person typed on the page of a partnership, a form a part. */
final class LifeForms {

    private LifeForms() {}

    record MoveForm(
            @NotNull @Nullable PartnershipState state,

            @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE, fallbackPatterns = "d.M.yyyy") @Nullable LocalDate since,

            @Size(max = 500) @Nullable String reason) {

        MoveForm {
            reason = Texts.text(reason);
        }
    }

    /** @param partner one of the list, or the centre itself by its own id */
    record MemberForm(
            @NotNull @Nullable UUID partner,
            @Size(max = 200) @Nullable String role,
            @Nullable List<Contribution> gives,

            @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE, fallbackPatterns = "d.M.yyyy") @Nullable LocalDate joinedOn) {

        MemberForm {
            role = Texts.line(role);
            gives = gives == null
                    ? List.of()
                    : new ArrayList<>(gives.stream()
                            .filter(Objects::nonNull)
                            .distinct()
                            .sorted()
                            .toList());
        }
    }

    /** @param version of the paper that is corrected */
    record AgreementForm(
            @NotNull @Nullable AgreementKind agreed,
            @Size(max = 60) @Nullable String number,

            @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE, fallbackPatterns = "d.M.yyyy") @Nullable LocalDate signedOn,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE, fallbackPatterns = "d.M.yyyy") @Nullable LocalDate validFrom,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE, fallbackPatterns = "d.M.yyyy") @Nullable LocalDate validTo,

            @Nullable Integer version) {

        AgreementForm {
            number = Texts.line(number);
        }

        static AgreementForm of(AgreementBook.Paper paper) {
            return new AgreementForm(
                    paper.kind(),
                    paper.number(),
                    paper.signedOn(),
                    paper.validFrom(),
                    paper.validTo(),
                    paper.version());
        }

        /** After somebody else saved meanwhile: saving once more is the answer that mine holds. */
        AgreementForm over(int newer) {
            return new AgreementForm(agreed, number, signedOn, validFrom, validTo, newer);
        }
    }

    record ReviewForm(
            @NotNull @Min(1990) @Max(2200) @Nullable Integer year,
            @Size(max = 2000) @Nullable String worked,
            @Size(max = 2000) @Nullable String next) {

        ReviewForm {
            worked = Texts.text(worked);
            next = Texts.text(next);
        }
    }
}
