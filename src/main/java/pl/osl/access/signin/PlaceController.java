package pl.osl.access.signin;

import jakarta.servlet.http.HttpSession;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import pl.osl.access.Place;

/** "Pracuję jako…": the person goes on in another of their places; and "Zostaję": the session goes on. */
@Controller
class PlaceController {

    @PostMapping("/place")
    String act(@RequestParam String place, HttpSession session) {
        session.setAttribute(Place.CHOSEN, place);
        return "redirect:/";
    }

    @PostMapping("/session/keep")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stay() {}
}
