package pl.osl.audit;

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

/** "Rejestr zdarzeń": who did what and when, without what it was before and after. */
final class AuditList {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    /**
     * @param person null when nobody was signed in
     * @param about the person whose account, role or absence it was; null for other records
     */
    record Row(
            Instant happenedAt,
            @Nullable String person,
            String subject,
            String action,
            @Nullable String about) {

        public String key() {
            return "audit." + subject + "." + action;
        }
    }

    private AuditList() {}

    static ListSource<Row> source(Words words) {
        return new ListSource<>(
                "audit.list",
                "/audit",
                Set.of("person", "from", "to"),
                "e.happened_at, a.name as person, e.subject, e.action, coalesce(s.name, h.name, i.name) as about",
                """
                audit_entry e
                  left join account a on a.id = e.account_id
                  left join account s on e.subject = 'account' and s.id = e.subject_id
                  left join membership m on e.subject in ('membership', 'objection') and m.centre_id = e.centre_id and m.id = e.subject_id
                  left join account h on h.id = m.account_id
                  left join stand_in t on e.subject = 'standIn' and t.centre_id = e.centre_id and t.id = e.subject_id
                  left join account i on i.id = t.absent_id
                """,
                "e.id",
                List.of(
                        ListColumn.sorted(
                                "when", new Sort("e.happened_at", Sort.Type.TIMESTAMPTZ), AuditList::inWarsaw),
                        ListColumn.text(
                                "person", row -> row.person() == null ? words.say("audit.nobody") : row.person()),
                        ListColumn.text("what", row -> words.say(row.key())),
                        ListColumn.text("about", Row::about)),
                "-when",
                new SimplePropertyRowMapper<>(Row.class));
    }

    static ListFilter filter(AuditFilter typed, List<Roster.Named> people, Words words) {
        var filter = new ListFilter().where("e.centre_id = {centre}");
        if (typed.person() != null) {
            filter.where("e.account_id = :person")
                    .with("person", typed.person())
                    .chip("person", words.say("audit.filter.person"), name(typed, people));
        }
        day(
                filter,
                "from",
                "e.happened_at >= cast(:from as timestamp) at time zone 'Europe/Warsaw'",
                typed.from(),
                words);
        day(
                filter,
                "to",
                "e.happened_at < (cast(:to as timestamp) + interval '1 day') at time zone 'Europe/Warsaw'",
                typed.to(),
                words);
        return filter;
    }

    private static void day(ListFilter filter, String name, String condition, @Nullable LocalDate day, Words words) {
        if (day != null) {
            filter.where(condition)
                    .with(name, day)
                    .chip(name, words.say("audit.filter." + name), new Formats(words.locale()).shortDay(day));
        }
    }

    /** Somebody else's id narrows the list to nothing and names nothing. */
    private static String name(AuditFilter typed, List<Roster.Named> people) {
        return people.stream()
                .filter(one -> one.id().equals(typed.person()))
                .map(Roster.Named::name)
                .findFirst()
                .orElse("?");
    }

    private static LocalDateTime inWarsaw(Row row) {
        return LocalDateTime.ofInstant(row.happenedAt(), WARSAW);
    }
}
