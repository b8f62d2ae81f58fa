package pl.osl.communities.leaders;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import pl.osl.access.Typed;
import pl.osl.communities.consents.Channel;
import pl.osl.kernel.Texts;

/** The small forms on the page of one leader. */
final class LeaderForms {

    private LeaderForms() {}

    /** Who it is, corrected. */
    record PersonForm(
            @Nullable String name,
            @Nullable String does,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String version)
            implements Person {

        PersonForm {
            name = Texts.line(name);
            does = Texts.line(does);
            phone = Texts.line(phone);
            email = Typed.strip(email);
        }

        static PersonForm of(LeaderNames.Entry entry) {
            return new PersonForm(
                    entry.name(), entry.does(), entry.phone(), entry.email(), String.valueOf(entry.version()));
        }

        int known() {
            return Typed.version(version);
        }
    }

    /** A later consent, to another text or covering more or less. */
    record ConsentForm(
            @Nullable String text,
            @Nullable String givenOn,
            @Nullable String channel,
            @Nullable String witness,
            @Nullable String coversPhone,
            @Nullable String coversEmail)
            implements ConsentFields {

        static ConsentForm blank(int text) {
            return new ConsentForm(String.valueOf(text), null, null, null, null, null);
        }
    }

    record MoveForm(@Nullable String level, @Nullable String since) {

        static MoveForm blank(LocalDate today) {
            return new MoveForm(null, today.toString());
        }

        void checked(Errors errors, LocalDate today) {
            if (ConsentFields.level(level) == null) {
                errors.rejectValue("level", "communities.leaders.refusal.level");
            }
            ConsentFields.day("since", since, errors, today);
        }

        Level chosen() {
            return Objects.requireNonNull(ConsentFields.level(level));
        }

        LocalDate day() {
            return Objects.requireNonNull(Typed.day(Typed.strip(since)));
        }
    }

    /** @param sure the person understood that the name will be gone for good */
    record WithdrawalForm(
            @Nullable String withdrawnOn,
            @Nullable String channel,
            @Nullable String sure) {

        static WithdrawalForm blank(LocalDate today) {
            return new WithdrawalForm(today.toString(), null, null);
        }

        void checked(Errors errors, LocalDate today) {
            ConsentFields.day("withdrawnOn", withdrawnOn, errors, today);
            if (ConsentFields.channel(channel) == null) {
                errors.rejectValue("channel", "consents.refusal.channel");
            }
            if (sure == null) {
                errors.rejectValue("sure", "communities.leaders.refusal.sure");
            }
        }

        LocalDate day() {
            return Objects.requireNonNull(Typed.day(Typed.strip(withdrawnOn)));
        }

        Channel chosen() {
            return Objects.requireNonNull(ConsentFields.channel(channel));
        }
    }
}
