package pl.osl.ui;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import pl.osl.access.Contacts;

/** "Pomoc": whom to call, short answers, the version. */
@Controller
class HelpController {

    private final Contacts contacts;
    private final String helpContact;

    HelpController(Contacts contacts, @Value("${osl.help-contact:}") String helpContact) {
        this.contacts = contacts;
        this.helpContact = helpContact;
    }

    @GetMapping("/help")
    String help(Model model) {
        model.addAttribute("contacts", contacts.administrators());
        model.addAttribute("helpContact", helpContact.isBlank() ? null : helpContact);
        return "help";
    }
}
