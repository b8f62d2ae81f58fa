package pl.osl.activities.parts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.ui.FirstStep;

/** The last of a centre's first steps: the first entry, even if it was withdrawn later. */
@Component
class FirstEntry implements FirstStep {

    private final JdbcClient jdbc;

    FirstEntry(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String key() {
        return "activities.first";
    }

    @Override
    public String path() {
        return "/activities/new";
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return viewer.may(Verb.CREATE, Thing.ACTIVITY);
    }

    @Override
    public boolean done(Viewer viewer) {
        return jdbc.sql("select exists (select 1 from activity where centre_id = :centre)")
                .param("centre", viewer.centreId())
                .query(Boolean.class)
                .single();
    }
}
