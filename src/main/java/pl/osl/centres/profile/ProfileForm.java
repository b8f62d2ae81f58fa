package pl.osl.centres.profile;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import pl.osl.access.Typed;
import pl.osl.kernel.Texts;

/** What a centre tells about itself, as typed. Nothing of it must be given. */
record ProfileForm(
        @Nullable String countyRights,
        @Nullable String staff,
        @Nullable String headTitle,
        @Nullable String mayorTitle,
        @Nullable String council,
        @Nullable String controller,
        @Nullable String dpoContact,
        @Nullable String letterhead,
        @Nullable String version) {

    /** What a browser always sends: a form without them would erase what they hold. */
    static final Set<String> FIELDS =
            Set.of("staff", "headTitle", "mayorTitle", "council", "controller", "dpoContact", "letterhead");

    private static final int TEXT = 500;
    private static final int MOST_STAFF = 100_000;

    ProfileForm {
        staff = Texts.line(staff);
        council = Texts.line(council);
        controller = Texts.text(controller);
        dpoContact = Texts.text(dpoContact);
        letterhead = Texts.text(letterhead);
    }

    static ProfileForm of(CentreProfile.Profile profile) {
        return new ProfileForm(
                profile.countyRights() ? "true" : null,
                profile.staff() == null ? null : profile.staff().toString(),
                profile.headTitle().name(),
                profile.mayorTitle() == null ? null : profile.mayorTitle().name(),
                profile.council(),
                profile.controller(),
                profile.dpoContact(),
                profile.letterhead(),
                String.valueOf(profile.version()));
    }

    void checked(Errors errors) {
        if (one(HeadTitle.values(), headTitle) == null) {
            errors.rejectValue("headTitle", "centres.refusal.title");
        }
        if (mayorTitle != null && !mayorTitle.isEmpty() && one(MayorTitle.values(), mayorTitle) == null) {
            errors.rejectValue("mayorTitle", "centres.refusal.title");
        }
        if (staff != null && number() == null) {
            errors.rejectValue("staff", "centres.refusal.staff");
        }
        Typed.line(council, "council", errors);
        length("controller", controller, errors);
        length("dpoContact", dpoContact, errors);
        length("letterhead", letterhead, errors);
    }

    Centre.Details details() {
        return new Centre.Details(
                "true".equals(countyRights),
                number(),
                Objects.requireNonNull(one(HeadTitle.values(), headTitle)),
                one(MayorTitle.values(), mayorTitle),
                council,
                controller,
                dpoContact,
                letterhead);
    }

    int known() {
        return Typed.version(version);
    }

    private @Nullable Integer number() {
        String digits = staff == null ? "" : staff.replace(" ", "").replace("\u00a0", "");
        return digits.matches("\\d{1,6}") && Integer.parseInt(digits) <= MOST_STAFF ? Integer.valueOf(digits) : null;
    }

    private static void length(String field, @Nullable String text, Errors errors) {
        if (text != null && text.length() > TEXT) {
            errors.rejectValue(field, "access.typed.long", new Object[] {TEXT}, null);
        }
    }

    private static <E extends Enum<E>> @Nullable E one(E[] values, @Nullable String name) {
        return Stream.of(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
