package pl.osl.resourcemaps.assets;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Refusal;
import pl.osl.resourcemaps.MapChanged;
import pl.osl.resourcemaps.MapPolicy;

/**
 * Begins resources that a file tells of, whose districts and partners were found among those that may be chosen. What a
 * person can do never comes this way: it is written down one by one, with their consent.
 */
@Service
public class AssetsBrought {

    private final AssetRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AssetsBrought(AssetRows rows, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public UUID add(CommunityDirectory.Details community, AssetForm form, Viewer viewer) {
        MapPolicy.requireMayChange(viewer, Verb.CREATE, Thing.ASSET, community);
        var told = requireNoGift(form);
        UUID id = Ids.next(clock);
        rows.insert(id, community, told, viewer.accountId());
        events.publishEvent(new MapChanged(community.centreId(), "asset", id, viewer.accountId(), "begun", List.of()));
        return id;
    }

    /** What the row says, checked like a form. */
    public static AssetForm.Details requireNoGift(AssetForm form) {
        var told = form.details();
        if (told.gift()) {
            throw Refusal.at("kind", "map.import.gift");
        }
        return told;
    }
}
