package pl.osl.partners.partnerships;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
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
import pl.osl.partners.partnerships.LifeForms.MemberForm;
import pl.osl.partners.partnerships.LifeForms.ReviewForm;

/** What happens in a partnership: who joins and leaves, and how the members look back at a year. */
@Service
class PartnershipLife {

    private final Partnerships partnerships;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PartnershipLife(Partnerships partnerships, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.partnerships = partnerships;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Whoever is in it already gets the role and the contribution told now. */
    @Transactional
    public void join(UUID id, MemberForm told, Viewer viewer) {
        var partnership = open(id, viewer);
        var joined = past("joinedOn", Objects.requireNonNull(told.joinedOn()));
        UUID partner = partnership.centreId().equals(told.partner()) ? null : told.partner();
        String name = name(partnership, partner);
        var gives =
                Objects.requireNonNull(told.gives()).stream().map(Enum::name).toArray(String[]::new);
        int changed = jdbc.sql("""
                        insert into partnership_member (id, centre_id, partnership_id, partner_id, role, gives, joined_on)
                        values (:id, :centre, :partnership, :partner, :role, :gives, :joined)
                        on conflict (centre_id, partnership_id, partner_id) where left_on is null
                        do update set role = excluded.role, gives = excluded.gives, joined_on = excluded.joined_on
                        where (partnership_member.role, partnership_member.gives, partnership_member.joined_on)
                              is distinct from (excluded.role, excluded.gives, excluded.joined_on)
                        """)
                .param("id", Ids.next(clock))
                .param("centre", partnership.centreId())
                .param("partnership", id)
                .param("partner", partner, Types.OTHER)
                .param("role", told.role(), Types.VARCHAR)
                .param("gives", gives)
                .param("joined", joined)
                .update();
        if (changed > 0) {
            var log = new Change.Log().add("member", null, name).add("joinedOn", null, joined);
            trace(partnership, viewer, "joined", log.add("role", null, told.role()));
        }
    }

    @Transactional
    public void leave(UUID id, UUID member, LocalDate lastDay, Viewer viewer) {
        var partnership = open(id, viewer);
        past("lastDay", lastDay);
        record Left(@Nullable UUID partner) {}
        var left = jdbc.sql("""
                        update partnership_member set left_on = :day
                         where centre_id = :centre and partnership_id = :partnership and id = :member
                           and left_on is null and joined_on <= :day returning partner_id
                        """)
                .param("day", lastDay)
                .param("centre", partnership.centreId())
                .param("partnership", id)
                .param("member", member)
                .query((row, number) -> new Left(row.getObject("partner_id", UUID.class)))
                .optional()
                .orElseThrow(() -> Refusal.at("lastDay", "partnerships.refusal.left"));
        trace(
                partnership,
                viewer,
                "left",
                new Change.Log()
                        .add("member", name(partnership, left.partner()), null)
                        .add("lastDay", null, lastDay));
    }

    /** One look back a year: written again it is corrected, and the history keeps that it was. */
    @Transactional
    public void lookBack(UUID id, ReviewForm told, Viewer viewer) {
        var partnership = open(id, viewer);
        if (told.worked() == null && told.next() == null) {
            throw Refusal.at("worked", "partnerships.refusal.review");
        }
        int year = Objects.requireNonNull(told.year());
        if (year > LocalDate.now(clock).getYear()) {
            throw Refusal.at("year", "partnerships.refusal.year");
        }
        int changed = jdbc.sql("""
                        insert into partnership_review (centre_id, partnership_id, year, worked, next, written_by, written_at)
                        values (:centre, :partnership, :year, :worked, :next, :by, :at)
                        on conflict (centre_id, partnership_id, year) do update
                        set worked = excluded.worked, next = excluded.next, written_by = excluded.written_by,
                            written_at = excluded.written_at
                        where (partnership_review.worked, partnership_review.next)
                              is distinct from (excluded.worked, excluded.next)
                        """)
                .param("centre", partnership.centreId())
                .param("partnership", id)
                .param("year", year)
                .param("worked", told.worked(), Types.VARCHAR)
                .param("next", told.next(), Types.VARCHAR)
                .param("by", viewer.accountId())
                .param("at", OffsetDateTime.now(clock))
                .update();
        if (changed > 0) {
            trace(
                    partnership,
                    viewer,
                    "looked_back",
                    new Change.Log()
                            .add("year", null, year)
                            .add("worked", null, told.worked())
                            .add("next", null, told.next()));
        }
    }

    private Partnership open(UUID id, Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.PARTNER);
        var partnership = partnerships.require(id, viewer.centreId());
        partnership.requireStanding();
        return partnership;
    }

    private LocalDate past(String field, LocalDate day) {
        if (day.isAfter(LocalDate.now(clock)) || day.getYear() < 1990) {
            throw Refusal.at(field, "partnerships.refusal.day");
        }
        return day;
    }

    /** Of a partner that is on the list, or of the centre itself, in the words of the history. */
    private String name(Partnership partnership, @Nullable UUID partner) {
        if (partner == null) {
            return "CENTRE";
        }
        return jdbc.sql("select name from partner where centre_id = :centre and id = :id and merged_into_id is null")
                .param("centre", partnership.centreId())
                .param("id", partner)
                .query(String.class)
                .optional()
                .orElseThrow(() -> Refusal.at("partner", "partnerships.refusal.partner"));
    }

    private void trace(Partnership partnership, Viewer viewer, String action, Change.Log changes) {
        events.publishEvent(new PartnershipChanged(
                partnership.centreId(), partnership.id(), viewer.accountId(), action, changes.changes()));
    }
}
