package pl.osl.activities;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.ui.RecordPart;

/** The newest entries on the page of a community. */
@Component
class CommunityEntries implements RecordPart {

    record Line(
            UUID id,
            LocalDate heldOn,
            String title,
            ActivityKind kind,
            String author,
            @Nullable Integer present) {}

    record Shown(UUID community, List<Line> lines, boolean mayLog) {}

    private final JdbcClient jdbc;

    CommunityEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String subject() {
        return "community";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public String template() {
        return "activities/of-community";
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Object> model(Viewer viewer, UUID community) {
        if (!viewer.may(Verb.READ, Thing.ACTIVITY)) {
            return Optional.empty();
        }
        var lines = viewer.reach().centres().stream()
                .flatMap(centre -> newest(centre, community, viewer).stream())
                .toList();
        return Optional.of(new Shown(community, lines, ActivityPolicy.mayLog(viewer)));
    }

    private List<Line> newest(UUID centre, UUID community, Viewer viewer) {
        return jdbc.sql("""
                        select a.id, a.held_on, a.title, a.kind, p.name as author, a.present
                          from activity_community l
                          join activity a on a.centre_id = l.centre_id and a.id = l.activity_id
                          join account p on p.id = a.author_id
                         where l.centre_id = :centre and l.community_id = :community and a.withdrawn_at is null and
                        """ + ActivityReach.condition(viewer.reach()) + " order by a.held_on desc, a.id desc limit 10")
                .param("centre", centre)
                .param("community", community)
                .params(viewer.reach().parameters())
                .query(Line.class)
                .list();
    }
}
