package pl.osl.communities;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Texts;

/** What the person typed about a community: a name is enough to begin. */
record CommunityForm(
        @NotNull @Size(max = 120) @Nullable String name,
        @NotNull @Nullable CommunityType type,
        @Size(max = 5000) @Nullable String description) {

    CommunityForm {
        name = Texts.line(name);
        description = Texts.text(description);
    }

    static CommunityForm blank() {
        return new CommunityForm(null, CommunityType.TERRITORIAL, null);
    }

    Community.Details details(LocalDate today) {
        return Community.Details.begun(Objects.requireNonNull(name), Objects.requireNonNull(type), description, today);
    }
}
