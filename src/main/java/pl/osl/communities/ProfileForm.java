package pl.osl.communities;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import pl.osl.access.Typed;
import pl.osl.kernel.Texts;

/** What is said of a community, as typed. Only its name and kind must be there. */
record ProfileForm(
        @Nullable String name,
        @Nullable String type,
        @Nullable String trait,
        @Nullable String description,
        @Nullable String whyChosen,
        @Nullable String boundary,
        @Nullable String location,
        @Nullable String space,
        @Nullable String nature,
        @Nullable String economy,
        @Nullable String features,
        @Nullable String difficult,
        @Nullable String startedOn,
        @Nullable String startedBeforeOsl,
        @Nullable String version) {

    private static final int NAME = 120;
    private static final int TEXT = 5_000;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    ProfileForm {
        name = Texts.line(name);
        trait = Texts.line(trait);
        description = Texts.text(description);
        whyChosen = Texts.text(whyChosen);
        boundary = Texts.text(boundary);
        location = Texts.text(location);
        space = Texts.text(space);
        nature = Texts.text(nature);
        economy = Texts.text(economy);
        features = Texts.text(features);
        startedOn = Typed.strip(startedOn);
    }

    static ProfileForm of(Community.Details told, int version) {
        return new ProfileForm(
                told.name(),
                told.type().name(),
                told.trait(),
                told.description(),
                told.whyChosen(),
                told.boundary(),
                told.location(),
                told.space(),
                told.nature(),
                told.economy(),
                told.features(),
                told.difficult() ? "true" : null,
                told.startedOn() == null ? null : told.startedOn().toString(),
                told.startedBeforeOsl() ? "true" : null,
                String.valueOf(version));
    }

    void checked(Errors errors, LocalDate today) {
        if (name == null) {
            errors.rejectValue("name", "NotNull.form.name");
        } else if (name.length() > NAME) {
            errors.rejectValue("name", "Size.form.name");
        }
        if (kind() == null) {
            errors.rejectValue("type", "NotNull.form.type");
        }
        Typed.line(trait, "trait", errors);
        length("description", description, errors);
        length("whyChosen", whyChosen, errors);
        length("boundary", boundary, errors);
        length("location", location, errors);
        length("space", space, errors);
        length("nature", nature, errors);
        length("economy", economy, errors);
        length("features", features, errors);
        var day = Typed.day(startedOn);
        if (startedOn != null && day == null) {
            errors.rejectValue("startedOn", "typeMismatch");
        } else if (day != null && (day.isAfter(today) || day.isBefore(EARLIEST))) {
            errors.rejectValue("startedOn", "communities.refusal.startedOn");
        }
    }

    /** Only of a form that was checked. */
    Community.Details details() {
        return new Community.Details(
                Objects.requireNonNull(name),
                Objects.requireNonNull(kind()),
                trait,
                description,
                whyChosen,
                boundary,
                location,
                space,
                nature,
                economy,
                features,
                difficult != null,
                Typed.day(startedOn),
                startedBeforeOsl != null);
    }

    int known() {
        return Typed.version(version);
    }

    private @Nullable CommunityType kind() {
        return Stream.of(CommunityType.values())
                .filter(one -> one.name().equals(type))
                .findFirst()
                .orElse(null);
    }

    private static void length(String field, @Nullable String text, Errors errors) {
        if (text != null && text.length() > TEXT) {
            errors.rejectValue(field, "access.typed.long", new Object[] {TEXT}, null);
        }
    }
}
