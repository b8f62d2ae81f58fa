package pl.osl.resourcemaps.cards;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.sessions.LinkThrottle;
import pl.osl.kernel.Acting;
import pl.osl.kernel.Attempt;
import pl.osl.kernel.NotFound;

/**
 * What the link of a partner leads to, without signing in. Opening it changes nothing, because mail programs open links
 * by themselves; the link acts in its one centre.
 */
@Controller
@RequestMapping("/cards/{token}")
class CardController {

    private final CardPage page;
    private final CardAnswers answers;
    private final LinkThrottle throttle;

    CardController(CardPage page, CardAnswers answers, LinkThrottle throttle) {
        this.page = page;
        this.answers = answers;
        this.throttle = throttle;
    }

    /** @param typed what was sent after the page had been open for too long; kept by the session, see LostSession */
    @GetMapping
    ModelAndView open(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String again,
            @SessionAttribute(name = "osl.typed", required = false) @Nullable Map<String, String> typed,
            HttpServletResponse response) {
        return shown(token, response, (read, shown) -> {
            var known = again == null || typed == null ? Map.<String, String>of() : typed;
            return page(read, shown, new CardForm(id(known.get("card")), null, known.get("words")), HttpStatus.OK)
                    .addObject("again", again != null);
        });
    }

    @PostMapping
    ModelAndView answer(
            @PathVariable String token,
            @Valid @ModelAttribute("cardForm") CardForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return shown(token, response, (read, shown) -> {
            if (shown.state() != CardPage.State.OPEN) {
                return closed(shown);
            }
            var taken = Attempt.of(errors, () -> answers.answer(read, form));
            if (taken.isEmpty()) {
                var now = page.of(read).orElse(shown);
                return now.state() == CardPage.State.OPEN
                        ? page(read, now, form, HttpStatus.UNPROCESSABLE_CONTENT)
                        : closed(now);
            }
            flash.addFlashAttribute("notice", "cards.thanks." + form.answer());
            return new ModelAndView("redirect:/cards/" + read.text());
        });
    }

    private interface Page {
        ModelAndView of(CardToken token, CardPage.Shown shown);
    }

    private ModelAndView shown(String text, HttpServletResponse response, Page then) {
        response.setHeader("X-Robots-Tag", "noindex");
        if (throttle.exceeded()) {
            return new ModelAndView("error/429", HttpStatus.TOO_MANY_REQUESTS);
        }
        try {
            return CardToken.read(text)
                    .flatMap(token -> Acting.in(
                            Set.of(token.centre()), () -> page.of(token).map(shown -> then.of(token, shown))))
                    .orElseGet(this::nobodys);
        } catch (NotFound meanwhile) {
            return nobodys();
        }
    }

    /** One page for what was changed, never was, or is no link at all. */
    private ModelAndView nobodys() {
        throttle.failed();
        return new ModelAndView("resourcemaps/card-closed", HttpStatus.NOT_FOUND).addObject("state", "UNKNOWN");
    }

    private static ModelAndView page(CardToken token, CardPage.Shown shown, CardForm form, HttpStatus status) {
        if (shown.state() != CardPage.State.OPEN) {
            return closed(shown);
        }
        return new ModelAndView("resourcemaps/card", status)
                .addObject("path", token.path())
                .addObject("shown", shown)
                .addObject("cardForm", form)
                .addObject(
                        "lost",
                        shown.cards().stream().noneMatch(one -> one.id().equals(form.card()) && !one.answered()))
                .addObject("answers", PartnerAnswer.values());
    }

    private static ModelAndView closed(CardPage.Shown shown) {
        return new ModelAndView("resourcemaps/card-closed", HttpStatus.GONE)
                .addObject("state", shown.state().name())
                .addObject("shown", shown);
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString).orElse(null);
        } catch (IllegalArgumentException unread) {
            return null;
        }
    }
}
