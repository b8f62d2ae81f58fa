package pl.osl.imports.wizard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.imports.ImportState;
import pl.osl.imports.Verdict.Outcome;
import pl.osl.kernel.Change;
import pl.osl.kernel.NotFound;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What pages show of an import: how it stands, its columns with samples, its rows by what becomes of them. */
@Component
class ImportCards {

    /** Rows of one kind on a page; the others are in the file and in the counts. */
    static final int SHOWN = 100;

    private static final int SAMPLES = 3;

    record Card(
            UUID id,
            UUID centreId,
            String type,
            @Nullable UUID target,
            String fileName,
            String origin,
            List<String> headings,
            List<String> fields,
            List<List<String>> notes,
            int rowCount,
            ImportState state,
            UUID uploadedBy,
            String uploader,
            Instant uploadedAt,
            @Nullable UUID decidedBy,
            @Nullable String decider,
            @Nullable Instant decidedAt,
            @Nullable String decisionReason,
            @Nullable Instant finishedAt,
            @Nullable Instant erasedAt,
            Map<Outcome, Integer> counts) {

        public int count(String outcome) {
            return counts.getOrDefault(Outcome.valueOf(outcome), 0);
        }

        /** What kind of file it was: the first word of the origin. */
        public String format() {
            return origin.split(" ", 2)[0];
        }

        /** What parts the columns of a CSV file. */
        public String separator() {
            String sign = origin.split(" ", 3).length < 3 ? "" : origin.split(" ", 3)[1];
            return switch (sign) {
                case ";" -> "semicolon";
                case "," -> "comma";
                case "TAB" -> "tab";
                default -> "other";
            };
        }

        public String charset() {
            String[] parts = origin.split(" ", 3);
            return parts.length < 3 ? "" : parts[2];
        }

        public boolean erased() {
            return erasedAt != null;
        }

        public boolean acts() {
            return count("CREATE") + count("CHANGE") > 0;
        }

        /** Nobody but its author was there to decide. */
        public boolean selfApproved() {
            return uploadedBy.equals(decidedBy);
        }
    }

    record Row(
            int number,
            @Nullable String title,
            Outcome outcome,
            @Nullable String reason,
            List<String> arguments,
            List<Change> changes,
            @Nullable UUID recordId,
            boolean anyway) {

        /** Skipped for looking like another, so that the person may say that it is not. */
        public boolean alike() {
            return reason != null && reason.endsWith(".alike");
        }
    }

    record Progress(String state, int done, int rows) {}

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<List<String>>> NOTES = new TypeReference<>() {};
    private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportCards(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Transactional(readOnly = true)
    public Card require(UUID id, Viewer viewer) {
        viewer.require(Verb.READ, Thing.IMPORT);
        return find(viewer.centreId(), id).orElseThrow(() -> new NotFound(Card.class, id));
    }

    Optional<Card> find(UUID centre, UUID id) {
        return jdbc.sql("""
                        select i.*, u.name as uploader, d.name as decider
                          from data_import i
                          join account u on u.id = i.uploaded_by
                          left join account d on d.id = i.decided_by
                         where i.centre_id = :centre and i.id = :id
                        """)
                .param("centre", centre)
                .param("id", id)
                .query(this::card)
                .optional();
    }

    /** A few values of each column, as they stand in the file. */
    @Transactional(readOnly = true)
    public List<List<String>> samples(Card card) {
        var samples = new ArrayList<List<String>>();
        card.headings().forEach(heading -> samples.add(new ArrayList<>()));
        jdbc.sql("""
                        select cells::text from import_row
                         where centre_id = :centre and import_id = :id order by number limit 50
                        """)
                .param("centre", card.centreId())
                .param("id", card.id())
                .query(String.class)
                .list()
                .forEach(text -> {
                    var cells = json.readValue(text, TEXTS);
                    for (int column = 0; column < Math.min(cells.size(), samples.size()); column++) {
                        var of = samples.get(column);
                        if (!cells.get(column).isBlank() && of.size() < SAMPLES && !of.contains(cells.get(column))) {
                            of.add(cells.get(column));
                        }
                    }
                });
        return samples;
    }

    @Transactional(readOnly = true)
    public List<Row> rows(Card card, Outcome outcome) {
        return jdbc.sql("""
                        select number, title, outcome, reason, arguments::text as arguments, changes::text as changes,
                               record_id, anyway
                          from import_row
                         where centre_id = :centre and import_id = :id and outcome = :outcome
                         order by (reason like '%.alike') is not true, number limit :limit
                        """)
                .param("centre", card.centreId())
                .param("id", card.id())
                .param("outcome", outcome.name())
                .param("limit", SHOWN)
                .query((row, number) -> new Row(
                        row.getInt("number"),
                        row.getString("title"),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getString("reason"),
                        json.readValue(row.getString("arguments"), TEXTS),
                        json.readValue(row.getString("changes"), CHANGES),
                        row.getObject("record_id", UUID.class),
                        row.getBoolean("anyway")))
                .list();
    }

    @Transactional(readOnly = true)
    public Progress progress(UUID id, Viewer viewer) {
        var card = require(id, viewer);
        String done = card.state() == ImportState.CHECKING ? "outcome is not null" : "done_at is not null";
        int rows = jdbc.sql("select count(*) from import_row where centre_id = :centre and import_id = :id and " + done)
                .param("centre", card.centreId())
                .param("id", id)
                .query(Integer.class)
                .single();
        return new Progress(card.state().name(), rows, card.rowCount());
    }

    private Card card(ResultSet row, int number) throws SQLException {
        var counts = new LinkedHashMap<Outcome, Integer>();
        counts.put(Outcome.CREATE, row.getInt("created"));
        counts.put(Outcome.CHANGE, row.getInt("changed"));
        counts.put(Outcome.SKIP, row.getInt("skipped"));
        counts.put(Outcome.FAIL, row.getInt("failed"));
        return new Card(
                row.getObject("id", UUID.class),
                row.getObject("centre_id", UUID.class),
                row.getString("type"),
                row.getObject("target_id", UUID.class),
                row.getString("file_name"),
                row.getString("origin"),
                json.readValue(row.getString("headings"), TEXTS),
                json.readValue(row.getString("fields"), TEXTS),
                json.readValue(row.getString("notes"), NOTES),
                row.getInt("row_count"),
                ImportState.valueOf(row.getString("state")),
                row.getObject("uploaded_by", UUID.class),
                row.getString("uploader"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                row.getObject("decided_by", UUID.class),
                row.getString("decider"),
                moment(row, "decided_at"),
                row.getString("decision_reason"),
                moment(row, "finished_at"),
                moment(row, "erased_at"),
                counts);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
