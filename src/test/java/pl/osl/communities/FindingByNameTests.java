package pl.osl.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import pl.osl.OslTest;
import pl.osl.World;
import pl.osl.access.PersonForm;
import pl.osl.access.Place;
import pl.osl.access.Reach;
import pl.osl.access.Role;
import pl.osl.access.Theme;
import pl.osl.access.Viewer;
import pl.osl.communities.groups.GroupNames;
import pl.osl.communities.initiatives.InitiativeNames;

/** What a form that speaks of groups and initiatives finds and adds. */
@OslTest
class FindingByNameTests {

    @Autowired
    World world;

    @Autowired
    GroupNames groups;

    @Autowired
    InitiativeNames initiatives;

    UUID centre;
    UUID anna;
    UUID robert;
    UUID dolna;

    @BeforeEach
    void aCentreWithGroups() {
        centre = world.centre("OPS Dolny");
        anna = world.person("Anna Bukowa", Role.ORGANIZER, centre);
        robert = world.person("Robert Topola", Role.ORGANIZER, centre);
        dolna = world.community("Zdolna Dolna", centre, anna);
        world.group("Klub Seniora „Źródło”", centre, dolna, anna);
        world.group("Grupa seniorów z Hutniczej", centre, dolna, anna);
        world.group("Seniorzy na rowerach", centre, null, anna);
        world.initiative("Plac zabaw za szkołą", centre, dolna, anna);
    }

    @Test
    void twoLettersAreEnoughAndWhatBeginsSoStandsFirst() {
        assertThat(found("senior"))
                .containsExactly("Seniorzy na rowerach", "Grupa seniorów z Hutniczej", "Klub Seniora „Źródło”");
        assertThat(found("zrodlo klub")).containsExactly("Klub Seniora „Źródło”");
        assertThat(found("s")).isEmpty();
        assertThat(found("%")).isEmpty();
        assertThat(found("_e")).isEmpty();
        assertThat(world.in(centre, () -> initiatives.find(centre, "zabaw", 5)))
                .extracting(InitiativeNames.Found::title, InitiativeNames.Found::community)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Plac zabaw za szkołą", "Zdolna Dolna"));
    }

    @Test
    void anotherCentreFindsNothing() {
        UUID other = world.centre("OPS Obcy");
        assertThat(world.in(other, () -> groups.find(centre, "senior", 5))).isEmpty();
        assertThat(world.in(other, () -> groups.find(other, "senior", 5))).isEmpty();
    }

    @Test
    void aNameIsAddedWithoutLeavingTheFormAndOnlyOnce() {
        UUID made = world.in(centre, () -> groups.begin(viewer(anna), "  Grupa  ogrodowa ", dolna));
        assertThat(world.in(centre, () -> groups.begin(viewer(anna), "grupa OGRODOWA", dolna)))
                .isEqualTo(made);
        assertThat(world.in(centre, () -> groups.all(centre, List.of(made))))
                .singleElement()
                .satisfies(one -> assertThat(one.name()).isEqualTo("Grupa ogrodowa"));
        UUID own = world.in(centre, () -> groups.begin(viewer(robert), "Grupa ogrodowa", null));
        assertThat(own).as("the centre's own is another one").isNotEqualTo(made);
        UUID idea = world.in(centre, () -> initiatives.begin(viewer(anna), "Ławki przy stawie", dolna));
        assertThat(world.in(centre, () -> initiatives.begin(viewer(anna), "ławki przy stawie", dolna)))
                .isEqualTo(idea);
        assertThatThrownBy(() -> world.in(centre, () -> groups.begin(viewer(robert), "Nie moja", dolna)))
                .as("not of the team")
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> world.in(centre, () -> initiatives.begin(viewer(robert), "Nie moja", dolna)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private List<String> found(String typed) {
        return world.in(centre, () -> groups.find(centre, typed, 5)).stream()
                .map(GroupNames.Found::name)
                .toList();
    }

    private Viewer viewer(UUID account) {
        return new Viewer(
                account,
                "Osoba",
                PersonForm.FEMININE,
                Locale.forLanguageTag("pl"),
                Theme.LIGHT,
                Place.of(Role.ORGANIZER, centre),
                Set.of(Role.ORGANIZER),
                new Reach.Centre(centre),
                Set.of(centre),
                List.of());
    }
}
