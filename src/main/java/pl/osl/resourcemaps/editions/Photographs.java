package pl.osl.resourcemaps.editions;

import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.attachments.Photos;

/**
 * The photographs of a report: those that were published when it was frozen and still are. Somebody on one of them may have
 * taken their consent back since, and that reaches reports of any age.
 */
@Component
class Photographs {

    static final String SUBJECT = "community";

    private static final int MOST = 4;

    /**
     * @param path of the picture, for the screen
     * @param data the picture itself, for paper, which asks nobody for anything; empty on the screen
     */
    record Photograph(String alt, String path, String data) {}

    private final Photos photos;

    Photographs(Photos photos) {
        this.photos = photos;
    }

    @Transactional(readOnly = true)
    public List<Photograph> of(UUID centre, UUID community, Content content, boolean printed) {
        var frozen = Objects.requireNonNullElse(content.photos(), List.<Content.Photograph>of());
        if (frozen.isEmpty()) {
            return List.of();
        }
        var still = photos.of(centre, SUBJECT, community);
        return frozen.stream()
                .flatMap(then -> still.stream()
                        .filter(now -> now.id().equals(then.id()))
                        .map(now -> new Photograph(then.alt(), now.medium(), printed ? data(now) : "")))
                .limit(MOST)
                .toList();
    }

    private String data(Photos.Shown photo) {
        return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(photos.content(photo));
    }
}
