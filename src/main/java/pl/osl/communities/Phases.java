package pl.osl.communities;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Reach;

/** The phases of a centre in their order: those of the product, renamed, retired and added to by the centre. */
@Component
public class Phases {

    private final JdbcClient jdbc;

    Phases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Retired ones too. */
    @Transactional(readOnly = true)
    public List<Phase> of(UUID centre) {
        return jdbc.sql("""
                        select code, pl, en, means, position, active from phase
                         where centre_id = :centre order by position, code
                        """).param("centre", centre).query(Phase.class).list();
    }

    /** Of all centres of the reach, each code once; where they call it differently, one of the names. */
    @Transactional(readOnly = true)
    public List<Phase> within(Reach reach) {
        return jdbc.sql("""
                        select code, pl, en, means, position, active
                          from (select distinct on (p.code) p.*
                                  from phase p where p.centre_id = any (:centres) order by p.code, p.centre_id) p
                         order by position, code
                        """)
                .param("centres", reach.centres().toArray(UUID[]::new))
                .query(Phase.class)
                .list();
    }

    /** Where a community begins. */
    @Transactional(readOnly = true)
    public Phase first(UUID centre) {
        return used(centre, Phase.Means.RUNNING);
    }

    /** Where the work with a community ends. */
    @Transactional(readOnly = true)
    public Phase last(UUID centre) {
        return used(centre, Phase.Means.ENDED);
    }

    private Phase used(UUID centre, Phase.Means means) {
        return of(centre).stream()
                .filter(one -> one.active() && one.means() == means)
                .findFirst()
                .orElseThrow();
    }
}
