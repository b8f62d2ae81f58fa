package pl.osl.partners.partnerships;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Texts;

/** What the person typed about a partnership: a name and a kind are enough to begin. */
record PartnershipForm(
        @Nullable UUID id,
        @Nullable Integer version,
        @NotNull @Size(max = 200) @Nullable String name,
        @NotNull @Nullable PartnershipKind kind,
        @Size(max = 1000) @Nullable String goal,
        @Size(max = 2000) @Nullable String vision,
        @Size(max = 300) @Nullable String territory,
        @Nullable List<UUID> communities,
        @Nullable List<Principle> principles,
        @Size(max = 200) @Nullable String rhythm) {

    PartnershipForm {
        name = Texts.line(name);
        goal = Texts.text(goal);
        vision = Texts.text(vision);
        territory = Texts.line(territory);
        rhythm = Texts.line(rhythm);
        communities = communities == null
                ? List.of()
                : communities.stream().filter(Objects::nonNull).distinct().toList();
        principles = principles == null
                ? List.of()
                : new ArrayList<>(principles.stream().filter(Objects::nonNull).toList());
    }

    static PartnershipForm blank(UUID id) {
        return new PartnershipForm(
                id, null, null, PartnershipKind.PARTNERSHIP, null, null, null, List.of(), List.of(), null);
    }

    static PartnershipForm of(PartnershipPages.Card card) {
        return new PartnershipForm(
                card.id(),
                card.version(),
                card.name(),
                card.kind(),
                card.goal(),
                card.vision(),
                card.territory(),
                card.communities().stream()
                        .map(ConcernedCommunities.Concerned::id)
                        .toList(),
                card.principles(),
                card.rhythm());
    }

    List<UUID> concerned() {
        return Objects.requireNonNull(communities);
    }

    Partnership.Details details() {
        return new Partnership.Details(
                Objects.requireNonNull(name),
                Objects.requireNonNull(kind),
                goal,
                vision,
                territory,
                Objects.requireNonNull(principles),
                rhythm);
    }
}
