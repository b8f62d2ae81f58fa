package pl.osl.resourcemaps.assets;

import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Viewer;
import pl.osl.attachments.AttachmentOwner;
import pl.osl.attachments.PhotoParts;
import pl.osl.ui.RecordPart;

/** Photographs of a resource: seen by whoever sees it, kept by whoever corrects it; of a gift both are its team alone. */
@Component
class AssetPhotos implements AttachmentOwner {

    static final String SUBJECT = "asset";

    @Configuration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        RecordPart photosOnAsset(PhotoParts parts) {
            return parts.on(SUBJECT, 5);
        }
    }

    private final AssetDirectory assets;

    AssetPhotos(AssetDirectory assets) {
        this.assets = assets;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public boolean photos() {
        return true;
    }

    @Override
    @Transactional(readOnly = true)
    public Owner require(UUID record, boolean change, Viewer viewer) {
        var found = assets.require(record, viewer);
        var card = found.card();
        if (change) {
            AssetPolicy.requireMayChange(card, found.community(), viewer);
        }
        return new Owner(
                card.centreId(),
                "/assets/" + record,
                card.name(),
                AssetPolicy.mayChange(card, found.community(), viewer),
                !card.withdrawn() && !found.community().withdrawn());
    }
}
