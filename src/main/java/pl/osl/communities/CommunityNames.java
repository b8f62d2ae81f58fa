package pl.osl.communities;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.osl.kernel.Refusal;

/** A name stands once in a centre, also while the community is withdrawn: it may come back. */
@Component
class CommunityNames {

    private final JdbcClient jdbc;

    CommunityNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param but the community that may keep its own name */
    void requireFree(UUID centre, String name, @Nullable UUID but) {
        var withdrawn = jdbc.sql("""
                        select withdrawn_at is not null from community
                         where centre_id = :centre and lower(name) = lower(:name) and id is distinct from :but
                        """)
                .param("centre", centre)
                .param("name", name)
                .param("but", but, java.sql.Types.OTHER)
                .query(Boolean.class)
                .optional();
        if (withdrawn.isPresent()) {
            throw Refusal.at(
                    "name",
                    withdrawn.get() ? "communities.refusal.known.withdrawn" : "communities.refusal.known",
                    name);
        }
    }
}
