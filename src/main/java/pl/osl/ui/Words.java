package pl.osl.ui;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** Texts in the language of the person, for the few places where a page is worded outside its template. */
public record Words(MessageSource messages, Locale locale) {

    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
