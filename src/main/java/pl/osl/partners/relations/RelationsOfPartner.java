package pl.osl.partners.relations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.partners.MergePart;
import pl.osl.ui.RecordPart;

/** The ties of a partner in both directions: on its page, and moving along when it turns out to be another one. */
@Component
class RelationsOfPartner implements RecordPart, MergePart {

    /** @param otherId null for the centre itself */
    record Line(
            UUID id,
            boolean outgoing,
            @Nullable UUID otherId,
            @Nullable String other,
            RelationKind kind,
            int strength,
            LocalDate since,
            @Nullable LocalDate until) {}

    record Shown(UUID partner, List<Line> lines, boolean mayChange) {

        public List<Line> running() {
            return lines.stream().filter(one -> one.until() == null).toList();
        }

        public List<Line> ended() {
            return lines.stream().filter(one -> one.until() != null).toList();
        }
    }

    /** A tie that would join the kept partner with itself, or that it has already. */
    private static final String STAYS = """
             (coalesce(r.from_id = :kept or r.to_id = :kept, false) or exists (
                select 1 from partner_relation k
                 where k.centre_id = r.centre_id and k.kind = r.kind
                   and k.from_id is not distinct from case when r.from_id = :merged then :kept::uuid else r.from_id end
                   and k.to_id is not distinct from case when r.to_id = :merged then :kept::uuid else r.to_id end
                   and (k.until is null and r.until is null or (k.since, k.until) = (r.since, r.until))))
            """;

    private final JdbcClient jdbc;

    RelationsOfPartner(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String subject() {
        return "partner";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String template() {
        return "relations/partner";
    }

    /** Ties with a withdrawn partner left the lists with it. */
    @Override
    @Transactional(readOnly = true)
    public Optional<Object> model(Viewer viewer, UUID id) {
        var lines = viewer.reach().centres().stream()
                .flatMap(centre ->
                        jdbc.sql("""
                                select r.id, coalesce(r.from_id = :id, false) as outgoing, o.id as other_id, o.name as other,
                                       r.kind, r.strength, r.since, r.until
                                  from partner_relation r
                                  left join partner o on o.centre_id = r.centre_id
                                       and o.id = case when r.from_id = :id then r.to_id else r.from_id end
                                 where r.centre_id = :centre and (r.from_id = :id or r.to_id = :id)
                                   and o.withdrawn_at is null
                                 order by r.until is not null, o.name_key nulls first, r.kind, outgoing desc, r.since, r.id
                                """).param("centre", centre).param("id", id).query(Line.class).list().stream())
                .toList();
        return Optional.of(new Shown(id, lines, viewer.may(Verb.UPDATE, Thing.PARTNER)));
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
                               to_id = case when r.to_id = :merged then :kept::uuid else r.to_id end
                         where r.centre_id = :centre and (r.from_id = :merged or r.to_id = :merged) and not
                        """ + STAYS)
                .param("centre", centre)
                .param("kept", kept)
                .param("merged", merged)
                .update();
    }
}
