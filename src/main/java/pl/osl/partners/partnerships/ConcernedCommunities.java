package pl.osl.partners.partnerships;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.osl.communities.CommunityDirectory;
import pl.osl.kernel.Change;
import pl.osl.kernel.Refusal;

/** Which communities a partnership is about; one that names none is about the whole municipality. */
@Component
class ConcernedCommunities {

    record Concerned(UUID id, String name) {}

    private final CommunityDirectory communities;
    private final JdbcClient jdbc;

    ConcernedCommunities(CommunityDirectory communities, JdbcClient jdbc) {
        this.communities = communities;
        this.jdbc = jdbc;
    }

    List<Concerned> of(UUID centre, UUID partnership) {
        return jdbc.sql("""
                        select c.id, c.name from partnership_community p
                          join community c on c.centre_id = p.centre_id and c.id = p.community_id
                         where p.centre_id = :centre and p.partnership_id = :partnership order by c.name_key, c.id
                        """)
                .param("centre", centre)
                .param("partnership", partnership)
                .query(Concerned.class)
                .list();
    }

    /** @return the change by names, for the history; no lines where nothing changed */
    Change.Log set(UUID centre, UUID partnership, Collection<UUID> told) {
        var wanted = Set.copyOf(told);
        if (communities.known(centre, wanted) != wanted.size()) {
            throw Refusal.at("communities", "partnerships.refusal.community");
        }
        var before = of(centre, partnership);
        jdbc.sql("""
                        delete from partnership_community
                         where centre_id = :centre and partnership_id = :partnership and community_id <> all (:wanted)
                        """)
                .param("centre", centre)
                .param("partnership", partnership)
                .param("wanted", wanted.toArray(UUID[]::new))
                .update();
        jdbc.sql("""
                        insert into partnership_community (centre_id, partnership_id, community_id)
                        select :centre, :partnership, unnest(:wanted) on conflict do nothing
                        """)
                .param("centre", centre)
                .param("partnership", partnership)
                .param("wanted", wanted.toArray(UUID[]::new))
                .update();
        return new Change.Log().add("communities", names(before), names(of(centre, partnership)));
    }

    private static @Nullable String names(List<Concerned> communities) {
        return communities.isEmpty()
                ? null
                : String.join(", ", communities.stream().map(Concerned::name).toList());
    }
}
