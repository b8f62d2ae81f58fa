package pl.osl.activities.parties;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.partners.MergePart;

/** Entries that name a partner name the one it turned out to be. */
@Component
class PartiesInMerge implements MergePart {

    private static final String THERE = """
             exists (select 1 from activity_partner k
                      where k.centre_id = w.centre_id and k.activity_id = w.activity_id and k.partner_id = :kept)
            """;

    private final JdbcClient jdbc;

    PartiesInMerge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 40;
    }

    /** An entry that names both names one afterwards, and nothing of it is lost. */
    @Override
    @Transactional(readOnly = true)
    public Moves preview(UUID centre, UUID kept, UUID merged) {
        return jdbc.sql("select count(*) from activity_partner where centre_id = :centre and partner_id = :merged")
                .param("centre", centre)
                .param("merged", merged)
                .query((row, number) -> new Moves("entries", row.getInt(1), 0))
                .single();
    }

    @Override
    @Transactional
    public void move(UUID centre, UUID kept, UUID merged) {
        jdbc.sql("delete from activity_partner w where w.centre_id = :centre and w.partner_id = :merged and" + THERE)
                .param("centre", centre)
                .param("kept", kept)
                .param("merged", merged)
                .update();
        jdbc.sql("update activity_partner set partner_id = :kept where centre_id = :centre and partner_id = :merged")
                .param("centre", centre)
                .param("kept", kept)
                .param("merged", merged)
                .update();
    }
}
