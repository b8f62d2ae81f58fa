package pl.osl.attachments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.Viewer;
import pl.osl.kernel.Refusal;

/** The photographs of one record, for those who keep it up: adding several at once, and the state of each. */
@Controller
@RequestMapping("/photos/of/{kind}/{owner}")
class PhotoController {

    /** A file that was not taken, and why. */
    record Turned(String name, Refusal refusal) {}

    private final PhotoBook book;
    private final PhotoRows rows;
    private final PhotoPages pages;
    private final int atOnce;
    private final DataSize largest;

    PhotoController(
            PhotoBook book,
            PhotoRows rows,
            PhotoPages pages,
            @Value("${osl.photos.at-once}") int atOnce,
            @Value("${osl.photos.largest}") DataSize largest) {
        this.book = book;
        this.rows = rows;
        this.pages = pages;
        this.atOnce = atOnce;
        this.largest = largest;
    }

    @GetMapping
    ModelAndView show(@PathVariable String kind, @PathVariable UUID owner, Viewer viewer) {
        return pages.gallery(kind, owner, viewer, HttpStatus.OK);
    }

    /** What can be taken is taken; each other file is named with what is wrong with it. */
    @PostMapping
    ModelAndView add(
            @PathVariable String kind,
            @PathVariable UUID owner,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Viewer viewer,
            RedirectAttributes flash) {
        var record = book.owner(kind, owner, true, viewer);
        var sent = files == null
                ? List.<MultipartFile>of()
                : files.stream()
                        .filter(one ->
                                !FileType.nameOf(one.getOriginalFilename()).isEmpty())
                        .toList();
        if (sent.isEmpty() || sent.size() > atOnce) {
            var refusal = sent.isEmpty()
                    ? Refusal.at("files", "photos.refusal.none")
                    : Refusal.at("files", "photos.refusal.atOnce", atOnce);
            return pages.gallery(kind, owner, viewer, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("refused", refusal);
        }
        var turned = new ArrayList<Turned>();
        for (var one : sent) {
            try {
                if (one.getSize() > largest.toBytes()) {
                    throw Refusal.at("files", "photos.refusal.large", largest.toMegabytes());
                }
                book.keep(kind, owner, rows.made(record.centreId(), one.getBytes()), viewer);
            } catch (Refusal refusal) {
                turned.add(new Turned(FileType.nameOf(one.getOriginalFilename()), refusal));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        int taken = sent.size() - turned.size();
        if (!turned.isEmpty()) {
            return pages.gallery(kind, owner, viewer, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("turned", turned)
                    .addObject("taken", taken);
        }
        flash.addFlashAttribute("notice", "photos.added");
        return new ModelAndView("redirect:/photos/of/{kind}/{owner}");
    }
}
