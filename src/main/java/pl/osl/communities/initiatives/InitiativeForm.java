package pl.osl.communities.initiatives;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import pl.osl.access.Typed;
import pl.osl.kernel.Texts;

/**
 * What the person typed about an initiative; a title and a community are enough to begin.
 *
 * @param id made by the page, so that the same form sent twice is one initiative
 */
record InitiativeForm(
        @Nullable String id,
        @Nullable String version,
        @Nullable String title,
        @Nullable String community,
        @Nullable String ledBy,
        @Nullable String group,
        @Nullable String leader,
        @Nullable String residentsDo,
        @Nullable String askedOfUs,
        @Nullable String givenByUs,
        @Nullable String withoutUsSince) {

    private static final int TEXT = 2_000;

    InitiativeForm {
        title = Texts.line(title);
        community = Typed.strip(community);
        group = Typed.strip(group);
        leader = Typed.strip(leader);
        residentsDo = Texts.text(residentsDo);
        askedOfUs = Texts.text(askedOfUs);
        givenByUs = Texts.text(givenByUs);
        withoutUsSince = Typed.strip(withoutUsSince);
    }

    static InitiativeForm blank(UUID id, @Nullable UUID community) {
        return new InitiativeForm(
                id.toString(),
                null,
                null,
                text(community),
                InitiativeLead.RESIDENTS.name(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static InitiativeForm of(InitiativeDirectory.Card card) {
        var told = card.told();
        return new InitiativeForm(
                card.id().toString(),
                String.valueOf(card.version()),
                told.title(),
                told.communityId().toString(),
                told.ledBy().name(),
                text(told.groupId()),
                text(told.leaderId()),
                told.residentsDo(),
                told.askedOfUs(),
                told.givenByUs(),
                text(told.withoutUsSince()));
    }

    void checked(Errors errors) {
        if (title == null) {
            errors.rejectValue("title", "initiatives.refusal.title");
        }
        Typed.line(title, "title", errors);
        if (Typed.id(community) == null) {
            errors.rejectValue("community", "initiatives.refusal.community");
        }
        if (ledBy != null && lead() == null) {
            errors.rejectValue("ledBy", "groups.refusal.choice");
        }
        if (lead() == InitiativeLead.GROUP && Typed.id(group) == null) {
            errors.rejectValue("group", "initiatives.refusal.group");
        }
        if (lead() == InitiativeLead.LEADER && Typed.id(leader) == null) {
            errors.rejectValue("leader", "initiatives.refusal.leader");
        }
        length("residentsDo", residentsDo, errors);
        length("askedOfUs", askedOfUs, errors);
        length("givenByUs", givenByUs, errors);
        if (withoutUsSince != null && Typed.day(withoutUsSince) == null) {
            errors.rejectValue("withoutUsSince", "typeMismatch");
        }
    }

    /** Only of a form that was checked. Whoever does not lead is not kept. */
    InitiativeDetails details() {
        var chosen = lead() == null ? InitiativeLead.RESIDENTS : lead();
        return new InitiativeDetails(
                Objects.requireNonNull(title),
                Objects.requireNonNull(Typed.id(community)),
                chosen,
                chosen == InitiativeLead.GROUP ? Typed.id(group) : null,
                chosen == InitiativeLead.LEADER ? Typed.id(leader) : null,
                residentsDo,
                askedOfUs,
                givenByUs,
                Typed.day(withoutUsSince));
    }

    int known() {
        return Typed.version(version);
    }

    private @Nullable InitiativeLead lead() {
        return Stream.of(InitiativeLead.values())
                .filter(one -> one.name().equals(ledBy))
                .findFirst()
                .orElse(null);
    }

    private static void length(String field, @Nullable String text, Errors errors) {
        if (text != null && text.length() > TEXT) {
            errors.rejectValue(field, "access.typed.long", new Object[] {TEXT}, null);
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
