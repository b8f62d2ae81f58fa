package pl.osl.communities.picture;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import pl.osl.access.Typed;
import pl.osl.kernel.Texts;

/** Five ratings and two lines, as chosen and typed; a statement may stay without a rating. */
record PictureForm(
        @Nullable String stage,
        @Nullable String ratedOn,
        @Nullable String potential,
        @Nullable String needs,
        @Nullable String influence,
        @Nullable String cooperation,
        @Nullable String durability,
        @Nullable String learned,
        @Nullable String surprised,
        @Nullable String version) {

    private static final int TEXT = 2_000;
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    PictureForm {
        ratedOn = Typed.strip(ratedOn);
        learned = Texts.text(learned);
        surprised = Texts.text(surprised);
    }

    static PictureForm blank(Stage stage, LocalDate today) {
        return new PictureForm(stage.name(), today.toString(), null, null, null, null, null, null, null, null);
    }

    static PictureForm of(Pictures.Picture picture) {
        return new PictureForm(
                picture.stage().name(),
                picture.ratedOn().toString(),
                text(picture, Statement.POTENTIAL),
                text(picture, Statement.NEEDS),
                text(picture, Statement.INFLUENCE),
                text(picture, Statement.COOPERATION),
                text(picture, Statement.DURABILITY),
                picture.learned(),
                picture.surprised(),
                String.valueOf(picture.version()));
    }

    void checked(Errors errors, LocalDate today) {
        if (chosen() == null) {
            errors.rejectValue("stage", "communities.refusal.picture.stage");
        }
        var day = Typed.day(ratedOn);
        if (day == null) {
            errors.rejectValue("ratedOn", "typeMismatch");
        } else if (day.isAfter(today) || day.isBefore(EARLIEST)) {
            errors.rejectValue("ratedOn", "communities.refusal.team.day");
        }
        for (var statement : Statement.values()) {
            String typed = typed(statement);
            if (typed != null && !typed.isBlank() && !typed.matches("[1-5]")) {
                errors.rejectValue(statement.field(), "communities.refusal.picture.rating");
            }
        }
        if (Stream.of(Statement.values()).allMatch(one -> {
            String typed = typed(one);
            return typed == null || typed.isBlank();
        })) {
            errors.reject("communities.refusal.picture.empty");
        }
        length("learned", learned, errors);
        length("surprised", surprised, errors);
    }

    /** Only of a form that was checked. */
    Map<Statement, Integer> ratings() {
        var ratings = new EnumMap<Statement, Integer>(Statement.class);
        for (var statement : Statement.values()) {
            String typed = typed(statement);
            if (typed != null && !typed.isBlank()) {
                ratings.put(statement, Integer.valueOf(typed));
            }
        }
        return ratings;
    }

    @Nullable Stage chosen() {
        return Stream.of(Stage.values())
                .filter(one -> one.name().equals(stage))
                .findFirst()
                .orElse(null);
    }

    LocalDate day() {
        return Objects.requireNonNull(Typed.day(ratedOn));
    }

    int known() {
        return Typed.version(version);
    }

    private @Nullable String typed(Statement statement) {
        return switch (statement) {
            case POTENTIAL -> potential;
            case NEEDS -> needs;
            case INFLUENCE -> influence;
            case COOPERATION -> cooperation;
            case DURABILITY -> durability;
        };
    }

    private static @Nullable String text(Pictures.Picture picture, Statement statement) {
        var rating = picture.ratings().get(statement);
        return rating == null ? null : rating.toString();
    }

    private static void length(String field, @Nullable String text, Errors errors) {
        if (text != null && text.length() > TEXT) {
            errors.rejectValue(field, "access.typed.long", new Object[] {TEXT}, null);
        }
    }
}
