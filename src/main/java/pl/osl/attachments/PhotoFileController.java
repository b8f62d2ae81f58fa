package pl.osl.attachments;

import java.util.Arrays;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import pl.osl.access.Viewer;
import pl.osl.attachments.pictures.Size;
import pl.osl.kernel.NotFound;

/** A photograph in one size, for whoever sees it on its record. */
@Controller
class PhotoFileController {

    private final PhotoBook book;
    private final Photos photos;

    PhotoFileController(PhotoBook book, Photos photos) {
        this.book = book;
        this.photos = photos;
    }

    @GetMapping("/photos/{id}/{size}")
    ResponseEntity<InputStreamResource> open(
            @PathVariable UUID id, @PathVariable String size, Viewer viewer, WebRequest request) {
        var photo = book.require(id, false, viewer);
        var wanted = Arrays.stream(Size.values())
                .filter(one -> one.word().equals(size))
                .findFirst()
                .orElseThrow(() -> new NotFound(Size.class, size));
        var bytes = photos.bytes(photo.centreId(), id, wanted);
        return Sent.of(bytes.sha256(), request, () -> photos.open(photo.centreId(), id, bytes))
                .type(MediaType.IMAGE_JPEG, bytes.bytes())
                .as(ContentDisposition.inline()
                        .filename("zdjecie-" + id.toString().substring(24) + ".jpg")
                        .build());
    }
}
