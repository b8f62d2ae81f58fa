package pl.osl.resourcemaps;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pl.osl.World;
import pl.osl.access.Role;
import pl.osl.partners.Centre;

/** A community in whose team Anna works and Jan does not; a mentor supports Anna. */
final class Boguszowice {

    final World world;
    final Centre centre;
    final UUID community;
    final UUID anna;
    final UUID ewa;
    final UUID ola;
    final UUID jan;
    final UUID mentor;

    Boguszowice(World world, MockMvcTester browser) {
        this.world = world;
        this.centre = new Centre(world, browser, "OPS Dolny");
        this.anna = centre.anna;
        this.ewa = centre.ewa;
        this.ola = centre.ola;
        this.jan = world.person("Jan Topolowy", Role.ORGANIZER, centre.id);
        this.mentor = world.person("Maria Mentorka", Role.MENTOR, centre.id, anna);
        this.community = world.community("Boguszowice", centre.id, anna);
    }

    String path(String rest) {
        return "/communities/" + community + rest;
    }

    MvcTestResult post(UUID who, String path, String... fields) {
        return centre.post(who, path, fields);
    }

    String text(UUID who, String path) {
        return centre.text(who, path);
    }

    UUID asset(UUID who, String name, String category, String... more) {
        return kept(who, path("/assets"), List.of("name", name, "category", category), more);
    }

    UUID need(UUID who, String statement, String theme, String... more) {
        return kept(who, path("/needs"), List.of("statement", statement, "theme", theme), more);
    }

    private UUID kept(UUID who, String path, List<String> fields, String... more) {
        var all = new ArrayList<>(fields);
        all.addAll(List.of(more));
        String to = post(who, path, all.toArray(String[]::new)).getResponse().getRedirectedUrl();
        return UUID.fromString(Objects.requireNonNull(to, "not saved").substring(to.lastIndexOf('/') + 1));
    }

    List<String> column(String sql) {
        return world.column(centre.id, sql);
    }
}
