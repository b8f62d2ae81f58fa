package pl.osl.resourcemaps.assets;

import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.kernel.Refusal;
import pl.osl.resourcemaps.MapPolicy;

/** Who may change a resource: as everything on the map, and a person's gift its team alone. */
final class AssetPolicy {

    private AssetPolicy() {}

    static boolean mayChange(AssetDirectory.Card card, CommunityDirectory.Details community, Viewer viewer) {
        return MapPolicy.mayChange(viewer, Verb.UPDATE, card.gift() ? Thing.GIFT : Thing.ASSET, community);
    }

    static void requireMayChange(AssetDirectory.Card card, CommunityDirectory.Details community, Viewer viewer) {
        MapPolicy.requireMayChange(viewer, Verb.UPDATE, Thing.ASSET, community);
        if (card.gift()) {
            MapPolicy.requireMayChange(viewer, Verb.UPDATE, Thing.GIFT, community);
        }
    }

    static void requireMayWithdraw(AssetDirectory.Found found, Viewer viewer) {
        MapPolicy.requireMayChange(viewer, Verb.WITHDRAW, Thing.ASSET, found.community());
        if (found.card().gift()) {
            MapPolicy.requireMayChange(viewer, Verb.UPDATE, Thing.GIFT, found.community());
        }
    }

    /** A gift is kept by somebody of the team; the coordinator who is none would not see it afterwards. */
    static void requireMayKeep(AssetForm.Details told, Viewer viewer, CommunityDirectory.Details community) {
        if (told.gift() && !(viewer.may(Verb.CREATE, Thing.GIFT) && MapPolicy.inTeam(viewer, community))) {
            throw Refusal.at("kind", "map.refusal.gift.team");
        }
    }
}
