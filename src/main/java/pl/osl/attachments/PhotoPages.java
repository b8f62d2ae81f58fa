package pl.osl.attachments;

import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.ModelAndView;
import pl.osl.access.Viewer;

/** The page on which the photographs of a record are kept. */
@Component
class PhotoPages {

    private final PhotoBook book;
    private final Photos photos;
    private final int most;
    private final int atOnce;
    private final DataSize largest;
    private final DataSize largestUpload;

    PhotoPages(
            PhotoBook book,
            Photos photos,
            @Value("${osl.photos.most}") int most,
            @Value("${osl.photos.at-once}") int atOnce,
            @Value("${osl.photos.largest}") DataSize largest,
            @Value("${osl.photos.largest-upload}") DataSize largestUpload) {
        this.book = book;
        this.photos = photos;
        this.most = most;
        this.atOnce = atOnce;
        this.largest = largest;
        this.largestUpload = largestUpload;
    }

    ModelAndView gallery(String subject, UUID record, Viewer viewer, HttpStatus status) {
        var owner = book.owner(subject, record, true, viewer);
        return new ModelAndView("photos/keep", status)
                .addObject("owner", owner)
                .addObject("path", "/photos/of/" + subject + "/" + record)
                .addObject("most", most)
                .addObject("atOnce", atOnce)
                .addObject("megabytes", largest.toMegabytes())
                .addObject("megabytesAtOnce", largestUpload.toMegabytes())
                .addObject("bytes", largest.toBytes())
                .addObject("bytesAtOnce", largestUpload.toBytes())
                .addObject("photos", photos.all(owner.centreId(), subject, record));
    }
}
