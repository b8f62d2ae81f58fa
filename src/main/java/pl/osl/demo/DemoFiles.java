package pl.osl.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.osl.attachments.store.Store;
import pl.osl.kernel.Ids;

/** Files of a centre: a spreadsheet that its organizer brought in last week, and the scan of an agreement. */
@Component
@Order(95)
class DemoFiles implements DemoChapter {

    private record Row(UUID id, String name, String sector) {}

    private final Store store;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoFiles(Store store, JdbcClient jdbc, Clock clock) {
        this.store = store;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void write(DemoCast cast) {
        write(cast.centre(DemoCentre.RYBNIK), cast.organizer(DemoCentre.RYBNIK));
        map(cast.centre(DemoCentre.RYBNIK), cast.organizer(DemoCentre.RYBNIK));
    }

    private void write(UUID centre, UUID organizer) {
        spreadsheet(centre, organizer);
        jdbc.sql("select id from partnership_agreement where centre_id = :centre and kind = 'CONTRACT' order by id")
                .param("centre", centre)
                .query(UUID.class)
                .list()
                .forEach(agreement -> scan(centre, agreement, organizer));
    }

    private void spreadsheet(UUID centre, UUID organizer) {
        UUID id = Ids.next(clock);
        var known = jdbc.sql("""
                        select id, name, sector from partner where centre_id = :centre and withdrawn_at is null
                         order by created_at desc, id desc limit 4
                        """).param("centre", centre).query(Row.class).list();
        var at = OffsetDateTime.now(clock).minusDays(6);
        jdbc.sql("""
                        insert into data_import (id, centre_id, type, file_name, origin, headings, fields, notes, row_count,
                                                 state, uploaded_by, uploaded_at, submitted_at, started_at, finished_at,
                                                 created, failed)
                        values (:id, :centre, 'partners', 'partnerzy-z-zeszytu.xlsx', 'XLSX', '["Nazwa", "Sektor", "REGON"]',
                                '["name", "sector", "regon"]', '[]', :rows, 'DONE', :by, :at, :at, :at, :at, :created, 2)
                        """)
                .param("id", id)
                .param("centre", centre)
                .param("rows", known.size() + 2)
                .param("by", organizer)
                .param("at", at)
                .param("created", known.size())
                .update();
        int number = 2;
        for (var one : known) {
            String changes = "[{\"field\": \"sector\", \"before\": null, \"after\": \"" + one.sector() + "\"}]";
            row(centre, id, number++, List.of(one.name(), "", ""), "CREATE", null, changes, one.id());
        }
        row(
                centre,
                id,
                number++,
                List.of("Zespół Wokalny Jarzębina", "", ""),
                "FAIL",
                "partners.import.sector.none",
                "[]",
                null);
        row(
                centre,
                id,
                number,
                List.of("Piekarnia Pod Kłosem", "Firma", "123456784"),
                "FAIL",
                "partners.refusal.regon",
                "[]",
                null);
    }

    /** Pins somebody set on a phone while walking, two of which did not fit. */
    private void map(UUID centre, UUID organizer) {
        record Pin(UUID id, String name, double lat, double lon) {}
        var pins = jdbc.sql("""
                        select id, name, lat, lon from asset
                         where centre_id = :centre and lat is not null and not gift and withdrawn_at is null
                         order by created_at desc, id desc limit 5
                        """).param("centre", centre).query(Pin.class).list();
        UUID id = Ids.next(clock);
        jdbc.sql("""
                        insert into data_import (id, centre_id, type, file_name, origin, headings, fields, notes, row_count,
                                                 state, uploaded_by, uploaded_at, submitted_at, started_at, finished_at,
                                                 created, failed)
                        values (:id, :centre, 'assets', 'obchod-dzielnicy.kml', 'KML', '["name", "lat", "lon", "description"]',
                                '["name", "lat", "lon", "offer"]', '[["imports.note.shapes", "1"]]', :rows, 'DONE', :by, :at,
                                :at, :at, :at, :created, 2)
                        """)
                .param("id", id)
                .param("centre", centre)
                .param("rows", pins.size() + 2)
                .param("by", organizer)
                .param("at", OffsetDateTime.now(clock).minusDays(6))
                .param("created", pins.size())
                .update();
        int number = 2;
        for (var pin : pins) {
            String changes = "[{\"field\": \"category\", \"before\": null, \"after\": \"MATERIAL\"}]";
            var cells = List.of(pin.name(), String.valueOf(pin.lat()), String.valueOf(pin.lon()), "");
            row(centre, id, number++, cells, "CREATE", null, changes, pin.id());
        }
        row(
                centre,
                id,
                number++,
                List.of("Ławka pod kasztanem", "0", "0", ""),
                "FAIL",
                "places.refusal.zero",
                "[]",
                null);
        row(
                centre,
                id,
                number,
                List.of("Przystanek (zdjęcie)", "52.5163", "13.3777", ""),
                "FAIL",
                "places.refusal.outside",
                "[]",
                null);
    }

    private void row(
            UUID centre,
            UUID id,
            int number,
            List<String> cells,
            String outcome,
            @Nullable String reason,
            String changes,
            @Nullable UUID partner) {
        jdbc.sql("""
                        insert into import_row (import_id, centre_id, number, cells, title, outcome, reason, changes, record_id,
                                                done_at)
                        values (:id, :centre, :number, to_jsonb(cast(:cells as text[])), :title, :outcome, :reason,
                                cast(:changes as jsonb), :partner, :at)
                        """)
                .param("id", id)
                .param("centre", centre)
                .param("number", number)
                .param("cells", cells.toArray(String[]::new))
                .param("title", cells.getFirst())
                .param("outcome", outcome)
                .param("reason", reason, java.sql.Types.VARCHAR)
                .param("changes", changes)
                .param("partner", partner, java.sql.Types.OTHER)
                .param("at", OffsetDateTime.now(clock).minusDays(6))
                .update();
    }

    private void scan(UUID centre, UUID agreement, UUID organizer) {
        byte[] paper = paper();
        try {
            jdbc.sql("""
                            insert into attachment (id, centre_id, subject, record_id, name, type, size, sha256, added_by, added_at)
                            values (:id, :centre, 'agreement', :agreement, 'porozumienie-podpisane.pdf', 'application/pdf', :size,
                                    :sha256, :by, :at)
                            """)
                    .param("id", Ids.next(clock))
                    .param("centre", centre)
                    .param("agreement", agreement)
                    .param("size", paper.length)
                    .param("sha256", store.put(centre, paper))
                    .param("by", organizer)
                    .param("at", OffsetDateTime.now(clock).minusMonths(10))
                    .update();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** One page that says that it is none. */
    private static byte[] paper() {
        String text = "BT /F1 20 Tf 72 740 Td (Dokument przykladowy) Tj 0 -30 Td (OSL - wersja demonstracyjna) Tj ET";
        var objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + text.length() + " >>\nstream\n" + text + "\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        var paper = new StringBuilder("%PDF-1.4\n");
        var places = new StringBuilder();
        for (int at = 0; at < objects.size(); at++) {
            places.append("%010d 00000 n \n".formatted(paper.length()));
            paper.append(at + 1).append(" 0 obj\n").append(objects.get(at)).append("\nendobj\n");
        }
        int table = paper.length();
        paper.append("xref\n0 6\n0000000000 65535 f \n").append(places);
        paper.append("trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n");
        return paper.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
