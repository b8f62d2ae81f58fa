package pl.osl.implementation.pages;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.ui.FirstStep;

/** One of a centre's first steps: what of the seven steps was done before the application came. */
@Component
class StateOnJoining implements FirstStep {

    private final JdbcClient jdbc;

    StateOnJoining(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String key() {
        return "implementation.first";
    }

    @Override
    public String path() {
        return "/implementation/joining";
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return viewer.may(Verb.UPDATE, Thing.STEP);
    }

    @Override
    public boolean done(Viewer viewer) {
        return jdbc.sql("select exists (select 1 from step_change where centre_id = :centre)")
                .param("centre", viewer.centreId())
                .query(Boolean.class)
                .single();
    }
}
