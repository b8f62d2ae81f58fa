package pl.osl.insights;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.osl.World;
import pl.osl.activities.Concerns;
import pl.osl.activities.OrganizerRole;
import pl.osl.activities.WhoLed;
import pl.osl.kernel.Ids;

/** An entry as a row, changed word by word: {@code Noted.on("2025-01-10").led(RESIDENTS).present(12)}. */
record Noted(
        LocalDate day,
        OrganizerRole role,
        int minutes,
        Concerns concerns,
        @Nullable WhoLed whoLed,
        @Nullable Integer present,
        boolean withdrawn) {

    static Noted on(String day) {
        return on(LocalDate.parse(day));
    }

    static Noted on(LocalDate day) {
        return new Noted(day, OrganizerRole.ANIMATOR, 60, Concerns.COMMUNITY, null, null, false);
    }

    Noted as(OrganizerRole other) {
        return new Noted(day, other, minutes, concerns, whoLed, present, withdrawn);
    }

    Noted lasting(int other) {
        return new Noted(day, role, other, concerns, whoLed, present, withdrawn);
    }

    Noted about(Concerns other) {
        return new Noted(day, role, minutes, other, whoLed, present, withdrawn);
    }

    Noted led(@Nullable WhoLed by) {
        return new Noted(day, role, minutes, concerns, by, present, withdrawn);
    }

    Noted present(@Nullable Integer people) {
        return new Noted(day, role, minutes, concerns, whoLed, people, withdrawn);
    }

    Noted takenBack() {
        return new Noted(day, role, minutes, concerns, whoLed, present, true);
    }

    UUID by(UUID author, UUID centre, World world, UUID... communities) {
        UUID id = Ids.next(world.clock);
        var now = OffsetDateTime.now(world.clock);
        world.in(centre, () -> {
            world.jdbc
                    .sql("""
                            insert into activity (id, centre_id, author_id, title, kind, role, held_on, minutes, concerns,
                                   who_led, present, created_at, withdrawn_at, withdrawn_by, withdrawal_reason, version)
                            values (:id, :centre, :author, :title, 'EVENT', :role, :day, :minutes, :concerns,
                                   :whoLed, :present, :now, :withdrawnAt, :withdrawnBy, :reason, 0)
                            """)
                    .param("id", id)
                    .param("centre", centre)
                    .param("author", author)
                    .param("title", "Festyn " + day)
                    .param("role", role.name())
                    .param("day", day)
                    .param("minutes", minutes)
                    .param("concerns", concerns.name())
                    .param("whoLed", whoLed == null ? null : whoLed.name(), java.sql.Types.VARCHAR)
                    .param("present", present, java.sql.Types.INTEGER)
                    .param("now", now)
                    .param("withdrawnAt", withdrawn ? now : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("withdrawnBy", withdrawn ? author : null, java.sql.Types.OTHER)
                    .param("reason", withdrawn ? "pomyłka" : null, java.sql.Types.VARCHAR)
                    .update();
            for (UUID community : communities) {
                world.jdbc
                        .sql("insert into activity_community (centre_id, activity_id, community_id) values (?, ?, ?)")
                        .params(centre, id, community)
                        .update();
            }
            return 1;
        });
        return id;
    }
}
