package pl.osl.communities;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import pl.osl.access.Reach;
import pl.osl.kernel.Texts;
import pl.osl.ui.ListColumn;
import pl.osl.ui.ListColumn.Sort;
import pl.osl.ui.ListFilter;
import pl.osl.ui.ListSource;
import pl.osl.ui.Words;

/** The list of communities in the viewer's reach. */
final class CommunityList {

    record Row(
            UUID id,
            String name,
            CommunityType type,
            String phasePl,
            String phaseEn,
            @Nullable String lead,
            int members,
            boolean ended) {

        public String phase(Locale language) {
            return "en".equals(language.getLanguage()) ? phaseEn : phasePl;
        }
    }

    private CommunityList() {}

    static ListSource<Row> source(Words words) {
        return new ListSource<>(
                "communities.list",
                "/communities",
                Set.of("q", "type", "phase", "lead", "state"),
                """
                c.id, c.name, c.type, p.pl as phase_pl, p.en as phase_en, c.ended_on is not null as ended,
                (select a.name from community_member m join account a on a.id = m.account_id
                  where m.centre_id = c.centre_id and m.community_id = c.id and m.lead and m.valid_to is null and
                """ + Leads.IN_FIELD + """
                ) as lead,
                (select count(*) from community_member m
                  where m.centre_id = c.centre_id and m.community_id = c.id and m.valid_to is null) as members
                """,
                "community c join phase p on p.centre_id = c.centre_id and p.code = c.phase",
                "c.id",
                List.of(
                        ListColumn.sorted("name", new Sort("c.name_key", Sort.Type.BYTEA), Row::name),
                        ListColumn.text("type", row -> words.say("CommunityType." + row.type())),
                        ListColumn.sorted(
                                "phase", new Sort("p.position", Sort.Type.INTEGER), row -> row.phase(words.locale())),
                        ListColumn.text("lead", Row::lead),
                        ListColumn.number("members", null, Row::members)),
                "name",
                new SimplePropertyRowMapper<>(Row.class));
    }

    /** @param phases what {@code typed} may ask for; another phase narrows nothing */
    static ListFilter filter(CommunityFilter typed, List<Phase> phases, Reach reach, LocalDate today, Words words) {
        var filter = new ListFilter()
                .where("c.centre_id = {centre}")
                .where(CommunityDirectory.condition(reach))
                .with("today", today);
        if (typed.leaderless()) {
            filter.where(Leads.NOBODY)
                    .chip(
                            "lead",
                            words.say("communities.list.column.lead"),
                            words.say("communities.leaderless.nobody"));
        }
        filter.where(typed.withdrawn() ? "c.withdrawn_at is not null" : "c.withdrawn_at is null");
        if (typed.withdrawn()) {
            filter.chip("state", words.say("communities.list.state"), words.say("communities.list.withdrawn"));
        }
        phases.stream()
                .filter(one -> one.code().equals(typed.phase()))
                .forEach(one -> filter.where("c.phase = :phase")
                        .with("phase", one.code())
                        .chip("phase", words.say("communities.phase"), one.in(words.locale())));
        if (typed.type() != null) {
            filter.where("c.type = :type")
                    .with("type", typed.type().name())
                    .chip("type", words.say("communities.field.type"), words.say("CommunityType." + typed.type()));
        }
        if (typed.q() != null) {
            filter.where("position(:q in c.plain_name) > 0")
                    .with("q", Texts.plain(typed.q()))
                    .chip("q", words.say("ui.search"), typed.q());
        }
        return filter;
    }
}
