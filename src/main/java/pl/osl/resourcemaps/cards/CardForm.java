package pl.osl.resourcemaps.cards;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Texts;

/**
 * One card answered.
 *
 * @param card id of the question
 * @param words what changed, or a word to the other answers
 */
record CardForm(
        @NotNull @Nullable UUID card,
        @NotNull @Nullable PartnerAnswer answer,
        @Size(max = 1000) @Nullable String words) {

    CardForm {
        words = Texts.text(words);
    }
}
