package pl.osl.imports.wizard;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import pl.osl.imports.ImportState;
import pl.osl.ui.ListColumn;
import pl.osl.ui.ListColumn.Sort;
import pl.osl.ui.ListFilter;
import pl.osl.ui.ListSource;
import pl.osl.ui.Words;

/** The files that were brought into the centre, newest first. */
final class ImportList {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    record Row(
            UUID id,
            OffsetDateTime uploadedAt,
            String type,
            String fileName,
            String uploader,
            ImportState state,
            int rowCount,
            int created,
            int changed,
            int skipped,
            int failed) {}

    private ImportList() {}

    static ListSource<Row> source(Words words) {
        return new ListSource<>(
                "imports.list",
                "/imports",
                Set.of("type"),
                "i.id, i.uploaded_at, i.type, i.file_name, u.name as uploader, i.state, i.row_count, i.created, i.changed,"
                        + " i.skipped, i.failed",
                "data_import i join account u on u.id = i.uploaded_by",
                "i.id",
                List.of(
                        ListColumn.sorted(
                                "when",
                                new Sort("i.uploaded_at", Sort.Type.TIMESTAMPTZ),
                                row -> LocalDateTime.ofInstant(row.uploadedAt().toInstant(), WARSAW)),
                        ListColumn.text("file", Row::fileName),
                        ListColumn.text("what", row -> words.say("imports.type." + row.type())),
                        ListColumn.text("who", Row::uploader),
                        ListColumn.text("state", row -> words.say("imports.state." + row.state())),
                        ListColumn.number("created", null, Row::created),
                        ListColumn.number("changed", null, Row::changed),
                        ListColumn.number("skipped", null, Row::skipped),
                        ListColumn.number("failed", null, Row::failed)),
                "-when",
                new SimplePropertyRowMapper<>(Row.class));
    }

    static ListFilter filter(@Nullable String type, Words words) {
        var filter = new ListFilter().where("i.centre_id = {centre}");
        if (type != null) {
            filter.where("i.type = :type")
                    .with("type", type)
                    .chip("type", words.say("imports.list.column.what"), words.say("imports.type." + type));
        }
        return filter;
    }
}
