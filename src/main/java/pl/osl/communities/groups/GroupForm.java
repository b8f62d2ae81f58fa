package pl.osl.communities.groups;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import pl.osl.access.Typed;
import pl.osl.kernel.LooseDay;
import pl.osl.kernel.Texts;

/**
 * What the person typed about a group; a name and a kind are enough to begin.
 *
 * @param id made by the page, so that the same form sent twice is one group
 * @param community empty for the centre's own
 */
record GroupForm(
        @Nullable String id,
        @Nullable String version,
        @Nullable String name,
        @Nullable String kind,
        @Nullable String community,
        @Nullable String parent,
        @Nullable String forWhom,
        @Nullable String founded,
        @Nullable String rhythm,
        @Nullable String ledBy,
        @Nullable String sizeBand,
        @Nullable String state,
        @Nullable String endedOn) {

    private static final int TEXT = 500;

    GroupForm {
        name = Texts.line(name);
        community = Typed.strip(community);
        parent = Typed.strip(parent);
        forWhom = Texts.text(forWhom);
        founded = Texts.line(founded);
        rhythm = Texts.line(rhythm);
        ledBy = Typed.strip(ledBy);
        sizeBand = Typed.strip(sizeBand);
        endedOn = Typed.strip(endedOn);
    }

    static GroupForm blank(UUID id, @Nullable UUID community) {
        return new GroupForm(
                id.toString(),
                null,
                null,
                null,
                text(community),
                null,
                null,
                null,
                null,
                null,
                null,
                GroupState.ACTIVE.name(),
                null);
    }

    static GroupForm of(GroupDirectory.Card card) {
        var told = card.told();
        return new GroupForm(
                card.id().toString(),
                String.valueOf(card.version()),
                told.name(),
                told.kind().name(),
                text(told.communityId()),
                text(told.parentId()),
                told.forWhom(),
                text(told.founded()),
                told.rhythm(),
                text(told.ledBy()),
                text(told.sizeBand()),
                told.state().name(),
                text(told.endedOn()));
    }

    void checked(Errors errors) {
        if (name == null) {
            errors.rejectValue("name", "groups.refusal.name");
        }
        Typed.line(name, "name", errors);
        Typed.line(rhythm, "rhythm", errors);
        if (one(GroupKind.values(), kind) == null) {
            errors.rejectValue("kind", "groups.refusal.kind");
        }
        if (community != null && Typed.id(community) == null) {
            errors.rejectValue("community", "groups.refusal.community");
        }
        if (parent != null && Typed.id(parent) == null) {
            errors.rejectValue("parent", "groups.refusal.parent");
        }
        if (forWhom != null && forWhom.length() > TEXT) {
            errors.rejectValue("forWhom", "access.typed.long", new Object[] {TEXT}, null);
        }
        if (founded != null && LooseDay.read(founded).isEmpty()) {
            errors.rejectValue("founded", "groups.refusal.loose");
        }
        if (ledBy != null && one(GroupLead.values(), ledBy) == null) {
            errors.rejectValue("ledBy", "groups.refusal.choice");
        }
        if (sizeBand != null && one(SizeBand.values(), sizeBand) == null) {
            errors.rejectValue("sizeBand", "groups.refusal.choice");
        }
        if (state != null && one(GroupState.values(), state) == null) {
            errors.rejectValue("state", "groups.refusal.choice");
        }
        if (endedOn != null && Typed.day(endedOn) == null) {
            errors.rejectValue("endedOn", "typeMismatch");
        }
    }

    /** Only of a form that was checked. */
    GroupDetails details() {
        var chosen = one(GroupState.values(), state);
        return new GroupDetails(
                Objects.requireNonNull(name),
                Objects.requireNonNull(one(GroupKind.values(), kind)),
                Typed.id(community),
                Typed.id(parent),
                forWhom,
                founded == null ? null : LooseDay.read(founded).orElseThrow(),
                rhythm,
                one(GroupLead.values(), ledBy),
                one(SizeBand.values(), sizeBand),
                chosen == null ? GroupState.ACTIVE : chosen,
                Typed.day(endedOn));
    }

    int known() {
        return Typed.version(version);
    }

    private static <E extends Enum<E>> @Nullable E one(E[] all, @Nullable String name) {
        return Stream.of(all).filter(one -> one.name().equals(name)).findFirst().orElse(null);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
