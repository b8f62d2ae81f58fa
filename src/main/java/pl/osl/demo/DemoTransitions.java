package pl.osl.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.osl.kernel.Ids;

/** People come and go: somebody is on leave in Rybnik, a community of Kościan has lost its lead, Szklarska has a new director. */
@Component
@Order(100)
class DemoTransitions implements DemoChapter {

    private final JdbcClient jdbc;
    private final Clock clock;

    DemoTransitions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void write(DemoCast cast) {
        leave(cast.centre(DemoCentre.RYBNIK));
        leaderless(cast.centre(DemoCentre.KOSCIAN), "Śródmieście");
        newDirector(cast.centre(DemoCentre.SZKLARSKA));
    }

    /** The organizer one can try stands in for a colleague, whose next action is due this week. */
    private void leave(UUID centre) {
        UUID absent = account("robert.topola");
        jdbc.sql("""
                        insert into stand_in (id, centre_id, work, absent_id, substitute_id, valid_from, valid_to, note,
                                              made_by, made_at)
                        values (:id, :centre, 'FIELD', :absent, :substitute, :from, :to, 'Urlop', :by, :at)
                        """)
                .param("id", Ids.next(clock))
                .param("centre", centre)
                .param("absent", absent)
                .param("substitute", account("organizator.rybnik"))
                .param("from", today().minusDays(4))
                .param("to", today().plusDays(9))
                .param("by", account("koordynator.rybnik"))
                .param("at", OffsetDateTime.now(clock).minusDays(6))
                .update();
        next(centre, "JOB_DESCRIPTIONS", absent, "Uzgodnić zakres czynności drugiej organizatorki", today());
        next(
                centre,
                "SUPERVISION_INTRODUCED",
                account("koordynator.rybnik"),
                "Zapytać powiat o wspólną superwizję",
                today().minusDays(3));
    }

    /** Whoever led it has other work since; nobody has taken it yet. */
    private void leaderless(UUID centre, String community) {
        jdbc.sql("""
                        update community_member set valid_to = :left
                         where centre_id = :centre and lead
                           and community_id = (select id from community where centre_id = :centre and name = :name)
                        """)
                .param("left", today().minusDays(15))
                .param("centre", centre)
                .param("name", community)
                .update();
    }

    /** What was proposed to the predecessor waits for the new one. */
    private void newDirector(UUID centre) {
        UUID predecessor = account("henryk.jesion");
        jdbc.sql("""
                        insert into membership (id, centre_id, account_id, role, valid_from, valid_to, given_at)
                        values (:id, :centre, :account, 'DIRECTOR', :from, :to, :at)
                        """)
                .param("id", Ids.next(clock))
                .param("centre", centre)
                .param("account", predecessor)
                .param("from", today().minusYears(2))
                .param("to", today().minusDays(12))
                .param("at", OffsetDateTime.now(clock).minusYears(2))
                .update();
        jdbc.sql("update membership set valid_from = :from where centre_id = :centre and account_id = :account")
                .param("from", today().minusDays(11))
                .param("centre", centre)
                .param("account", account("dyrektor.szklarska"))
                .update();
        jdbc.sql("""
                        insert into step_proposal (id, centre_id, step, state, effective_on, note, proposed_by, proposed_at,
                                                   version)
                        values (:id, :centre, 'ORGANIZER_SELECTED', 'IN_PROGRESS', :day,
                                'Rozmawiamy z dwiema osobami z zespołu.', :by, :at, 0)
                        """)
                .param("id", Ids.next(clock))
                .param("centre", centre)
                .param("day", today().minusDays(16))
                .param("by", account("organizator.szklarska"))
                .param("at", OffsetDateTime.now(clock).minusDays(16))
                .update();
        next(
                centre,
                "STRUCTURE_CHOSEN",
                account("organizator.szklarska"),
                "Zebrać zdanie zespołu o dwóch układach",
                today().minusDays(8));
        deed(centre, predecessor, "planned", 20);
        deed(centre, predecessor, "joining", 700);
    }

    private void next(UUID centre, String step, UUID responsible, String action, LocalDate due) {
        jdbc.sql("""
                        insert into centre_step (id, centre_id, step, responsible_id, next_action, next_action_due, version)
                        values (:id, :centre, :step, :responsible, :action, :due, 0)
                        """)
                .param("id", Ids.next(clock))
                .param("centre", centre)
                .param("step", step)
                .param("responsible", responsible)
                .param("action", action)
                .param("due", due)
                .update();
    }

    private void deed(UUID centre, UUID by, String action, int daysAgo) {
        UUID id = Ids.next(clock);
        jdbc.sql("""
                        insert into audit_entry (id, centre_id, happened_at, account_id, subject, subject_id, action, changes)
                        values (:id, :centre, :at, :by, 'step', :id, :action, '[]')
                        """)
                .param("id", id)
                .param("centre", centre)
                .param("at", OffsetDateTime.now(clock).minusDays(daysAgo))
                .param("by", by)
                .param("action", action)
                .update();
    }

    private UUID account(String username) {
        return jdbc.sql("select id from account where username = :username")
                .param("username", username)
                .query(UUID.class)
                .single();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
