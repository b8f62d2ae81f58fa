package pl.osl.notifications;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pl.osl.access.Viewer;

/** "Powiadomienia". Opening the page changes nothing; the person says when they have read it. */
@Controller
@RequestMapping("/notifications")
class NotificationsController {

    private final Inbox inbox;
    private final NoticeCentres centres;

    NotificationsController(Inbox inbox, NoticeCentres centres) {
        this.inbox = inbox;
        this.centres = centres;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable UUID before, Viewer viewer, Model model) {
        var notices = inbox.page(before, viewer);
        var shown = notices.subList(0, Math.min(notices.size(), Inbox.PAGE));
        model.addAttribute("notices", shown);
        model.addAttribute("centres", centres.of(shown, viewer));
        model.addAttribute("unread", shown.stream().anyMatch(Inbox.Notice::unread));
        model.addAttribute("newest", shown.isEmpty() ? null : shown.getFirst().id());
        model.addAttribute(
                "older", notices.size() > Inbox.PAGE ? shown.getLast().id() : null);
        return "notifications/list";
    }

    @PostMapping("/read")
    String read(@RequestParam UUID newest, Viewer viewer) {
        inbox.read(newest, viewer);
        return "redirect:/notifications";
    }
}
