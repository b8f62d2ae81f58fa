package pl.osl.partners.relations;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom a tie may join: everybody of the centre who is not withdrawn, by kind and name. */
@Component
class Ends {

    record Choice(End end, String name) {

        public End.Kind kind() {
            return end.kind();
        }

        public String value() {
            return end.toString();
        }
    }

    private static final String STANDING = """
            select 'PARTNER' as kind, id, name, name_key from partner where centre_id = :centre and withdrawn_at is null
            union all
            select 'GROUP', id, name, name_key from community_group where centre_id = :centre and withdrawn_at is null
            union all
            select 'INITIATIVE', id, title, title_key from initiative where centre_id = :centre and withdrawn_at is null
            """;

    private final JdbcClient jdbc;

    Ends(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<Choice> of(UUID centre) {
        return jdbc.sql("select * from (" + STANDING
                        + ") e order by case kind when 'PARTNER' then 0 when 'GROUP' then 1 else 2 end, name_key, id")
                .param("centre", centre)
                .query((row, number) -> new Choice(
                        new End(End.Kind.valueOf(row.getString("kind")), row.getObject("id", UUID.class)),
                        row.getString("name")))
                .list();
    }

    @Transactional(readOnly = true)
    public boolean stands(UUID centre, End end) {
        return end.kind() == End.Kind.CENTRE
                || jdbc.sql("select exists (select 1 from (" + STANDING + ") e where kind = :kind and id = :id)")
                        .param("centre", centre)
                        .param("kind", end.kind().name())
                        .param("id", end.id())
                        .query(Boolean.class)
                        .single();
    }

    /** For the history of a partner. Not everybody who reads that may read groups, so that these are told by their kind. */
    String name(UUID centre, End end) {
        return end.kind() != End.Kind.PARTNER
                ? end.kind().name()
                : jdbc.sql("select name from partner where centre_id = :centre and id = :id")
                        .param("centre", centre)
                        .param("id", end.id())
                        .query(String.class)
                        .single();
    }
}
