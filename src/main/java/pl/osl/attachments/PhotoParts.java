package pl.osl.attachments;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pl.osl.access.Viewer;
import pl.osl.ui.RecordPart;

/** Gives the page of a record its gallery; the module of the record says where it stands. */
@Component
public class PhotoParts {

    /** @param path where photographs are added and corrected, null for whoever may not */
    record Gallery(
            List<Photos.Shown> photos,
            long drafts,
            @Nullable String path) {}

    private final Owners owners;
    private final Photos photos;

    PhotoParts(Owners owners, Photos photos) {
        this.owners = owners;
        this.photos = photos;
    }

    /** Empty where there is nothing to see and nothing to add. */
    public RecordPart on(String subject, int order) {
        return new RecordPart() {

            @Override
            public String subject() {
                return subject;
            }

            @Override
            public int order() {
                return order;
            }

            @Override
            public String template() {
                return "photos/part";
            }

            @Override
            public Optional<Object> model(Viewer viewer, UUID id) {
                return gallery(subject, viewer, id);
            }

            @Override
            public Optional<Heading> heading() {
                return Optional.of(new Heading("photos", "photos.title"));
            }
        };
    }

    private Optional<Object> gallery(String subject, Viewer viewer, UUID id) {
        var owner = owners.ofPhotos(subject, id, false, viewer);
        if (!owner.mayAdd()) {
            var shown =
                    owner.open() || owner.keeps() ? photos.of(owner.centreId(), subject, id) : List.<Photos.Shown>of();
            return shown.isEmpty() ? Optional.empty() : Optional.of(new Gallery(shown, 0, null));
        }
        var standing = photos.all(owner.centreId(), subject, id).stream()
                .filter(one -> !one.withdrawn())
                .toList();
        var shown = standing.stream()
                .filter(Photos.Photo::published)
                .map(Photos.Photo::shown)
                .toList();
        return Optional.of(new Gallery(shown, standing.size() - shown.size(), "/photos/of/" + subject + "/" + id));
    }
}
