package pl.osl.partners.partnerships;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import pl.osl.access.Reach;
import pl.osl.kernel.Texts;
import pl.osl.partners.PartnerReach;
import pl.osl.ui.ListColumn;
import pl.osl.ui.ListColumn.Sort;
import pl.osl.ui.ListFilter;
import pl.osl.ui.ListSource;
import pl.osl.ui.Words;

/** The list of partnerships in the viewer's reach. */
final class PartnershipList {

    /** What narrows it, as the address tells it. */
    record Filter(
            @Nullable String q,
            @Nullable PartnershipKind kind,
            @Nullable PartnershipState state,
            @Nullable String show) {

        Filter {
            q = Texts.line(q);
        }

        public boolean withdrawn() {
            return "withdrawn".equals(show);
        }
    }

    record Row(
            UUID id,
            String name,
            PartnershipKind kind,
            PartnershipState state,
            int members,
            @Nullable LocalDate agreedTo,
            @Nullable String goal,
            @Nullable String territory) {}

    private PartnershipList() {}

    static ListSource<Row> source(Words words) {
        return new ListSource<>(
                "partnerships.list",
                "/partnerships",
                Set.of("q", "kind", "state", "show"),
                """
                p.id, p.name, p.kind, p.state, p.goal, p.territory,
                (select count(*) from partnership_member m
                  where m.centre_id = p.centre_id and m.partnership_id = p.id and m.left_on is null) as members,
                (select max(a.valid_to) from partnership_agreement a
                  where a.centre_id = p.centre_id and a.partnership_id = p.id) as agreed_to
                """,
                "partnership p",
                "p.id",
                List.of(
                        ListColumn.sorted("name", new Sort("p.name_key", Sort.Type.BYTEA), Row::name),
                        ListColumn.text("kind", row -> words.say("partnerships.is." + row.kind())),
                        ListColumn.text("state", row -> words.say("partnerships.is." + row.state())),
                        ListColumn.number("members", null, Row::members),
                        ListColumn.text("agreedTo", Row::agreedTo),
                        ListColumn.exported("goal", Row::goal),
                        ListColumn.exported("territory", Row::territory)),
                "name",
                new SimplePropertyRowMapper<>(Row.class));
    }

    static ListFilter filter(Filter typed, Reach reach, Words words) {
        var filter = new ListFilter()
                .where("p.centre_id = {centre}")
                .where(typed.withdrawn() ? "p.withdrawn_at is not null" : "p.withdrawn_at is null")
                .where(PartnerReach.condition("p", reach));
        if (typed.kind() != null) {
            filter.where("p.kind = :kind")
                    .with("kind", typed.kind().name())
                    .chip("kind", words.say("partnerships.field.kind"), words.say("partnerships.is." + typed.kind()));
        }
        if (typed.state() != null) {
            filter.where("p.state = :state")
                    .with("state", typed.state().name())
                    .chip(
                            "state",
                            words.say("partnerships.field.state"),
                            words.say("partnerships.is." + typed.state()));
        }
        if (typed.q() != null) {
            filter.where("position(:q in p.plain_name) > 0")
                    .with("q", Texts.plain(typed.q()))
                    .chip("q", words.say("ui.search"), typed.q());
        }
        return filter;
    }
}
