package pl.osl.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Roster;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.ui.HomePart;

/** What the previous director did lately, for whoever takes over: metadata, as in the log. */
@Component
class DeedsPart implements HomePart {

    private static final int LATELY = 12;

    record Deed(Instant at, String key) {}

    record Deeds(Roster.Named predecessor, List<Deed> deeds) {}

    private final JdbcClient jdbc;
    private final Roster roster;

    DeedsPart(JdbcClient jdbc, Roster roster) {
        this.jdbc = jdbc;
        this.roster = roster;
    }

    @Override
    public Page page() {
        return Page.TAKEOVER;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String template() {
        return "audit/deeds";
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Object> model(Viewer viewer) {
        return viewer.may(Verb.READ, Thing.TAKEOVER)
                ? roster.directedBefore(viewer).map(one -> new Deeds(one, deeds(one, viewer)))
                : Optional.empty();
    }

    private List<Deed> deeds(Roster.Named person, Viewer viewer) {
        return jdbc.sql("""
                        select e.happened_at, e.subject, e.action from audit_entry e
                         where e.centre_id = :centre and e.account_id = :person
                         order by e.happened_at desc, e.id desc limit :lately
                        """)
                .param("centre", viewer.centreId())
                .param("person", person.id())
                .param("lately", LATELY)
                .query((row, number) -> new Deed(
                        row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                        "audit." + row.getString("subject") + "." + row.getString("action")))
                .list();
    }
}
