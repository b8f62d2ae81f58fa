package pl.osl.activities;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import pl.osl.World;
import pl.osl.access.Role;
import pl.osl.kernel.Ids;

/** A small centre of a test's own, with its people, and what they do in the browser. */
final class Centre {

    private static final Pattern OTHER = Pattern.compile("name=\"other\" value=\"([^\"]+)\"");

    final World world;
    final MockMvcTester browser;
    final UUID id;
    final UUID organizer;
    final UUID colleague;
    final UUID coordinator;
    final UUID director;
    final UUID dolna;
    final UUID gorna;

    Centre(World world, MockMvcTester browser, String name) {
        this.world = world;
        this.browser = browser;
        this.id = world.centre(name);
        this.organizer = world.person("Anna Bukowa", Role.ORGANIZER, id);
        this.colleague = world.person("Jan Akacjowy", Role.ORGANIZER, id);
        this.coordinator = world.person("Ewa Wiązowa", Role.COORDINATOR, id);
        this.director = world.person("Ola Dębowa", Role.DIRECTOR, id);
        this.dolna = world.community("Zdolna Dolna", id, organizer);
        this.gorna = world.community("Zdolna Górna", id, colleague);
    }

    /** A form as the page sends it; changes are pairs of name and value, an empty value removes the field. */
    Map<String, String> form(String... changes) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("id", Ids.next(world.clock).toString());
        fields.put("title", "Spotkanie o boisku");
        fields.put("kind", "CIVIC_MEETING");
        fields.put("role", "ANIMATOR");
        fields.put("heldOn", "2026-01-10");
        fields.put("minutes", "90");
        fields.put("concerns", "COMMUNITY");
        fields.put("communities", dolna.toString());
        fields.put("present", "14");
        for (int i = 0; i < changes.length; i += 2) {
            fields.put(changes[i], changes[i + 1]);
        }
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    MvcTestResult post(UUID who, String path, Map<String, String> fields) {
        var all = new LinkedMultiValueMap<String, String>();
        fields.forEach((name, value) -> all.put(name, List.of(value.split("\\|"))));
        return browser.post()
                .uri(path)
                .with(World.as(who))
                .with(csrf())
                .params(all)
                .exchange();
    }

    MvcTestResult get(UUID who, String path) {
        return browser.get().uri(path).with(World.as(who)).exchange();
    }

    /** Noted by the person, and its id; asked about a colleague's entry they say that theirs is another meeting. */
    UUID logged(UUID who, String... changes) {
        var fields = form(changes);
        var result = post(who, "/activities", fields);
        var alike = OTHER.matcher(body(result))
                .results()
                .map(found -> found.group(1))
                .toList();
        if (!alike.isEmpty()) {
            fields.put("other", String.join("|", alike));
            result = post(who, "/activities", fields);
        }
        if (result.getResponse().getStatus() != 302) {
            throw new AssertionError("not saved: " + result.getResponse().getStatus());
        }
        return UUID.fromString(fields.get("id"));
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    long rows(String where) {
        return world.in(
                id,
                () -> world.jdbc
                        .sql("select count(*) from " + where)
                        .query(Long.class)
                        .single());
    }
}
