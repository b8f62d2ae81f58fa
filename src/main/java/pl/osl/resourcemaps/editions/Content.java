package pl.osl.resourcemaps.editions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.osl.resourcemaps.assets.AssetCategory;
import pl.osl.resourcemaps.assets.AssetDirectory;
import pl.osl.resourcemaps.assets.AssetKind;
import pl.osl.resourcemaps.assets.AssetStanding;
import pl.osl.resourcemaps.assets.UseLevel;
import pl.osl.resourcemaps.assets.Visibility;
import pl.osl.resourcemaps.assets.Willingness;
import pl.osl.resourcemaps.needs.NeedDirectory;
import pl.osl.resourcemaps.needs.NeedState;
import pl.osl.resourcemaps.needs.NeedTheme;

/**
 * What a map said on the day it was frozen. Stored as it is, so that later changes of a resource do not reach it.
 *
 * @param gifts how many of them; which and whose is nobody's business outside the team
 * @param outline of the community, as GeoJSON
 * @param community as it was called; null in editions frozen before that was kept, like the names below
 * @param author from the day of the approval on
 * @param photos null in editions frozen before they were kept
 */
record Content(
        List<Section> description,
        @Nullable Integer people,
        List<Asset> assets,
        List<Need> needs,
        int gifts,
        int all,
        int fresh,
        @Nullable String outline,
        @Nullable String community,
        @Nullable String centre,
        @Nullable String author,
        @Nullable String approver,
        @Nullable List<Photograph> photos) {

    /** A photograph of the community that was published then, in its words of then. */
    record Photograph(UUID id, String alt) {}

    /** @param field of the community's description, the last part of its message key */
    record Section(String field, String text) {}

    record Asset(
            UUID id,
            String name,
            AssetCategory category,
            @Nullable AssetKind kind,
            @Nullable String offer,
            @Nullable UseLevel useLevel,
            Willingness willingness,
            @Nullable String partner,
            @Nullable String place,
            @Nullable String coordinates,
            @Nullable LocalDate checkedOn,
            AssetStanding standing,
            @Nullable Visibility visibility) {

        static Asset of(AssetDirectory.Card card) {
            String street = card.street();
            return new Asset(
                    card.id(),
                    card.name(),
                    card.category(),
                    card.kind(),
                    card.offer(),
                    card.useLevel(),
                    card.willingness(),
                    card.partner(),
                    street == null ? card.district() : street,
                    card.spot().coordinates(),
                    card.checkedOn(),
                    card.standing(),
                    card.visibility());
        }

        boolean there() {
            return standing != AssetStanding.GONE;
        }

        /** Of what was frozen before it was kept nobody knows that it may leave the house. */
        private boolean isFor(Audience audience) {
            return audience.sees(visibility == null ? Visibility.CENTRE : visibility);
        }

        private Asset withoutOwner() {
            return new Asset(
                    id,
                    name,
                    category,
                    kind,
                    offer,
                    useLevel,
                    willingness,
                    null,
                    place,
                    coordinates,
                    checkedOn,
                    standing,
                    visibility);
        }
    }

    record Need(
            UUID id,
            String statement,
            @Nullable String neutralWording,
            NeedTheme theme,
            NeedState state,
            int signals,
            @Nullable Integer votes,
            @Nullable String toldWhat) {

        static Need of(NeedDirectory.Card card) {
            return new Need(
                    card.id(),
                    card.statement(),
                    card.neutralWording(),
                    card.theme(),
                    card.state(),
                    card.signals(),
                    card.votes(),
                    card.toldWhat());
        }
    }

    /** Without it an earlier edition would seem to have had nothing for others. */
    boolean tellsVisibility() {
        return assets.stream().noneMatch(one -> one.visibility() == null);
    }

    /** What of it those may read; nothing else leaves the house. */
    Content of(Audience audience) {
        var theirs = assets.stream()
                .filter(one -> one.isFor(audience))
                .map(one -> audience.owners() ? one : one.withoutOwner())
                .toList();
        return new Content(
                description,
                people,
                theirs,
                needs,
                gifts,
                all,
                fresh,
                outline,
                community,
                centre,
                author,
                approver,
                photos);
    }

    public List<Asset> of(AssetCategory category) {
        return assets.stream()
                .filter(one -> one.there() && one.category() == category)
                .toList();
    }

    /** Fewer than five people would be known by the number alone. */
    public boolean fewGifts() {
        return gifts < 5;
    }
}
