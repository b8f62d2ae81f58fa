package pl.osl.activities.parts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Viewer;
import pl.osl.activities.ActivityKind;
import pl.osl.activities.ActivityReach;
import pl.osl.activities.parties.PartyKind;

/** Reads the ten newest entries about a community. */
@Component
class NewestEntries {

    record Line(
            UUID id,
            LocalDate heldOn,
            String title,
            ActivityKind kind,
            String author,
            @Nullable Integer present) {}

    private final JdbcClient jdbc;

    NewestEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<Line> of(UUID centre, UUID community, Viewer viewer) {
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

    /** The ten newest that name a partner, a group or an initiative. */
    @Transactional(readOnly = true)
    public List<Line> with(PartyKind kind, UUID centre, UUID party, Viewer viewer) {
        return jdbc.sql("""
                        select a.id, a.held_on, a.title, a.kind, p.name as author, a.present
                          from activity a join account p on p.id = a.author_id
                         where a.centre_id = :centre and a.withdrawn_at is null and
                        """ + kind.condition() + " and " + ActivityReach.condition(viewer.reach())
                        + " order by a.held_on desc, a.id desc limit 10")
                .param("centre", centre)
                .param(kind.word(), party)
                .params(viewer.reach().parameters())
                .query(Line.class)
                .list();
    }
}
