package pl.osl.resourcemaps.assets;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.partners.MergePart;

/** Resources belong to the partner that is kept when two turn out to be one. */
@Component
class AssetsInMerge implements MergePart {

    private final JdbcClient jdbc;

    AssetsInMerge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    @Transactional(readOnly = true)
    public Moves preview(UUID centre, UUID kept, UUID merged) {
        int moves = jdbc.sql("select count(*) from asset where centre_id = :centre and partner_id = :merged")
                .param("centre", centre)
                .param("merged", merged)
                .query(Integer.class)
                .single();
        return new Moves("assets", moves, 0);
    }

    @Override
    @Transactional
    public void move(UUID centre, UUID kept, UUID merged) {
        jdbc.sql("update asset set partner_id = :kept where centre_id = :centre and partner_id = :merged")
                .param("kept", kept)
                .param("centre", centre)
                .param("merged", merged)
                .update();
    }
}
