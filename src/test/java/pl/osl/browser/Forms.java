package pl.osl.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import pl.osl.browser.Chromium.Person;

/** Filling in forms by the names of their fields, which are the same in both languages. */
final class Forms {

    private Forms() {}

    /** Opens the page, fills in the form that leads to {@code action}, sends it and sees that it was taken. */
    static void fill(Person person, String page, String action, String... told) {
        person.page.navigate(page);
        fillHere(person, action, told);
    }

    static void fillHere(Person person, String action, String... told) {
        var form = person.page.locator("main form[method=post][action$='" + action + "']");
        unfold(person.page.locator("main details:has(form[action$='" + action + "'])"));
        unfold(form.locator("details"));
        for (int i = 0; i < told.length; i += 2) {
            put(form, told[i], told[i + 1]);
        }
        form.locator(".actions button, .save-bar button").first().click();
        assertThat(person.page.locator("[role=status]").first()).isVisible();
    }

    private static void put(Locator form, String name, String value) {
        var field = form.locator("[name='" + name + "']:not([type=hidden])");
        String type = String.valueOf(field.first().getAttribute("type"));
        if (type.equals("radio") || type.equals("checkbox")) {
            form.locator(".chip:has([name='" + name + "'][value='" + value + "'])")
                    .click();
        } else if ("SELECT".equals(field.evaluate("one => one.tagName"))) {
            field.selectOption(value);
        } else {
            field.fill(value);
        }
    }

    private static void unfold(Locator folded) {
        for (var one : folded.all()) {
            if (one.getAttribute("open") == null) {
                one.locator("summary").first().click();
            }
        }
    }
}
