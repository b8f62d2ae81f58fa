package pl.osl.communities.initiatives;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import pl.osl.access.Reach;
import pl.osl.kernel.Texts;
import pl.osl.ui.ListColumn;
import pl.osl.ui.ListColumn.Sort;
import pl.osl.ui.ListFilter;
import pl.osl.ui.ListSource;
import pl.osl.ui.Words;

/** The list of initiatives in the viewer's reach. */
final class InitiativeList {

    record Row(
            UUID id,
            String title,
            String community,
            InitiativeState state,
            InitiativeLead ledBy,
            @Nullable String leadGroup,
            @Nullable LocalDate withoutUsSince,
            @Nullable String becameGroup,
            @Nullable String residentsDo,
            @Nullable String askedOfUs,
            @Nullable String givenByUs,
            BigDecimal applied,
            BigDecimal got) {}

    /** States sort as one goes through them. */
    private static final String PLACE = Arrays.stream(InitiativeState.values())
            .map(state -> "when '%s' then %d".formatted(state, state.ordinal()))
            .collect(Collectors.joining(" ", "case i.state ", " end"));

    private InitiativeList() {}

    static ListSource<Row> source(Words words) {
        return new ListSource<>(
                "initiatives.list",
                "/initiatives",
                Set.of("q", "state", "community", "without", "show"),
                """
                i.id, i.title, k.name as community, i.state, i.led_by, l.name as lead_group, i.without_us_since,
                b.name as became_group, i.residents_do, i.asked_of_us, i.given_by_us,
                (select coalesce(sum(m.applied), 0) from initiative_money m
                  where m.centre_id = i.centre_id and m.initiative_id = i.id and m.removed_at is null) as applied,
                (select coalesce(sum(m.got), 0) from initiative_money m
                  where m.centre_id = i.centre_id and m.initiative_id = i.id and m.removed_at is null) as got
                """,
                """
                initiative i
                  join community k on k.centre_id = i.centre_id and k.id = i.community_id
                  left join community_group l on l.centre_id = i.centre_id and l.id = i.group_id
                  left join community_group b on b.centre_id = i.centre_id and b.id = i.became_group_id
                """,
                "i.id",
                List.of(
                        ListColumn.sorted("title", new Sort("i.title_key", Sort.Type.BYTEA), Row::title),
                        ListColumn.text("community", Row::community),
                        ListColumn.sorted(
                                "state",
                                new Sort(PLACE, Sort.Type.INTEGER),
                                row -> words.say("initiatives.is." + row.state())),
                        ListColumn.text(
                                "ledBy",
                                row -> row.leadGroup() == null
                                        ? words.say("initiatives.is." + row.ledBy())
                                        : row.leadGroup()),
                        ListColumn.text("withoutUsSince", Row::withoutUsSince),
                        ListColumn.exported("becameGroup", Row::becameGroup),
                        ListColumn.exported("residentsDo", Row::residentsDo),
                        ListColumn.exported("askedOfUs", Row::askedOfUs),
                        ListColumn.exported("givenByUs", Row::givenByUs),
                        ListColumn.exported("applied", Row::applied),
                        ListColumn.exported("got", Row::got)),
                "title",
                new SimplePropertyRowMapper<>(Row.class));
    }

    /** @param community name of the one the filter names, empty where there is none in reach */
    static ListFilter filter(InitiativeFilter typed, Reach reach, String community, Words words) {
        var filter = new ListFilter()
                .where("i.centre_id = {centre}")
                .where(typed.withdrawn() ? "i.withdrawn_at is not null" : "i.withdrawn_at is null")
                .where(InitiativeDirectory.condition(reach));
        if (typed.withdrawn()) {
            filter.chip("show", words.say("initiatives.field.state"), words.say("initiatives.list.withdrawn"));
        }
        if (typed.state() != null) {
            filter.where("i.state = :state")
                    .with("state", typed.state().name())
                    .chip("state", words.say("initiatives.field.state"), words.say("initiatives.is." + typed.state()));
        }
        if (typed.withoutUs()) {
            filter.where("i.without_us_since is not null")
                    .chip("without", words.say("initiatives.filter.without"), words.say("initiatives.filter.yes"));
        }
        if (typed.communityId() != null) {
            filter.where("i.community_id = :community")
                    .with("community", typed.communityId())
                    .chip("community", words.say("groups.field.community"), community.isEmpty() ? "?" : community);
        }
        if (typed.q() != null) {
            filter.where("position(:q in i.plain_title) > 0")
                    .with("q", Texts.plain(typed.q()))
                    .chip("q", words.say("ui.search"), typed.q());
        }
        return filter;
    }
}
