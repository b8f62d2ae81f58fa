package pl.osl.imports.wizard;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.imports.ImportField;
import pl.osl.imports.ImportType;
import pl.osl.imports.files.Sheet;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** Takes a file in: its rows as they stand there, and a first guess of what its columns are. */
@Service
class Bringing {

    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("pl"), Locale.ENGLISH);

    private final ImportCards cards;
    private final ImportRows rows;
    private final ImportNews news;
    private final ImportJobs.Queue queue;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final MessageSource messages;
    private final Clock clock;

    Bringing(
            ImportCards cards,
            ImportRows rows,
            ImportNews news,
            ImportJobs.Queue queue,
            JdbcClient jdbc,
            JsonMapper json,
            MessageSource messages,
            Clock clock) {
        this.cards = cards;
        this.rows = rows;
        this.news = news;
        this.queue = queue;
        this.jdbc = jdbc;
        this.json = json;
        this.messages = messages;
        this.clock = clock;
    }

    /** The same form sent twice is one import; an id that somebody else has is none of ours. */
    @Transactional
    public UUID bring(
            @Nullable UUID asked, ImportType type, @Nullable UUID target, String fileName, Sheet sheet, Viewer viewer) {
        viewer.require(Verb.SUBMIT, Thing.IMPORT);
        viewer.require(Verb.CREATE, type.thing());
        var targets = type.targets(viewer);
        UUID chosen = targets.isEmpty() ? null : target;
        if (chosen != null && targets.stream().noneMatch(one -> one.id().equals(chosen))) {
            throw Refusal.at("target", "imports.refusal.target");
        }
        UUID centre = viewer.centreId();
        var columns = Columns.guess(sheet, type.fields(), this::names);
        var lines = Columns.rows(sheet, columns);
        if (lines.isEmpty()) {
            throw Refusal.at("file", "imports.file.headings");
        }
        if (lines.size() > Sheet.ROWS) {
            throw Refusal.at("file", "imports.file.rows", Sheet.ROWS);
        }
        UUID id = asked == null ? Ids.next(clock) : asked;
        if (!insert(id, centre, type, chosen, fileName, sheet, columns, lines.size(), viewer)) {
            var sent = cards.find(centre, id).filter(one -> one.uploadedBy().equals(viewer.accountId()));
            return sent.map(ImportCards.Card::id)
                    .orElseGet(() -> bring(Ids.next(clock), type, target, fileName, sheet, viewer));
        }
        rows.write(centre, id, lines);
        queue.erase(new ImportJob(centre, id), ImportWork.KEPT);
        news.brought(centre, id, viewer.accountId(), fileName);
        return id;
    }

    private Set<String> names(ImportField field) {
        return LANGUAGES.stream()
                .map(language -> ImportField.bare(messages.getMessage(field.label(), null, language)))
                .collect(Collectors.toSet());
    }

    private boolean insert(
            UUID id,
            UUID centre,
            ImportType type,
            @Nullable UUID target,
            String fileName,
            Sheet sheet,
            Columns columns,
            int count,
            Viewer viewer) {
        var notes = new ArrayList<List<String>>();
        sheet.notes().forEach(note -> notes.add(List.of(note.code(), note.argument())));
        if (columns.repeated()) {
            notes.add(List.of("imports.note.repeated", ""));
        }
        return jdbc.sql("""
                        insert into data_import (id, centre_id, type, file_name, origin, headings, fields, notes, row_count,
                                                 state, uploaded_by, uploaded_at, target_id)
                        values (:id, :centre, :type, :file, :origin, cast(:headings as jsonb), cast(:fields as jsonb),
                                cast(:notes as jsonb), :count, 'MAPPING', :by, :now, :target)
                        on conflict (id) do nothing
                        """)
                        .param("id", id)
                        .param("centre", centre)
                        .param("type", type.key())
                        .param("target", target, Types.OTHER)
                        .param("file", fileName)
                        .param("origin", sheet.origin())
                        .param("headings", json.writeValueAsString(columns.headings()))
                        .param("fields", json.writeValueAsString(columns.fields()))
                        .param("notes", json.writeValueAsString(notes))
                        .param("count", count)
                        .param("by", viewer.accountId())
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                > 0;
    }
}
