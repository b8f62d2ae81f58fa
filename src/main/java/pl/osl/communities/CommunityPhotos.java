package pl.osl.communities;

import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Viewer;
import pl.osl.attachments.AttachmentOwner;
import pl.osl.attachments.PhotoParts;
import pl.osl.ui.RecordPart;

/** Photographs of a community: seen by whoever sees its page, kept by its team. */
@Component
class CommunityPhotos implements AttachmentOwner {

    static final String SUBJECT = "community";

    @Configuration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        RecordPart photosOnCommunity(PhotoParts parts) {
            return parts.on(SUBJECT, 40);
        }
    }

    private final CommunityDirectory directory;

    CommunityPhotos(CommunityDirectory directory) {
        this.directory = directory;
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
        var community = directory.require(record, viewer);
        if (change) {
            CommunityPolicy.requireMayChange(viewer, community);
        }
        return new Owner(
                community.centreId(),
                "/communities/" + record,
                community.name(),
                CommunityPolicy.mayChange(viewer, community),
                !community.withdrawn());
    }
}
