package pl.osl.resourcemaps.needs;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import pl.osl.kernel.Texts;

/** What happens to a need: a voice heard, a vote, a move, an answer given to residents. */
final class LifeForms {

    private LifeForms() {}

    /** @param sent made by the page, so that the same voice sent twice counts once */
    record SignalForm(
            @Nullable UUID sent,
            @NotNull @Nullable SignalMethod method,

            @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate heardOn,

            @Size(max = 1000) @Nullable String quotation,
            @Nullable AgeBand ageBand,

            @Size(max = 500) @Pattern(regexp = "https?://\\S+") @Nullable
            String link) {
        SignalForm {
            quotation = Texts.text(quotation);
            link = Texts.line(link);
        }
    }

    record VoteForm(
            @NotNull @Min(0) @Max(100_000) @Nullable Integer votes,

            @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate votedOn,

            @Size(max = 200) @Nullable String votedAt) {
        VoteForm {
            votedAt = Texts.line(votedAt);
        }
    }

    record MoveForm(
            @NotNull @Nullable NeedState to,

            @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate movedOn,

            @Size(max = 1000) @Nullable String why) {
        MoveForm {
            why = Texts.text(why);
        }
    }

    record ToldForm(
            @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate toldOn,

            @NotNull @Nullable ToldHow toldHow,

            @NotNull @Size(max = 1000) @Nullable String toldWhat) {
        ToldForm {
            toldWhat = Texts.text(toldWhat);
        }
    }
}
