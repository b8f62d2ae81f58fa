package pl.osl.partners.relations;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.partners.MergePart;

/** The ties of a partner move along when it turns out to be another one. */
@Component
class RelationsInMerge implements MergePart {

    /** A tie that would join the kept partner with itself, or that it has already. */
    private static final String STAYS = """
             (coalesce(r.from_id = :kept or r.to_id = :kept, false) or exists (
                select 1 from partner_relation k
                 where k.centre_id = r.centre_id and k.kind = r.kind
                   and k.from_id is not distinct from case when r.from_id = :merged then :kept::uuid else r.from_id end
                   and k.to_id is not distinct from case when r.to_id = :merged then :kept::uuid else r.to_id end
                   and (k.from_group_id, k.from_initiative_id, k.to_group_id, k.to_initiative_id)
                       is not distinct from (r.from_group_id, r.from_initiative_id, r.to_group_id, r.to_initiative_id)
                   and (k.until is null and r.until is null or (k.since, k.until) = (r.since, r.until))))
            """;

    private final JdbcClient jdbc;

    RelationsInMerge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    @Transactional(readOnly = true)
    public Moves preview(UUID centre, UUID kept, UUID merged) {
        return jdbc.sql("select count(*) filter (where not " + STAYS + ") as moves, count(*) filter (where " + STAYS
                        + ") as stays from partner_relation r"
                        + " where r.centre_id = :centre and (r.from_id = :merged or r.to_id = :merged)")
                .param("centre", centre)
                .param("kept", kept)
                .param("merged", merged)
                .query((row, number) -> new Moves("relations", row.getInt("moves"), row.getInt("stays")))
                .single();
    }

    @Override
    @Transactional
    public void move(UUID centre, UUID kept, UUID merged) {
        jdbc.sql("""
                        update partner_relation r
                           set from_id = case when r.from_id = :merged then :kept::uuid else r.from_id end,
                               to_id = case when r.to_id = :merged then :kept::uuid else r.to_id end,
                               version = version + 1
                         where r.centre_id = :centre and (r.from_id = :merged or r.to_id = :merged) and not
                        """ + STAYS)
                .param("centre", centre)
                .param("kept", kept)
                .param("merged", merged)
                .update();
    }
}
