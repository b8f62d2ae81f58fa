package pl.osl.partners.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pl.osl.partners.relations.RelationKind;

/** Who is in the network on a day, and who is tied then. C is the centre. */
class StandingTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final UUID C = id("C");
    private static final UUID DOLNA = new UUID(8, 1);

    private final List<Party> parties = new ArrayList<>(List.of(
            party("C", Sphere.CENTRE, LocalDate.EPOCH, null, false),
            party("A", Sphere.NGO, DAY.minusYears(2), null, false),
            party("B", Sphere.PUBLIC, DAY.minusYears(2), null, false)));
    private final List<Tie> ties = new ArrayList<>();
    private final List<Meeting> meetings = new ArrayList<>();

    @Test
    void aTieRunsFromItsFirstToItsLastDay() {
        ties.add(tie("A", "B", DAY.minusDays(10), DAY));
        assertThat(links(DAY.minusDays(11))).isEmpty();
        assertThat(links(DAY.minusDays(10))).containsExactly("A–B 2");
        assertThat(links(DAY)).containsExactly("A–B 2");
        assertThat(links(DAY.plusDays(1))).isEmpty();
    }

    @Test
    void whoeverLeftIsGoneWithTheirTiesFromThatDayOnAndNotBefore() {
        parties.add(party("D", Sphere.NGO, DAY.minusYears(1), DAY, false));
        ties.add(tie("A", "D", DAY.minusYears(2), null));
        assertThat(names(DAY.minusYears(1).minusDays(1))).doesNotContain("D");
        assertThat(links(DAY.minusYears(1).minusDays(1))).isEmpty();
        assertThat(names(DAY.minusDays(1))).contains("D");
        assertThat(links(DAY.minusDays(1))).containsExactly("A–D 2");
        assertThat(names(DAY)).doesNotContain("D");
        assertThat(links(DAY)).isEmpty();
    }

    @Test
    void whoeverEndedOnADayNobodyWroteDownStandsAsideNowhere() {
        parties.add(party("D", Sphere.INITIATIVE, DAY.minusYears(1), null, true));
        ties.add(tie("A", "D", DAY.minusMonths(6), DAY.minusMonths(3)));
        assertThat(names(DAY.minusMonths(4))).contains("D");
        assertThat(names(DAY)).doesNotContain("D");
    }

    /** One or two entries within the year are a weak tie, three to five a medium one, six and more a strong one. */
    @Test
    void whoeverWasNamedOnTheSameEntryIsTiedForAYear() {
        met(DAY.minusMonths(3), true, "A", "B");
        assertThat(links(DAY.minusMonths(3).minusDays(1))).isEmpty();
        assertThat(links(DAY)).containsExactlyInAnyOrder("A–B 1", "A–C 1", "B–C 1");
        assertThat(links(DAY.minusMonths(3).plusMonths(12).minusDays(1))).hasSize(3);
        assertThat(links(DAY.minusMonths(3).plusMonths(12))).isEmpty();
        met(DAY.minusMonths(2), false, "A", "B");
        met(DAY.minusMonths(1), false, "A", "B");
        assertThat(links(DAY)).contains("A–B 2", "A–C 1");
        met(DAY, false, "A", "B");
        met(DAY, false, "A", "B");
        assertThat(links(DAY)).contains("A–B 2");
        met(DAY, false, "A", "B");
        assertThat(links(DAY)).contains("A–B 3", "A–C 1");
    }

    @Test
    void anEntryWithoutUsTiesNobodyWithTheCentreAndIsCounted() {
        met(DAY, false, "A", "B");
        met(DAY, true, "A");
        met(DAY.minusMonths(13), false, "B");
        var standing = standing(Selection.ALL, DAY);
        assertThat(standing.joint()).isEqualTo(2);
        assertThat(standing.jointWithoutUs()).isEqualTo(1);
        assertThat(standing.linksWithoutUs()).isEqualTo(1);
        assertThat(links(DAY)).containsExactlyInAnyOrder("A–B 1", "A–C 1");
    }

    @Test
    void severalTiesOfTwoAreOneLineAsStrongAsTheStrongest() {
        ties.add(tie("A", "B", DAY.minusYears(1), null));
        ties.add(new Tie(id("B"), id("A"), RelationKind.FORMAL, Source.PARTNERSHIP, 3, DAY.minusYears(1), null));
        met(DAY, false, "A", "B");
        var link = standing(Selection.ALL, DAY).links().getFirst();
        assertThat(standing(Selection.ALL, DAY).links()).hasSize(1);
        assertThat(link.strength()).isEqualTo(3);
        assertThat(link.kinds())
                .containsExactlyInAnyOrder(RelationKind.REFERRAL, RelationKind.FORMAL, RelationKind.JOINT_ACTION);
        assertThat(link.sources()).containsExactlyInAnyOrder(Source.DECLARED, Source.PARTNERSHIP, Source.LOG);
    }

    @Test
    void tiesAreNarrowedByKindAndSource() {
        ties.add(tie("A", "B", DAY.minusYears(1), null));
        met(DAY, true, "A");
        assertThat(narrowed(new Selection(null, RelationKind.REFERRAL, null))).containsExactly("A–B 2");
        assertThat(narrowed(new Selection(null, RelationKind.JOINT_ACTION, null)))
                .containsExactly("A–C 1");
        assertThat(narrowed(new Selection(null, null, Source.LOG))).containsExactly("A–C 1");
        assertThat(narrowed(new Selection(null, null, Source.DECLARED))).containsExactly("A–B 2");
        assertThat(narrowed(new Selection(null, RelationKind.FORMAL, null))).isEmpty();
    }

    /** Its group, whoever is tied with that, and whoever was named there; others are not, whatever they do elsewhere. */
    @Test
    void aCommunityHasThoseWhoActThere() {
        parties.add(new Party(id("G"), Sphere.GROUP, "G", DAY.minusYears(2), null, false, DOLNA));
        parties.add(party("E", Sphere.NGO, DAY.minusYears(2), null, false));
        ties.add(tie("A", "G", DAY.minusYears(1), null));
        ties.add(tie("A", "E", DAY.minusYears(1), null));
        meetings.add(new Meeting(DAY, true, Set.of(DOLNA), Set.of(id("B"))));
        met(DAY, true, "E");
        var dolna = standing(new Selection(DOLNA, null, null), DAY);
        assertThat(dolna.parties()).extracting(Party::name).containsExactlyInAnyOrder("C", "A", "B", "G");
        assertThat(dolna.links()).hasSize(2);
        assertThat(dolna.joint()).isEqualTo(1);
    }

    private List<String> narrowed(Selection selection) {
        return told(standing(selection, DAY));
    }

    private List<String> links(LocalDate day) {
        return told(standing(Selection.ALL, day));
    }

    private static List<String> told(Standing standing) {
        return standing.links().stream()
                .map(one -> letter(one.one()) + "–" + letter(one.other()) + " " + one.strength())
                .toList();
    }

    private List<String> names(LocalDate day) {
        return standing(Selection.ALL, day).parties().stream().map(Party::name).toList();
    }

    private Standing standing(Selection selection, LocalDate day) {
        return Standing.of(new Known(C, parties, ties, meetings), selection, day);
    }

    private void met(LocalDate day, boolean withUs, String... who) {
        meetings.add(new Meeting(
                day,
                withUs,
                Set.of(),
                List.of(who).stream().map(StandingTests::id).collect(Collectors.toSet())));
    }

    private static Tie tie(String one, String other, LocalDate since, @Nullable LocalDate until) {
        return new Tie(id(one), id(other), RelationKind.REFERRAL, Source.DECLARED, 2, since, until);
    }

    private static Party party(String name, Sphere sphere, LocalDate since, @Nullable LocalDate gone, boolean over) {
        return new Party(id(name), sphere, name, since, gone, over, null);
    }

    private static UUID id(String letter) {
        return new UUID(7, letter.charAt(0));
    }

    private static String letter(UUID id) {
        return Character.toString((int) id.getLeastSignificantBits());
    }
}
