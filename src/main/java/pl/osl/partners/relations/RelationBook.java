package pl.osl.partners.relations;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.kernel.Change;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Refusal;
import pl.osl.partners.PartnerChanged;
import pl.osl.partners.PartnerDirectory;

/** Adds ties and ends them. A tie that grew stronger ends and a new one begins, so that any day can be drawn later. */
@Service
class RelationBook {

    private record Tie(@Nullable UUID from, @Nullable UUID to, RelationKind kind) {}

    private final PartnerDirectory partners;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RelationBook(PartnerDirectory partners, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.partners = partners;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void add(UUID partner, RelationForm told, Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.PARTNER);
        UUID centre = viewer.centreId();
        requireOpen(centre, partner, "other");
        UUID other = centre.equals(told.other()) ? null : told.other();
        if (partner.equals(other)) {
            throw Refusal.at("other", "relations.refusal.self");
        }
        if (other != null) {
            requireOpen(centre, other, "other");
        }
        var since = Objects.requireNonNull(told.since());
        if (since.isAfter(LocalDate.now(clock)) || since.getYear() < 1990) {
            throw Refusal.at("since", "partnerships.refusal.day");
        }
        var kind = Objects.requireNonNull(told.kind());
        var out = new Tie(partner, other, kind);
        var in = new Tie(other, partner, kind);
        var wanted = switch (Objects.requireNonNull(told.direction())) {
            case BOTH -> List.of(out, in);
            case OUT -> List.of(out);
            case IN -> List.of(in);
        };
        int added = wanted.stream()
                .mapToInt(tie -> insert(centre, tie, Objects.requireNonNull(told.strength()), since, viewer))
                .sum();
        if (added == 0) {
            throw Refusal.at("other", "relations.refusal.known");
        }
        trace(centre, out, "tied", since, viewer);
    }

    @Transactional
    public void end(UUID partner, UUID relation, LocalDate lastDay, Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.PARTNER);
        UUID centre = viewer.centreId();
        if (lastDay.isAfter(LocalDate.now(clock))) {
            throw Refusal.of("partnerships.refusal.day");
        }
        var ended = jdbc.sql("""
                        update partner_relation set until = :day
                         where centre_id = :centre and id = :relation and (from_id = :partner or to_id = :partner)
                           and until is null and since <= :day returning from_id, to_id, kind
                        """)
                .param("day", lastDay)
                .param("centre", centre)
                .param("relation", relation)
                .param("partner", partner)
                .query((row, number) -> new Tie(
                        row.getObject("from_id", UUID.class),
                        row.getObject("to_id", UUID.class),
                        RelationKind.valueOf(row.getString("kind"))))
                .optional()
                .orElseThrow(() -> Refusal.of("relations.refusal.ended"));
        trace(centre, ended, "untied", lastDay, viewer);
    }

    private int insert(UUID centre, Tie tie, int strength, LocalDate since, Viewer viewer) {
        return jdbc.sql("""
                        insert into partner_relation (id, centre_id, from_id, to_id, kind, strength, source, since, added_by,
                                                      added_at)
                        values (:id, :centre, :from, :to, :kind, :strength, 'DECLARED', :since, :by, :at)
                        on conflict do nothing
                        """)
                .param("id", Ids.next(clock))
                .param("centre", centre)
                .param("from", tie.from(), Types.OTHER)
                .param("to", tie.to(), Types.OTHER)
                .param("kind", tie.kind().name())
                .param("strength", strength)
                .param("since", since)
                .param("by", viewer.accountId())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private void requireOpen(UUID centre, UUID partner, String field) {
        if (partners.open(centre).stream().noneMatch(one -> one.id().equals(partner))) {
            throw Refusal.at(field, "partnerships.refusal.partner");
        }
    }

    /** Both partners tell it in their history, each naming the other. */
    private void trace(UUID centre, Tie tie, String action, LocalDate day, Viewer viewer) {
        Stream.of(tie, new Tie(tie.to(), tie.from(), tie.kind())).forEach(side -> {
            if (side.from() != null) {
                var changes = new Change.Log()
                        .add("tie", null, side.to() == null ? "CENTRE" : name(centre, side.to()))
                        .add("tieKind", null, tie.kind())
                        .add("tieDay", null, day);
                events.publishEvent(
                        new PartnerChanged(centre, side.from(), viewer.accountId(), action, changes.changes()));
            }
        });
    }

    private String name(UUID centre, UUID partner) {
        return jdbc.sql("select name from partner where centre_id = :centre and id = :id")
                .param("centre", centre)
                .param("id", partner)
                .query(String.class)
                .single();
    }
}
