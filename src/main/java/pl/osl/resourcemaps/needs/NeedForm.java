package pl.osl.resourcemaps.needs;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Change;
import pl.osl.kernel.Texts;
import pl.osl.resourcemaps.Precision;
import pl.osl.resourcemaps.Spot;

/** What the person typed about a need: one sentence and a theme are enough to begin. */
public record NeedForm(
        @Nullable UUID sent,
        @Nullable Integer version,
        @NotNull @Size(max = 300) @Nullable String statement,
        @NotNull @Nullable NeedTheme theme,
        @Size(max = 300) @Nullable String neutralWording,
        @Nullable NeedKind kind,
        @Nullable List<NeedGroup> groups,
        @Nullable Precision precision,
        @Nullable String lat,
        @Nullable String lon,
        @Size(max = 200) @Nullable String street,
        @Nullable UUID district) {

    public NeedForm {
        statement = Texts.line(statement);
        neutralWording = Texts.line(neutralWording);
        groups = groups == null
                ? List.of()
                : new ArrayList<>(groups.stream()
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList());
        lat = Texts.line(lat);
        lon = Texts.line(lon);
        street = Texts.line(street);
    }

    public record Details(
            String statement,
            NeedTheme theme,
            @Nullable String neutralWording,
            @Nullable NeedKind kind,
            List<NeedGroup> groups,
            Spot spot) {

        String plain() {
            return Stream.of(statement, neutralWording, spot.street())
                    .filter(Objects::nonNull)
                    .map(Texts::plain)
                    .collect(Collectors.joining("\n"));
        }
    }

    /** @param lat where somebody pointed on the map; null without that */
    static NeedForm blank(UUID id, @Nullable String lat, @Nullable String lon) {
        return new NeedForm(id, null, null, null, null, null, List.of(), null, lat, lon, null, null);
    }

    public static NeedForm of(NeedDirectory.Card card) {
        return new NeedForm(
                card.id(),
                card.version(),
                card.statement(),
                card.theme(),
                card.neutralWording(),
                card.kind(),
                card.groups(),
                card.precision(),
                card.lat() == null ? null : String.valueOf(card.lat()),
                card.lon() == null ? null : String.valueOf(card.lon()),
                card.street(),
                card.districtId());
    }

    /** What differs from what somebody saved meanwhile, by the words of both. */
    List<Change> against(NeedForm saved) {
        return new Change.Log()
                .add("statement", saved.statement, statement)
                .add("theme", saved.theme, theme)
                .add("neutralWording", saved.neutralWording, neutralWording)
                .add("needKind", saved.kind, kind)
                .add("precision", saved.precision, precision)
                .add("lat", saved.lat, lat)
                .add("lon", saved.lon, lon)
                .add("street", saved.street, street)
                .changes();
    }

    public Details details() {
        return new Details(
                Objects.requireNonNull(statement),
                Objects.requireNonNull(theme),
                neutralWording,
                kind,
                Objects.requireNonNull(groups),
                Spot.typed(precision, lat, lon, street, district));
    }
}
