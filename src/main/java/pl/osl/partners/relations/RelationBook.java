package pl.osl.partners.relations;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.kernel.Ids;
import pl.osl.kernel.NotFound;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Stale;

/**
 * Adds ties, ends them and corrects what was mistyped. A tie that grew stronger ends and a new one begins, so that any day
 * can be drawn later.
 */
@Service
class RelationBook {

    private static final String ENDS = """
             (centre_id, from_id, from_group_id, from_initiative_id, to_id, to_group_id, to_initiative_id)
               is not distinct from
             (:centre, :fromPartner::uuid, :fromGroup::uuid, :fromInitiative::uuid, :toPartner::uuid, :toGroup::uuid,
              :toInitiative::uuid)
            """;

    private final Ends ends;
    private final RelationTrace trace;
    private final JdbcClient jdbc;
    private final Clock clock;

    RelationBook(Ends ends, RelationTrace trace, JdbcClient jdbc, Clock clock) {
        this.ends = ends;
        this.trace = trace;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public void add(RelationForm told, Viewer viewer) {
        UUID centre = check(told, viewer);
        var of = Objects.requireNonNull(told.of());
        var other = Objects.requireNonNull(told.other());
        var wanted = switch (Objects.requireNonNull(told.direction())) {
            case BOTH -> List.of(tie(told, of, other), tie(told, other, of));
            case OUT -> List.of(tie(told, of, other));
            case IN -> List.of(tie(told, other, of));
        };
        int added = wanted.stream().mapToInt(tie -> insert(centre, tie, viewer)).sum();
        if (added == 0) {
            throw Refusal.at("other", "relations.refusal.known");
        }
        trace.tied(centre, wanted.getFirst(), viewer);
    }

    @Transactional
    public void correct(UUID id, RelationForm told, Viewer viewer) {
        UUID centre = check(told, viewer);
        var before = require(id, viewer);
        if (!Objects.equals(told.version(), before.version())) {
            throw new Stale(Relation.class, id);
        }
        var of = Objects.requireNonNull(told.of());
        var other = Objects.requireNonNull(told.other());
        boolean out = told.direction() != RelationForm.Direction.IN;
        var after = tie(told, out ? of : other, out ? other : of);
        if (after.until() == null && known(centre, id, after)) {
            throw Refusal.at("other", "relations.refusal.known");
        }
        int saved = ends(centre, after, """
                        update partner_relation
                           set from_id = :fromPartner, from_group_id = :fromGroup, from_initiative_id = :fromInitiative,
                               to_id = :toPartner, to_group_id = :toGroup, to_initiative_id = :toInitiative, kind = :kind,
                               strength = :strength, since = :since, until = :until, version = version + 1
                         where centre_id = :centre and id = :id and version = :version
                        """)
                .param("id", id)
                .param("version", before.version())
                .param("kind", after.kind().name())
                .param("strength", after.strength())
                .param("since", after.since())
                .param("until", after.until(), Types.DATE)
                .update();
        if (saved == 0) {
            throw new Stale(Relation.class, id);
        }
        trace.corrected(centre, before, after, viewer);
    }

    @Transactional
    public void end(UUID id, LocalDate lastDay, Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.PARTNER);
        var tie = require(id, viewer);
        if (lastDay.isAfter(LocalDate.now(clock))) {
            throw Refusal.of("partnerships.refusal.day");
        }
        int ended = jdbc.sql("""
                        update partner_relation set until = :day, version = version + 1
                         where centre_id = :centre and id = :id and until is null and since <= :day
                        """)
                .param("day", lastDay)
                .param("centre", viewer.centreId())
                .param("id", id)
                .update();
        if (ended == 0) {
            throw Refusal.of("relations.refusal.ended");
        }
        trace.untied(viewer.centreId(), tie, lastDay, viewer);
    }

    @Transactional(readOnly = true)
    public Relation require(UUID id, Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.PARTNER);
        return jdbc.sql("select * from partner_relation where centre_id = :centre and id = :id")
                .param("centre", viewer.centreId())
                .param("id", id)
                .query((row, number) -> Relation.of(row))
                .optional()
                .orElseThrow(() -> new NotFound(Relation.class, id));
    }

    private UUID check(RelationForm told, Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.PARTNER);
        UUID centre = viewer.centreId();
        var of = Objects.requireNonNull(told.of());
        var other = Objects.requireNonNull(told.other());
        if (!ends.stands(centre, of) || !ends.stands(centre, other)) {
            throw Refusal.at("other", "relations.refusal.gone");
        }
        if (of.equals(other)) {
            throw Refusal.at("other", "relations.refusal.self");
        }
        var since = Objects.requireNonNull(told.since());
        var today = LocalDate.now(clock);
        if (since.isAfter(today) || since.getYear() < 1990) {
            throw Refusal.at("since", "partnerships.refusal.day");
        }
        var until = told.until();
        if (until != null && (until.isAfter(today) || until.isBefore(since))) {
            throw Refusal.at("until", "relations.refusal.until");
        }
        return centre;
    }

    private Relation tie(RelationForm told, End from, End to) {
        return new Relation(
                Ids.next(clock),
                from,
                to,
                Objects.requireNonNull(told.kind()),
                Objects.requireNonNull(told.strength()),
                Objects.requireNonNull(told.since()),
                told.until(),
                0);
    }

    private boolean known(UUID centre, UUID but, Relation tie) {
        return ends(
                        centre,
                        tie,
                        "select exists (select 1 from partner_relation where" + ENDS
                                + " and kind = :kind and until is null and id <> :but)")
                .param("kind", tie.kind().name())
                .param("but", but)
                .query(Boolean.class)
                .single();
    }

    private int insert(UUID centre, Relation tie, Viewer viewer) {
        return ends(centre, tie, """
                        insert into partner_relation (id, centre_id, from_id, from_group_id, from_initiative_id, to_id,
                                                      to_group_id, to_initiative_id, kind, strength, source, since, until,
                                                      added_by, added_at, version)
                        values (:id, :centre, :fromPartner, :fromGroup, :fromInitiative, :toPartner, :toGroup, :toInitiative,
                                :kind, :strength, 'DECLARED', :since, :until, :by, :at, 0)
                        on conflict do nothing
                        """)
                .param("id", tie.id())
                .param("kind", tie.kind().name())
                .param("strength", tie.strength())
                .param("since", tie.since())
                .param("until", tie.until(), Types.DATE)
                .param("by", viewer.accountId())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private JdbcClient.StatementSpec ends(UUID centre, Relation tie, String sql) {
        return jdbc.sql(sql)
                .param("centre", centre)
                .param("fromPartner", tie.from().id(End.Kind.PARTNER), Types.OTHER)
                .param("fromGroup", tie.from().id(End.Kind.GROUP), Types.OTHER)
                .param("fromInitiative", tie.from().id(End.Kind.INITIATIVE), Types.OTHER)
                .param("toPartner", tie.to().id(End.Kind.PARTNER), Types.OTHER)
                .param("toGroup", tie.to().id(End.Kind.GROUP), Types.OTHER)
                .param("toInitiative", tie.to().id(End.Kind.INITIATIVE), Types.OTHER);
    }
}
