package pl.osl.imports.wizard;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.osl.imports.ImportedRow;
import pl.osl.imports.Verdict;
import pl.osl.imports.files.Sheet;
import pl.osl.kernel.Refusal;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of an import as they are kept until their days are over; asked and told in the caller's transaction. */
@Component
class ImportRows {

    static final int BATCH = 500;

    /** A row that was done already, so that the run after a killed one knows of it. */
    record Done(ImportedRow row, UUID record) {}

    /** A row with what became of it. */
    record Finished(
            ImportedRow row, Verdict verdict, @Nullable UUID record) {}

    private record Judged(
            int number,
            @Nullable String title,
            String outcome,
            @Nullable String reason,
            List<String> arguments,
            List<pl.osl.kernel.Change> changes,
            @Nullable UUID record) {}

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ImportRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void write(UUID centre, UUID id, List<Sheet.Line> lines) {
        for (int from = 0; from < lines.size(); from += BATCH) {
            jdbc.sql("""
                            insert into import_row (import_id, centre_id, number, cells)
                            select :id, :centre, cast(one ->> 'number' as integer), one -> 'cells'
                              from jsonb_array_elements(cast(:rows as jsonb)) one
                            """)
                    .param("id", id)
                    .param("centre", centre)
                    .param("rows", json.writeValueAsString(lines.subList(from, Math.min(from + BATCH, lines.size()))))
                    .update();
        }
    }

    List<ImportedRow> next(ImportCards.Card card, int after, boolean all) {
        return next(card, after, all, BATCH);
    }

    /** The next rows that are not done, or with {@code all} those after a number. */
    List<ImportedRow> next(ImportCards.Card card, int after, boolean all, int most) {
        return jdbc.sql("""
                        select number, cells::text as cells, anyway from import_row
                         where centre_id = :centre and import_id = :id and number > :after and (:all or done_at is null)
                         order by number limit :batch
                        """)
                .param("centre", card.centreId())
                .param("id", card.id())
                .param("after", after)
                .param("all", all)
                .param("batch", most)
                .query((row, number) -> Columns.row(
                        row.getInt("number"),
                        json.readValue(row.getString("cells"), TEXTS),
                        card.fields(),
                        row.getBoolean("anyway")))
                .list();
    }

    List<Done> done(ImportCards.Card card) {
        return jdbc.sql("""
                        select number, cells::text as cells, anyway, record_id from import_row
                         where centre_id = :centre and import_id = :id and done_at is not null and record_id is not null
                         order by number
                        """)
                .param("centre", card.centreId())
                .param("id", card.id())
                .query((row, number) -> new Done(
                        Columns.row(
                                row.getInt("number"),
                                json.readValue(row.getString("cells"), TEXTS),
                                card.fields(),
                                row.getBoolean("anyway")),
                        row.getObject("record_id", UUID.class)))
                .list();
    }

    /** @param title first field of the type, by which the person knows the row */
    void judged(ImportCards.Card card, Map<ImportedRow, Verdict> verdicts, String title) {
        var rows = new ArrayList<Judged>();
        verdicts.forEach((row, verdict) -> rows.add(new Judged(
                row.number(),
                row.cell(title),
                verdict.outcome().name(),
                verdict.reason(),
                verdict.arguments(),
                verdict.changes(),
                verdict.record())));
        jdbc.sql("""
                        update import_row r
                           set title = v.title, outcome = v.outcome, reason = v.reason, arguments = v.arguments,
                               changes = v.changes, record_id = v.record
                          from jsonb_to_recordset(cast(:rows as jsonb)) as
                               v (number integer, title text, outcome text, reason text, arguments jsonb, changes jsonb,
                                  record uuid)
                         where r.centre_id = :centre and r.import_id = :id and r.number = v.number
                        """)
                .param("rows", json.writeValueAsString(rows))
                .param("centre", card.centreId())
                .param("id", card.id())
                .update();
    }

    /** False when one of them was done already, as by the run that was thought to be dead. */
    boolean finish(ImportCards.Card card, List<Finished> finished) {
        var rows = finished.stream()
                .map(one -> new Judged(
                        one.row().number(),
                        null,
                        one.verdict().outcome().name(),
                        one.verdict().reason(),
                        one.verdict().arguments(),
                        one.verdict().changes(),
                        one.record()))
                .toList();
        return jdbc.sql("""
                        update import_row r
                           set outcome = v.outcome, reason = v.reason, arguments = v.arguments, changes = v.changes,
                               record_id = v.record, done_at = :now
                          from jsonb_to_recordset(cast(:rows as jsonb)) as
                               v (number integer, outcome text, reason text, arguments jsonb, changes jsonb, record uuid)
                         where r.centre_id = :centre and r.import_id = :id and r.number = v.number and r.done_at is null
                        """)
                        .param("rows", json.writeValueAsString(rows))
                        .param("now", OffsetDateTime.now(clock))
                        .param("centre", card.centreId())
                        .param("id", card.id())
                        .update()
                == finished.size();
    }

    /** The counts of the import are those of its rows. */
    void count(ImportCards.Card card) {
        var counts = new HashMap<String, Long>();
        jdbc.sql("""
                        select outcome, count(*) as rows from import_row
                         where centre_id = :centre and import_id = :id group by outcome
                        """)
                .param("centre", card.centreId())
                .param("id", card.id())
                .query((org.springframework.jdbc.core.RowCallbackHandler)
                        row -> counts.put(row.getString("outcome"), row.getLong("rows")));
        jdbc.sql("""
                        update data_import set created = :create, changed = :change, skipped = :skip, failed = :fail
                         where centre_id = :centre and id = :id
                        """)
                .param("create", counts.getOrDefault("CREATE", 0L))
                .param("change", counts.getOrDefault("CHANGE", 0L))
                .param("skip", counts.getOrDefault("SKIP", 0L))
                .param("fail", counts.getOrDefault("FAIL", 0L))
                .param("centre", card.centreId())
                .param("id", card.id())
                .update();
    }

    /** Rows that failed, as the file had them, each with the reason. */
    void eachFailed(ImportCards.Card card, java.util.function.BiConsumer<List<String>, Refusal> reader) {
        Consumer<java.sql.ResultSet> one = row -> {
            try {
                reader.accept(
                        json.readValue(row.getString("cells"), TEXTS),
                        Refusal.of(
                                row.getString("reason"),
                                json.readValue(row.getString("arguments"), TEXTS)
                                        .toArray()));
            } catch (java.sql.SQLException failure) {
                throw new IllegalStateException(failure);
            }
        };
        jdbc.sql("""
                        select cells::text as cells, reason, arguments::text as arguments from import_row
                         where centre_id = :centre and import_id = :id and outcome = 'FAIL' order by number
                        """)
                .withFetchSize(BATCH)
                .param("centre", card.centreId())
                .param("id", card.id())
                .query((org.springframework.jdbc.core.RowCallbackHandler) one::accept);
    }

    /** The person says of these rows, or of all that only look alike, that they are others. */
    void anyway(ImportCards.Card card, List<Integer> numbers, boolean all) {
        jdbc.sql("""
                        update import_row set anyway = (number = any (:numbers) or :all)
                         where centre_id = :centre and import_id = :id
                           and (anyway or reason like '%.alike')
                        """)
                .param("numbers", numbers.toArray(Integer[]::new))
                .param("all", all)
                .param("centre", card.centreId())
                .param("id", card.id())
                .update();
    }

    void erase(ImportCards.Card card) {
        jdbc.sql("delete from import_row where centre_id = :centre and import_id = :id")
                .param("centre", card.centreId())
                .param("id", card.id())
                .update();
    }
}
