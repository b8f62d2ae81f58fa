package pl.osl.resourcemaps.matching;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import pl.osl.kernel.Texts;

/** Why a resource could answer a need, when it was tried and what came of it. */
record LinkForm(
        @Nullable UUID sent,
        @Nullable Integer version,
        @NotNull @Nullable UUID asset,
        @NotNull @Nullable UUID need,
        @NotNull @Min(1) @Max(3) @Nullable Integer strength,
        @Size(max = 1000) @Nullable String hypothesis,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate triedOn,

        @Nullable Verdict verdict,
        @Size(max = 1000) @Nullable String result) {

    LinkForm {
        hypothesis = Texts.text(hypothesis);
        result = Texts.text(result);
    }

    static LinkForm of(Links.Link link) {
        return new LinkForm(
                link.id(),
                link.version(),
                link.assetId(),
                link.needId(),
                link.strength(),
                link.hypothesis(),
                link.triedOn(),
                link.verdict(),
                link.result());
    }
}
