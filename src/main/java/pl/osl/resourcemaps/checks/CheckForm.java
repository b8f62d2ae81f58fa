package pl.osl.resourcemaps.checks;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import pl.osl.kernel.Texts;
import pl.osl.resourcemaps.assets.CheckMethod;
import pl.osl.resourcemaps.assets.Outcome;
import pl.osl.resourcemaps.assets.Verifications;

/**
 * What was found. A tap says the outcome alone: it was seen, here and today.
 *
 * @param home where the tap was made and leads back to: yes for "Dziś", map for the community's map, maps for all of them
 * @param kept what narrowed the list there, as its address told it
 */
record CheckForm(
        @Nullable UUID sent,
        @NotNull @Nullable Outcome outcome,
        @Nullable CheckMethod method,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate checkedOn,

        @Size(max = 1000) @Nullable String note,
        @Nullable String home,
        @Nullable String kept) {

    private static final Pattern QUERY = Pattern.compile("[\\w=&.,%+-]{1,1000}");

    CheckForm {
        note = Texts.text(note);
    }

    String backTo(UUID asset, UUID community) {
        return switch (home == null ? "" : home) {
            case "yes" -> "/today";
            case "map" -> "/communities/" + community + "/map" + query();
            case "maps" -> "/map" + query();
            default -> "/assets/" + asset;
        };
    }

    private String query() {
        return kept == null || !QUERY.matcher(kept).matches() ? "" : "?" + kept;
    }

    Verifications.Found found(LocalDate today, @Nullable UUID instead) {
        return new Verifications.Found(
                Objects.requireNonNull(outcome),
                method == null ? CheckMethod.VISIT : method,
                checkedOn == null ? today : checkedOn,
                note,
                instead);
    }
}
