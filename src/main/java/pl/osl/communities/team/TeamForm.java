package pl.osl.communities.team;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import pl.osl.kernel.Texts;

/** Who joins a team or leads it from now on, as typed. */
record TeamForm(
        @Nullable String person,
        @Nullable String part,
        @Nullable String from) {

    /** What somebody does in the team. */
    enum Part {
        LEADS,
        WORKS
    }

    TeamForm {
        person = Texts.line(person);
        from = Texts.line(from);
    }

    static TeamForm blank(boolean leaderless, LocalDate today) {
        return new TeamForm(null, (leaderless ? Part.LEADS : Part.WORKS).name(), today.toString());
    }

    void checked(Errors errors) {
        if (account() == null) {
            errors.rejectValue("person", "communities.refusal.team.person");
        }
        if (!Part.LEADS.name().equals(part) && !Part.WORKS.name().equals(part)) {
            errors.rejectValue("part", "communities.refusal.team.part");
        }
        if (day(from) == null) {
            errors.rejectValue("from", "communities.refusal.team.unread");
        }
    }

    /** Only of a form that was checked. */
    CommunityTeam.Joining joining() {
        return new CommunityTeam.Joining(
                Objects.requireNonNull(account()), Part.LEADS.name().equals(part), Objects.requireNonNull(day(from)));
    }

    private @Nullable UUID account() {
        try {
            return person == null ? null : UUID.fromString(person);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
