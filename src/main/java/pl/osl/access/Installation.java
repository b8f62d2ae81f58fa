package pl.osl.access;

import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import pl.osl.kernel.NotFound;

/** What belongs to whoever set the installation up, beside their roles: adding centres, seeing to the registers. */
@Service
public class Installation {

    private final JdbcClient jdbc;

    Installation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean isFor(Viewer viewer) {
        return jdbc.sql("select exists (select 1 from account where id = :id and installation and closed_at is null)")
                .param("id", viewer.accountId())
                .query(Boolean.class)
                .single();
    }

    /** From the next request on the person acts in that centre, if they may. */
    public void enter(UUID centre, HttpSession session) {
        session.setAttribute(Place.CHOSEN, new Place(Place.Kind.CENTRE, centre).key());
    }

    /** For everybody else these pages do not exist. */
    public void require(Viewer viewer) {
        if (!isFor(viewer)) {
            throw new NotFound(Installation.class, viewer.accountId());
        }
    }
}
