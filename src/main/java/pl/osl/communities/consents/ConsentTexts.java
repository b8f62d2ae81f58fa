package pl.osl.communities.consents;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.centres.CentreDirectory;
import pl.osl.communities.OwnText;
import pl.osl.kernel.Refusal;

/**
 * The numbered texts to which people of a centre consent. Version 1 comes from the product; it is written down when it is
 * first needed, so that the proof holds the very words, and no version is ever changed.
 */
@Service
public class ConsentTexts {

    /**
     * @param maker null for the product's own text
     * @param madeAt null as long as nobody consented to the product's own text
     */
    public record Text(
            int version,
            String body,
            @Nullable String maker,
            @Nullable Instant madeAt) {}

    private final CentreDirectory centres;
    private final JdbcClient jdbc;
    private final Clock clock;

    ConsentTexts(CentreDirectory centres, JdbcClient jdbc, Clock clock) {
        this.centres = centres;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Newest first; there is always one. */
    @Transactional(readOnly = true)
    public List<Text> of(Viewer viewer) {
        viewer.require(Verb.READ, Thing.CONSENT);
        var kept = kept(viewer.centreId());
        return kept.isEmpty() ? List.of(new Text(1, own(viewer), null, null)) : kept;
    }

    /** Writes the product's text down if nothing else is there, and tells whether there is such a version. */
    @Transactional
    public boolean known(int version, Viewer viewer) {
        writeOwn(viewer);
        return kept(viewer.centreId()).stream().anyMatch(one -> one.version() == version);
    }

    /** @param seen the newest version the person saw; the same text sent twice is one version */
    @Transactional
    public void add(String body, int seen, Viewer viewer) {
        viewer.require(Verb.CREATE, Thing.CONSENT);
        writeOwn(viewer);
        var newest = kept(viewer.centreId()).getFirst();
        if (newest.body().equals(body)) {
            if (newest.version() == seen) {
                throw Refusal.at("body", "consents.refusal.text.same");
            }
            return;
        }
        if (newest.version() != seen || insert(seen + 1, body, viewer.accountId(), viewer) == 0) {
            throw Refusal.of("consents.refusal.text.meanwhile");
        }
    }

    private void writeOwn(Viewer viewer) {
        if (kept(viewer.centreId()).isEmpty()) {
            insert(1, own(viewer), null, viewer);
        }
    }

    private int insert(int version, String body, @Nullable UUID maker, Viewer viewer) {
        return jdbc.sql("""
                        insert into consent_text (centre_id, version, body, made_by, made_at)
                        values (:centre, :version, :body, :maker, :now) on conflict (centre_id, version) do nothing
                        """)
                .param("centre", viewer.centreId())
                .param("version", version)
                .param("body", body)
                .param("maker", maker)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private List<Text> kept(UUID centre) {
        return jdbc.sql("""
                        select t.version, t.body, a.name as maker, t.made_at
                          from consent_text t left join account a on a.id = t.made_by
                         where t.centre_id = :centre order by t.version desc
                        """)
                .param("centre", centre)
                .query((row, number) -> new Text(
                        row.getInt("version"),
                        row.getString("body"),
                        row.getString("maker"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private String own(Viewer viewer) {
        var responsible = centres.responsible(viewer.centreId());
        String centre = viewer.paper().lines().findFirst().orElse(viewer.centreName());
        return OwnText.of(
                responsible.controller() == null ? centre : responsible.controller(), responsible.dpoContact());
    }
}
