package pl.osl.ui;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import pl.osl.access.Contacts;
import pl.osl.access.Place;
import pl.osl.access.Viewer;

/** "Pomoc": whom to call, short answers, the version. */
@Controller
class HelpController {

    private final Contacts contacts;
    private final RecordParts parts;
    private final String helpContact;

    HelpController(Contacts contacts, RecordParts parts, @Value("${osl.help-contact:}") String helpContact) {
        this.contacts = contacts;
        this.parts = parts;
        this.helpContact = helpContact;
    }

    @GetMapping("/help")
    String help(Viewer viewer, Model model) {
        model.addAttribute("parts", parts.of("help", viewer.accountId(), viewer));
        model.addAttribute("contacts", contacts.administrators());
        model.addAttribute("outside", viewer.place().kind() != Place.Kind.CENTRE);
        model.addAttribute("helpContact", helpContact.isBlank() ? null : helpContact);
        return "help";
    }
}
