package pl.osl.resourcemaps.assets;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import pl.osl.kernel.Change;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Texts;
import pl.osl.resourcemaps.Precision;
import pl.osl.resourcemaps.Spot;

/**
 * What the person typed about a resource: a name and a category are enough to begin.
 *
 * @param sent made by the page, so that the same form sent twice is one resource; the id of an address never fills it
 * @param method how it is known, only when it is begun: then it has been checked
 */
public record AssetForm(
        @Nullable UUID sent,
        @Nullable Integer version,
        @NotNull @Size(max = 200) @Nullable String name,
        @NotNull @Nullable AssetCategory category,
        @Nullable AssetKind kind,
        @Size(max = 4000) @Nullable String offer,
        @Size(max = 500) @Nullable String hours,
        @Size(max = 200) @Nullable String cost,
        @Size(max = 1000) @Nullable String accessibility,
        @Nullable UseLevel useLevel,
        @Nullable Willingness willingness,
        @Nullable OpenNow openNow,
        @Nullable Visibility visibility,
        @Nullable UUID partner,
        @Nullable Precision precision,
        @Nullable String lat,
        @Nullable String lon,
        @Size(max = 200) @Nullable String street,
        @Nullable UUID district,
        @Nullable CheckMethod method,
        @Size(max = 120) @Nullable String personName,
        @Size(max = 200) @Nullable String personContact,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate consentOn,

        @Nullable ConsentHow consentHow) {

    public AssetForm {
        name = Texts.line(name);
        offer = Texts.text(offer);
        hours = Texts.text(hours);
        cost = Texts.line(cost);
        accessibility = Texts.text(accessibility);
        lat = Texts.line(lat);
        lon = Texts.line(lon);
        street = Texts.line(street);
        personName = Texts.line(personName);
        personContact = Texts.line(personContact);
    }

    /** Everything that is stored of it, with the rules that hold between its parts. */
    public record Details(
            String name,
            AssetCategory category,
            @Nullable AssetKind kind,
            @Nullable String offer,
            @Nullable String hours,
            @Nullable String cost,
            @Nullable String accessibility,
            @Nullable UseLevel useLevel,
            Willingness willingness,
            boolean open,
            Visibility visibility,
            @Nullable UUID partner,
            Spot spot) {

        /** People whose kind nobody told are taken for a gift, so that nothing is shown too early. */
        public boolean gift() {
            return kind == AssetKind.GIFT || kind == null && category == AssetCategory.HUMAN;
        }

        String plain() {
            return Stream.of(name, offer, spot.street())
                    .filter(Objects::nonNull)
                    .map(Texts::plain)
                    .collect(Collectors.joining("\n"));
        }
    }

    /** Whose gift it is. */
    public record Person(String name, @Nullable String contact, LocalDate consentOn, ConsentHow consentHow) {}

    /** @param lat where somebody pointed on the map; null without that */
    static AssetForm blank(UUID id, @Nullable String lat, @Nullable String lon) {
        return new AssetForm(
                id,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Willingness.NOT_ASKED,
                OpenNow.OPEN,
                Visibility.CENTRE,
                null,
                null,
                lat,
                lon,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public static AssetForm of(AssetDirectory.Card card, AssetDirectory.@Nullable Person person) {
        return new AssetForm(
                card.id(),
                card.version(),
                card.name(),
                card.category(),
                card.kind(),
                card.offer(),
                card.hours(),
                card.cost(),
                card.accessibility(),
                card.useLevel(),
                card.willingness(),
                card.openNow() ? OpenNow.OPEN : OpenNow.TEMPORARILY_CLOSED,
                card.visibility(),
                card.partnerId(),
                card.precision(),
                card.lat() == null ? null : String.valueOf(card.lat()),
                card.lon() == null ? null : String.valueOf(card.lon()),
                card.street(),
                card.districtId(),
                null,
                person == null ? null : person.name(),
                person == null ? null : person.contact(),
                person == null ? null : person.consentOn(),
                person == null ? null : person.consentHow());
    }

    /** What differs from what somebody saved meanwhile, by the words of both. */
    List<Change> against(AssetForm saved, Function<UUID, String> names) {
        return new Change.Log()
                .add("name", saved.name, name)
                .add("category", saved.category, category)
                .add("kind", saved.kind, kind)
                .add("offer", saved.offer, offer)
                .add("useLevel", saved.useLevel, useLevel)
                .add("willingness", saved.willingness, willingness)
                .add("openNow", saved.openNow, openNow)
                .add("precision", saved.precision, precision)
                .add("lat", saved.lat, lat)
                .add("lon", saved.lon, lon)
                .add("street", saved.street, street)
                .add("district", named(saved.district, names), named(district, names))
                .add("hours", saved.hours, hours)
                .add("cost", saved.cost, cost)
                .add("accessibility", saved.accessibility, accessibility)
                .add("partner", named(saved.partner, names), named(partner, names))
                .add("visibility", saved.visibility, visibility)
                .changes();
    }

    private static @Nullable String named(@Nullable UUID id, Function<UUID, String> names) {
        return id == null ? null : names.apply(id);
    }

    public Details details() {
        var told = new Details(
                Objects.requireNonNull(name),
                Objects.requireNonNull(category),
                kind,
                offer,
                hours,
                cost,
                accessibility,
                useLevel,
                willingness == null ? Willingness.NOT_ASKED : willingness,
                openNow != OpenNow.TEMPORARILY_CLOSED,
                visibility == null ? Visibility.CENTRE : visibility,
                partner,
                Spot.typed(precision, lat, lon, street, district));
        if (told.gift() && partner != null) {
            throw Refusal.at("partner", "map.refusal.gift.partner");
        }
        if (!told.gift() && personName != null) {
            throw Refusal.at("kind", "map.refusal.gift.kind");
        }
        return told.gift()
                ? new Details(
                        told.name,
                        told.category,
                        told.kind,
                        offer,
                        hours,
                        cost,
                        accessibility,
                        useLevel,
                        told.willingness,
                        told.open,
                        Visibility.TEAM,
                        null,
                        told.spot)
                : told;
    }

    @Nullable Person person(LocalDate today) {
        if (personName == null) {
            if (personContact != null) {
                throw Refusal.at("personName", "map.refusal.person.name");
            }
            return null;
        }
        if (consentOn == null || consentOn.isAfter(today) || consentOn.getYear() < 1990) {
            throw Refusal.at("consentOn", "map.refusal.person.consentOn");
        }
        if (consentHow == null) {
            throw Refusal.at("consentHow", "map.refusal.person.consentHow");
        }
        return new Person(personName, personContact, consentOn, consentHow);
    }
}
