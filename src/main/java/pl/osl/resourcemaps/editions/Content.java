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
import pl.osl.resourcemaps.assets.Willingness;
import pl.osl.resourcemaps.needs.NeedDirectory;
import pl.osl.resourcemaps.needs.NeedState;
import pl.osl.resourcemaps.needs.NeedTheme;

/**
 * What a map said on the day it was frozen. Stored as it is, so that later changes of a resource do not reach it.
 *
 * @param gifts how many of them; which and whose is nobody's business outside the team
 */
record Content(
        List<Section> description,
        @Nullable Integer people,
        List<Asset> assets,
        List<Need> needs,
        int gifts,
        int all,
        int fresh) {

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
            AssetStanding standing) {

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
                    card.standing());
        }

        boolean there() {
            return standing != AssetStanding.GONE;
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
