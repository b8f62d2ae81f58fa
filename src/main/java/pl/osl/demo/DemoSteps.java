package pl.osl.demo;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.osl.kernel.Ids;

/** How the steps of the demo's centres came to stand as they do: invented, also where the places are real. */
@Component
@Order(30)
class DemoSteps implements DemoChapter {

    /** @param daysAgo day of effect, counted back from today */
    private record Row(
            String step,
            int number,
            String kind,
            String state,
            int daysAgo,
            @Nullable String note,
            List<String> reasons) {

        static Row of(String step, int number, String kind, String state, int daysAgo, @Nullable String note) {
            return new Row(step, number, kind, state, daysAgo, note, List.of());
        }
    }

    private static final List<Row> RYBNIK = List.of(
            Row.of("STAFF_FAMILIARIZED", 1, "JOINING", "DONE_DECLARED", 900, null),
            Row.of("STAFF_FAMILIARIZED", 2, "VERIFIED", "DONE_VERIFIED", 400, null),
            Row.of("STRUCTURE_CHOSEN", 1, "JOINING", "DONE_DECLARED", 800, null),
            Row.of(
                    "FORMAL_CHANGES_DRAFTED",
                    1,
                    "DECLARED",
                    "NOT_NEEDED",
                    300,
                    "Regulamin już wymienia pracę ze społecznością."),
            Row.of("ORGANIZER_SELECTED", 1, "DECLARED", "DONE_DECLARED", 200, "Wybrano dwie osoby w zespole."),
            Row.of("ORGANIZER_SELECTED", 2, "VERIFIED", "DONE_VERIFIED", 150, null),
            Row.of("JOB_DESCRIPTIONS", 1, "DECLARED", "DONE_DECLARED", 100, "Zakres jednej osoby jest podpisany."),
            Row.of("JOB_DESCRIPTIONS", 2, "RETURNED", "IN_PROGRESS", 80, "Brakuje zakresu drugiej organizatorki."),
            new Row(
                    "SUPERVISION_INTRODUCED",
                    1,
                    "DECLARED",
                    "WAITING_EXTERNAL",
                    120,
                    null,
                    List.of("SCHEDULED_LATER_BY_SUPERVISORS")));

    private static final List<Row> KOSCIAN = List.of(
            Row.of("STAFF_FAMILIARIZED", 1, "JOINING", "DONE_DECLARED", 1000, null),
            Row.of("STRUCTURE_CHOSEN", 1, "DECLARED", "IN_PROGRESS", 90, null),
            Row.of("ORGANIZER_SELECTED", 1, "DECLARED", "DONE_DECLARED", 30, "Organizatorkę powołano zarządzeniem."));

    private static final List<Row> SZKLARSKA =
            List.of(Row.of("STAFF_FAMILIARIZED", 1, "JOINING", "DONE_DECLARED", 740, null));

    private final JdbcClient jdbc;
    private final Clock clock;

    DemoSteps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void write(DemoCast cast) {
        cast.centres().forEach((centre, id) -> write(centre, id, cast.declaring(centre), cast.account("superwizor")));
    }

    private void write(DemoCentre centre, UUID id, UUID director, UUID supervisor) {
        var rows = switch (centre) {
            case RYBNIK -> RYBNIK;
            case KOSCIAN -> KOSCIAN;
            case SZKLARSKA -> SZKLARSKA;
        };
        for (var row : rows) {
            boolean verdict = row.kind().equals("VERIFIED") || row.kind().equals("RETURNED");
            change(row, id, verdict ? supervisor : director);
            if (row.kind().equals("DECLARED")
                    && List.of("DONE_DECLARED", "NOT_NEEDED").contains(row.state())) {
                evidence(row, id, director);
            }
        }
    }

    private void change(Row row, UUID centre, UUID by) {
        var day = LocalDate.now(clock).minusDays(row.daysAgo());
        jdbc.sql("""
                        insert into step_change (id, centre_id, step, number, kind, state, effective_on, recorded_at,
                                                 recorded_by, note, reasons)
                        values (:id, :centre, :step, :number, :kind, :state, :day, :at, :by, :note, :reasons)
                        """)
                .param("id", Ids.next(clock))
                .param("centre", centre)
                .param("step", row.step())
                .param("number", row.number())
                .param("kind", row.kind())
                .param("state", row.state())
                .param("day", day)
                .param("at", at(row))
                .param("by", by)
                .param("note", row.note(), Types.VARCHAR)
                .param("reasons", row.reasons().toArray(String[]::new))
                .update();
    }

    private void evidence(Row row, UUID centre, UUID by) {
        jdbc.sql("""
                        insert into step_evidence (id, centre_id, step, description, added_by, added_at, version)
                        values (:id, :centre, :step, 'Dokument w teczce OSL (przykład)', :by, :at, 0)
                        """)
                .param("id", Ids.next(clock))
                .param("centre", centre)
                .param("step", row.step())
                .param("by", by)
                .param("at", at(row))
                .update();
    }

    /** What was before is told when the centre begins with the application. */
    private OffsetDateTime at(Row row) {
        int daysAgo = Math.min(row.daysAgo(), 730);
        return LocalDate.now(clock)
                .minusDays(daysAgo)
                .atTime(10, 15)
                .atZone(ZoneId.of("Europe/Warsaw"))
                .toOffsetDateTime();
    }
}
