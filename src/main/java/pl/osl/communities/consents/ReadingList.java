package pl.osl.communities.consents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import pl.osl.access.Roster;
import pl.osl.ui.Formats;
import pl.osl.ui.ListColumn;
import pl.osl.ui.ListColumn.Sort;
import pl.osl.ui.ListFilter;
import pl.osl.ui.ListSource;
import pl.osl.ui.Words;

/** "Rejestr odczytów": who read the record with that number, when, how and what for. */
final class ReadingList {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    /** @param purpose null for those who need not state one */
    record Row(
            Instant readAt,
            String reader,
            int number,
            How how,
            @Nullable String purpose) {}

    private ReadingList() {}

    static ListSource<Row> source(Words words) {
        return new ListSource<>(
                "readings.list",
                "/readings",
                Set.of("reader", "how", "from", "to"),
                "r.read_at, a.name as reader, l.number, r.how, d.purpose",
                """
                person_reading r
                  join account a on a.id = r.reader_id
                  join local_leader l on l.centre_id = r.centre_id and l.id = r.leader_id
                  left join name_disclosure d on d.centre_id = r.centre_id and d.id = r.disclosure_id
                """,
                "r.id",
                List.of(
                        ListColumn.sorted(
                                "when",
                                new Sort("r.read_at", Sort.Type.TIMESTAMPTZ),
                                row -> LocalDateTime.ofInstant(row.readAt(), WARSAW)),
                        ListColumn.text("reader", Row::reader),
                        ListColumn.number("number", new Sort("l.number", Sort.Type.INTEGER), Row::number),
                        ListColumn.text("how", row -> words.say("How." + row.how())),
                        ListColumn.text("purpose", Row::purpose)),
                "-when",
                new SimplePropertyRowMapper<>(Row.class));
    }

    static ListFilter filter(ReadingFilter typed, List<Roster.Named> people, Words words) {
        var filter = new ListFilter().where("r.centre_id = {centre}");
        if (typed.reader() != null) {
            String name = people.stream()
                    .filter(one -> one.id().equals(typed.reader()))
                    .map(Roster.Named::name)
                    .findFirst()
                    .orElse("?");
            filter.where("r.reader_id = :reader")
                    .with("reader", typed.reader())
                    .chip("reader", words.say("readings.list.column.reader"), name);
        }
        if (typed.how() != null) {
            filter.where("r.how = :how")
                    .with("how", typed.how().name())
                    .chip("how", words.say("readings.list.column.how"), words.say("How." + typed.how()));
        }
        day(filter, "from", "r.read_on >= :from", typed.from(), words);
        day(filter, "to", "r.read_on <= :to", typed.to(), words);
        return filter;
    }

    private static void day(ListFilter filter, String name, String condition, @Nullable LocalDate day, Words words) {
        if (day != null) {
            filter.where(condition)
                    .with(name, day)
                    .chip(name, words.say("readings.filter." + name), new Formats(words.locale()).shortDay(day));
        }
    }
}
