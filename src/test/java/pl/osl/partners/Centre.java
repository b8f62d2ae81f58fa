package pl.osl.partners;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import pl.osl.World;
import pl.osl.access.Role;
import pl.osl.kernel.Ids;
import pl.osl.ui.SortKeys;

/** A small centre of a test's own, with its people, and what they do in the browser. */
public final class Centre {

    public final World world;
    public final MockMvcTester browser;
    public final UUID id;
    public final UUID anna;
    public final UUID ewa;
    public final UUID ola;

    public Centre(World world, MockMvcTester browser, String name) {
        this.world = world;
        this.browser = browser;
        this.id = world.centre(name);
        this.anna = world.person("Anna Bukowa", Role.ORGANIZER, id);
        this.ewa = world.person("Ewa Wiązowa", Role.COORDINATOR, id);
        this.ola = world.person("Ola Dębowa", Role.DIRECTOR, id);
    }

    /** @param fields pairs of name and value */
    public MvcTestResult post(UUID who, String path, String... fields) {
        var all = new LinkedMultiValueMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            all.add(fields[i], fields[i + 1]);
        }
        return browser.post()
                .uri(path)
                .with(World.as(who))
                .with(csrf())
                .params(all)
                .exchange();
    }

    public MvcTestResult get(UUID who, String path) {
        return browser.get().uri(path).with(World.as(who)).exchange();
    }

    public String text(UUID who, String path) {
        try {
            return get(who, path).getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** On the list now, whatever it looks like. */
    public UUID partner(UUID who, String name, String... fields) {
        UUID partner = Ids.next(world.clock);
        var all = new LinkedMultiValueMap<String, String>();
        all.add("id", partner.toString());
        all.add("name", name);
        all.add("sector", "NGO");
        for (int i = 0; i < fields.length; i += 2) {
            all.set(fields[i], fields[i + 1]);
        }
        all.addAll("other", world.column(id, "select id::text from partner"));
        var result = browser.post()
                .uri("/partners")
                .with(World.as(who))
                .with(csrf())
                .params(all)
                .exchange();
        if (result.getResponse().getStatus() != 302) {
            throw new IllegalStateException("not saved: " + name);
        }
        return partner;
    }

    /** A group of residents that this centre knows of, founded three years ago. */
    public UUID group(String name, UUID community) {
        UUID group = Ids.next(world.clock);
        world.in(
                id,
                () -> world.jdbc
                        .sql("""
                        insert into community_group (id, centre_id, community_id, name, name_key, plain_name, kind, founded_on,
                                                     founded_precision, state, created_by, created_at, version)
                        values (:id, :centre, :community, :name, :key, lower(:name), 'SENIORS', :founded, 'YEAR', 'ACTIVE',
                                :by, now(), 0)
                        """)
                        .param("id", group)
                        .param("centre", id)
                        .param("community", community)
                        .param("name", name)
                        .param("key", SortKeys.of(name))
                        .param("founded", LocalDate.now(world.clock).minusYears(3))
                        .param("by", anna)
                        .update());
        return group;
    }

    public UUID initiative(String title, UUID community) {
        UUID initiative = Ids.next(world.clock);
        world.in(
                id,
                () -> world.jdbc
                        .sql("""
                        insert into initiative (id, centre_id, community_id, title, title_key, plain_title, state, led_by,
                                                created_by, created_at, version)
                        values (:id, :centre, :community, :title, :key, lower(:title), 'UNDER_WAY', 'RESIDENTS', :by, now(), 0)
                        """)
                        .param("id", initiative)
                        .param("centre", id)
                        .param("community", community)
                        .param("title", title)
                        .param("key", SortKeys.of(title))
                        .param("by", anna)
                        .update());
        return initiative;
    }
}
