package pl.osl.communities;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.osl.access.Viewer;
import pl.osl.ui.FirstStep;

/** One of a centre's first steps: a community to work with. */
@Component
class FirstCommunity implements FirstStep {

    private final JdbcClient jdbc;

    FirstCommunity(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String key() {
        return "communities.first";
    }

    @Override
    public String path() {
        return "/communities/new";
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return CommunityPolicy.mayCreate(viewer);
    }

    @Override
    public boolean done(Viewer viewer) {
        return jdbc.sql("select exists (select 1 from community where centre_id = :centre)")
                .param("centre", viewer.centreId())
                .query(Boolean.class)
                .single();
    }
}
