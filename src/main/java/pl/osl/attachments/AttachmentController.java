package pl.osl.attachments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.Viewer;
import pl.osl.kernel.NotFound;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Texts;

/** Files of records: choosing, opening, withdrawing. */
@Controller
@RequestMapping("/attachments")
class AttachmentController {

    private static final int REASON = 500;

    private final AttachmentBook book;

    AttachmentController(AttachmentBook book) {
        this.book = book;
    }

    @GetMapping("/{subject}/{record}")
    ModelAndView ask(@PathVariable String subject, @PathVariable UUID record, Viewer viewer) {
        return form(subject, record, viewer, HttpStatus.OK);
    }

    @PostMapping("/{subject}/{record}")
    ModelAndView add(
            @PathVariable String subject,
            @PathVariable UUID record,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Viewer viewer,
            RedirectAttributes flash) {
        book.owner(subject, record, true, viewer);
        try {
            if (file == null || FileType.nameOf(file.getOriginalFilename()).isEmpty()) {
                throw Refusal.at("file", "attachments.refusal.none");
            }
            var owner = book.add(subject, record, String.valueOf(file.getOriginalFilename()), file.getBytes(), viewer);
            flash.addFlashAttribute("notice", "attachments.added");
            return new ModelAndView("redirect:" + owner.page());
        } catch (Refusal refusal) {
            return form(subject, record, viewer, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("refused", refusal);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Never as anything but what it was found to be, and only pictures in the browser itself. */
    @GetMapping("/{id}")
    ResponseEntity<InputStreamResource> open(@PathVariable UUID id, Viewer viewer, WebRequest request) {
        var file = book.require(id, viewer);
        if (file.withdrawn()) {
            throw new NotFound(Attachments.Attached.class, id);
        }
        var type = FileType.named(file.type());
        var disposition = type.shown() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return Sent.of(file.sha256(), request, () -> book.open(file))
                .type(MediaType.parseMediaType(type.media()), file.size())
                .as(disposition.filename(file.name(), StandardCharsets.UTF_8).build());
    }

    @GetMapping("/{id}/withdrawal")
    ModelAndView askWhy(@PathVariable UUID id, Viewer viewer) {
        return why(id, viewer, HttpStatus.OK);
    }

    @PostMapping("/{id}/withdrawal")
    ModelAndView withdraw(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason,
            Viewer viewer,
            RedirectAttributes flash) {
        String told = Texts.text(reason);
        if (told == null || told.length() > REASON) {
            return why(id, viewer, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("refused", Refusal.at("reason", "attachments.refusal.reason", REASON))
                    .addObject("reason", reason);
        }
        AttachmentOwner.Owner owner;
        try {
            owner = book.withdraw(id, told, viewer);
        } catch (Refusal refusal) {
            return why(id, viewer, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("refused", refusal)
                    .addObject("reason", reason);
        }
        flash.addFlashAttribute("notice", "attachments.withdrawn");
        return new ModelAndView("redirect:" + owner.page());
    }

    private ModelAndView form(String subject, UUID record, Viewer viewer, HttpStatus status) {
        return new ModelAndView("attachments/new", status)
                .addObject("owner", book.owner(subject, record, true, viewer))
                .addObject("path", "/attachments/" + subject + "/" + record);
    }

    private ModelAndView why(UUID id, Viewer viewer, HttpStatus status) {
        var file = book.require(id, viewer);
        return new ModelAndView("attachments/withdraw", status)
                .addObject("file", file)
                .addObject("owner", book.owner(file.subject(), file.recordId(), true, viewer));
    }
}
