package pl.osl.insights.timeline;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Reach;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.ui.Formats;
import pl.osl.ui.ListColumn;
import pl.osl.ui.ListColumn.Sort;
import pl.osl.ui.ListFilter;
import pl.osl.ui.ListSource;
import pl.osl.ui.Words;

/** Puts the timeline of a community together from the views that the modules publish. */
@Component
class Timeline {

    private static final String FROM = """
            (select * from timeline_activities union all select * from timeline_communities
             union all select * from timeline_partners) x
              left join insights_phase p on x.kind = 'PHASE' and p.centre_id = x.centre_id and p.code = x.detail
            """;
    private static final String COLUMNS =
            "x.id, x.kind, x.happened_on, x.exactness, x.title, x.detail, x.note, x.subject_id, p.pl, p.en";
    private static final int LATEST = 10;

    private final JdbcClient jdbc;

    Timeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static ListSource<TimelineRow> source(UUID community, Words words) {
        var parameters = new HashSet<>(Set.of("from", "to"));
        Arrays.stream(Topic.values()).map(Topic::parameter).forEach(parameters::add);
        return new ListSource<>(
                "timeline.list",
                "/communities/" + community + "/timeline",
                parameters,
                COLUMNS,
                FROM,
                "x.id",
                List.of(
                        ListColumn.sorted(
                                "happenedOn", new Sort("x.happened_on", Sort.Type.DATE), TimelineRow::happenedOn),
                        ListColumn.text("topic", row -> words.say("timeline.topic." + row.topic())),
                        ListColumn.text("what", row -> row.what(words)),
                        ListColumn.exported("note", TimelineRow::note)),
                "-happenedOn",
                new SimplePropertyRowMapper<>(TimelineRow.class));
    }

    static ListFilter filter(CommunityDirectory.Details community, TimelineFilter typed, Viewer viewer, Words words) {
        var filter = new ListFilter()
                .where("x.centre_id = {centre} and x.community_id = :community")
                .with("community", community.id())
                .where(condition(viewer.reach()))
                .where("x.kind = any (:kinds)")
                .with("kinds", kinds(typed.topics(viewer)));
        for (var topic : Topic.values()) {
            if (typed.has(topic)) {
                filter.chip(topic.parameter(), words.say("timeline.topic"), words.say("timeline.topic." + topic));
            }
        }
        var formats = new Formats(words.locale());
        if (typed.from() != null) {
            filter.where("x.happened_on >= :from")
                    .with("from", typed.from())
                    .chip("from", words.say("activities.filter.from"), formats.shortDay(typed.from()));
        }
        if (typed.to() != null) {
            filter.where("x.happened_on <= :to")
                    .with("to", typed.to())
                    .chip("to", words.say("activities.filter.to"), formats.shortDay(typed.to()));
        }
        return filter;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<TimelineRow> latest(CommunityDirectory.Details community, Viewer viewer) {
        return jdbc.sql("select " + COLUMNS + " from " + FROM
                        + " where x.centre_id = :centre and x.community_id = :community and x.kind = any (:kinds) and "
                        + condition(viewer.reach()) + " order by x.happened_on desc, x.id desc limit " + LATEST)
                .param("centre", community.centreId())
                .param("community", community.id())
                .param("kinds", kinds(TimelineFilter.readable(viewer)))
                .params(viewer.reach().parameters())
                .query(TimelineRow.class)
                .list();
    }

    private static String condition(Reach reach) {
        return reach instanceof Reach.Assigned
                ? "(x.account_ids is null or exists (select 1 from unnest(x.account_ids) p where "
                        + Reach.assigned("x.centre_id", "p") + "))"
                : "true";
    }

    private static String[] kinds(Set<Topic> topics) {
        return Arrays.stream(Happening.values())
                .filter(one -> topics.contains(one.topic))
                .map(Enum::name)
                .collect(Collectors.toList())
                .toArray(String[]::new);
    }
}
