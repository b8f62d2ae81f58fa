package pl.osl.communities.groups;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import pl.osl.access.Reach;
import pl.osl.kernel.LooseDay;
import pl.osl.kernel.Texts;
import pl.osl.ui.ListColumn;
import pl.osl.ui.ListColumn.Sort;
import pl.osl.ui.ListFilter;
import pl.osl.ui.ListSource;
import pl.osl.ui.Words;

/** The list of groups in the viewer's reach. */
final class GroupList {

    record Row(
            UUID id,
            String name,
            GroupKind kind,
            @Nullable UUID communityId,
            @Nullable String community,
            @Nullable String parent,
            GroupState state,
            @Nullable GroupLead ledBy,
            @Nullable SizeBand sizeBand,
            @Nullable String forWhom,
            @Nullable String rhythm,
            @Nullable LocalDate foundedOn,
            @Nullable String foundedPrecision,
            @Nullable LocalDate endedOn) {

        @Nullable LooseDay founded() {
            return LooseDay.of(foundedOn, foundedPrecision);
        }
    }

    private GroupList() {}

    static ListSource<Row> source(Words words) {
        return new ListSource<>(
                "groups.list",
                "/groups",
                Set.of("q", "kind", "state", "community", "show"),
                """
                g.id, g.name, g.kind, g.community_id, k.name as community, p.name as parent, g.state, g.led_by,
                g.size_band, g.for_whom, g.rhythm, g.founded_on, g.founded_precision, g.ended_on
                """,
                """
                community_group g
                  left join community k on k.centre_id = g.centre_id and k.id = g.community_id
                  left join community_group p on p.centre_id = g.centre_id and p.id = g.parent_id
                """,
                "g.id",
                List.of(
                        ListColumn.sorted("name", new Sort("g.name_key", Sort.Type.BYTEA), Row::name),
                        ListColumn.text("kind", row -> words.say("groups.is." + row.kind())),
                        ListColumn.text(
                                "community",
                                row -> row.community() == null ? words.say("groups.own") : row.community()),
                        ListColumn.text(
                                "ledBy", row -> row.ledBy() == null ? null : words.say("groups.is." + row.ledBy())),
                        ListColumn.text("state", row -> words.say("groups.is." + row.state())),
                        ListColumn.exported("parent", Row::parent),
                        ListColumn.exported("forWhom", Row::forWhom),
                        ListColumn.exported(
                                "founded",
                                row -> row.founded() == null
                                        ? null
                                        : row.founded().toString()),
                        ListColumn.exported("rhythm", Row::rhythm),
                        ListColumn.exported(
                                "sizeBand",
                                row -> row.sizeBand() == null ? null : words.say("groups.is." + row.sizeBand())),
                        ListColumn.exported("endedOn", Row::endedOn)),
                "name",
                new SimplePropertyRowMapper<>(Row.class));
    }

    /** @param community name of the one the filter names, empty where there is none in reach */
    static ListFilter filter(GroupFilter typed, Reach reach, String community, Words words) {
        var filter = new ListFilter()
                .where("g.centre_id = {centre}")
                .where(typed.withdrawn() ? "g.withdrawn_at is not null" : "g.withdrawn_at is null")
                .where(GroupDirectory.condition(reach));
        if (typed.withdrawn()) {
            filter.chip("show", words.say("groups.field.state"), words.say("groups.list.withdrawn"));
        }
        if (typed.kind() != null) {
            filter.where("g.kind = :kind")
                    .with("kind", typed.kind().name())
                    .chip("kind", words.say("groups.field.kind"), words.say("groups.is." + typed.kind()));
        }
        if (typed.state() != null) {
            filter.where("g.state = :state")
                    .with("state", typed.state().name())
                    .chip("state", words.say("groups.field.state"), words.say("groups.is." + typed.state()));
        }
        if (typed.own()) {
            filter.where("g.community_id is null")
                    .chip("community", words.say("groups.field.community"), words.say("groups.own"));
        } else if (typed.communityId() != null) {
            filter.where("g.community_id = :community")
                    .with("community", typed.communityId())
                    .chip("community", words.say("groups.field.community"), community.isEmpty() ? "?" : community);
        }
        if (typed.q() != null) {
            filter.where("position(:q in g.plain_name) > 0")
                    .with("q", Texts.plain(typed.q()))
                    .chip("q", words.say("ui.search"), typed.q());
        }
        return filter;
    }
}
