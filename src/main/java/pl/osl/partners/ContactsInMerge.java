package pl.osl.partners;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class ContactsInMerge implements MergePart {

    private static final String KNOWN = """
             exists (select 1 from partner_contact k
                      where k.centre_id = c.centre_id and k.partner_id = :kept
                        and lower(k.name) = lower(c.name) and lower(k.function) = lower(c.function))
            """;

    private final JdbcClient jdbc;

    ContactsInMerge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    @Transactional(readOnly = true)
    public Moves preview(UUID centre, UUID kept, UUID merged) {
        return jdbc.sql("select count(*) filter (where not " + KNOWN + ") as moves, count(*) filter (where " + KNOWN
                        + ") as stays from partner_contact c where c.centre_id = :centre and c.partner_id = :merged")
                .param("centre", centre)
                .param("kept", kept)
                .param("merged", merged)
                .query((row, number) -> new Moves("contacts", row.getInt("moves"), row.getInt("stays")))
                .single();
    }

    @Override
    @Transactional
    public void move(UUID centre, UUID kept, UUID merged) {
        jdbc.sql("update partner_contact c set partner_id = :kept"
                        + " where c.centre_id = :centre and c.partner_id = :merged and not " + KNOWN)
                .param("centre", centre)
                .param("kept", kept)
                .param("merged", merged)
                .update();
    }
}
