package pl.osl.partners.partnerships;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.kernel.NotFound;
import pl.osl.partners.PartnerReach;

/** One partnership as its readers see it. */
@Component
class PartnershipPages {

    record Move(
            PartnershipState state,
            LocalDate since,
            @Nullable String reason,
            String by) {}

    /** @param partnerId null for the centre itself */
    record Member(
            UUID id,
            @Nullable UUID partnerId,
            @Nullable String partner,
            boolean withdrawn,
            @Nullable String role,
            List<Contribution> gives,
            LocalDate joinedOn,
            @Nullable LocalDate leftOn) {

        public boolean present() {
            return leftOn == null;
        }
    }

    /** @param over it no longer runs today */
    record Agreement(
            UUID id,
            AgreementKind kind,
            @Nullable String number,
            LocalDate signedOn,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean over) {}

    record Review(
            int year, @Nullable String worked, @Nullable String next, String by) {}

    record Card(
            UUID id,
            UUID centreId,
            String name,
            PartnershipKind kind,
            @Nullable String goal,
            @Nullable String vision,
            @Nullable String territory,
            List<ConcernedCommunities.Concerned> communities,
            List<Principle> principles,
            @Nullable String rhythm,
            PartnershipState state,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawalReason,
            int version,
            List<Move> moves,
            List<Member> members,
            List<Agreement> agreements,
            List<Review> reviews) {

        public boolean withdrawn() {
            return withdrawnAt != null;
        }

        public List<Member> present() {
            return members.stream().filter(Member::present).toList();
        }

        public List<Member> former() {
            return members.stream().filter(one -> !one.present()).toList();
        }

        public List<PartnershipState> next() {
            return state.next();
        }
    }

    private final ConcernedCommunities concerned;
    private final JdbcClient jdbc;
    private final Clock clock;

    PartnershipPages(ConcernedCommunities concerned, JdbcClient jdbc, Clock clock) {
        this.concerned = concerned;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Card require(UUID id, Viewer viewer) {
        viewer.require(Verb.READ, Thing.PARTNER);
        return viewer.reach().centres().stream()
                .flatMap(centre -> jdbc
                        .sql("select p.* from partnership p where p.centre_id = :centre and p.id = :id and "
                                + PartnerReach.condition("p", viewer.reach()))
                        .param("centre", centre)
                        .param("id", id)
                        .params(viewer.reach().parameters())
                        .query((row, number) -> card(row, centre, id))
                        .optional()
                        .stream())
                .findFirst()
                .orElseThrow(() -> new NotFound(Partnership.class, id));
    }

    private List<Move> moves(UUID centre, UUID id) {
        return jdbc.sql("""
                        select m.state, m.since, m.reason, a.name as by
                          from partnership_move m join account a on a.id = m.moved_by
                         where m.centre_id = :centre and m.partnership_id = :id order by m.since desc, m.id desc
                        """)
                .param("centre", centre)
                .param("id", id)
                .query(Move.class)
                .list();
    }

    private List<Member> members(UUID centre, UUID id) {
        return jdbc.sql("""
                        select m.*, p.name as partner, p.withdrawn_at is not null as withdrawn
                          from partnership_member m
                          left join partner p on p.centre_id = m.centre_id and p.id = m.partner_id
                         where m.centre_id = :centre and m.partnership_id = :id
                         order by p.name_key nulls first, m.joined_on, m.id
                        """)
                .param("centre", centre)
                .param("id", id)
                .query((row, number) -> new Member(
                        row.getObject("id", UUID.class),
                        row.getObject("partner_id", UUID.class),
                        row.getString("partner"),
                        row.getBoolean("withdrawn"),
                        row.getString("role"),
                        Stream.of((String[]) row.getArray("gives").getArray())
                                .map(Contribution::valueOf)
                                .toList(),
                        row.getObject("joined_on", LocalDate.class),
                        row.getObject("left_on", LocalDate.class)))
                .list();
    }

    private List<Agreement> agreements(UUID centre, UUID id) {
        return jdbc.sql("""
                        select id, kind, number, signed_on, valid_from, valid_to, coalesce(valid_to < :today, false) as over
                          from partnership_agreement where centre_id = :centre and partnership_id = :id
                         order by signed_on desc, id desc
                        """)
                .param("centre", centre)
                .param("id", id)
                .param("today", LocalDate.now(clock))
                .query(Agreement.class)
                .list();
    }

    private List<Review> reviews(UUID centre, UUID id) {
        return jdbc.sql("""
                        select r.year, r.worked, r.next, a.name as by
                          from partnership_review r join account a on a.id = r.written_by
                         where r.centre_id = :centre and r.partnership_id = :id order by r.year desc
                        """)
                .param("centre", centre)
                .param("id", id)
                .query(Review.class)
                .list();
    }

    private Card card(ResultSet row, UUID centre, UUID id) throws SQLException {
        var withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Card(
                id,
                centre,
                row.getString("name"),
                PartnershipKind.valueOf(row.getString("kind")),
                row.getString("goal"),
                row.getString("vision"),
                row.getString("territory"),
                concerned.of(centre, id),
                Stream.of((String[]) row.getArray("principles").getArray())
                        .map(Principle::valueOf)
                        .toList(),
                row.getString("rhythm"),
                PartnershipState.valueOf(row.getString("state")),
                withdrawn == null ? null : withdrawn.toInstant(),
                row.getString("withdrawal_reason"),
                row.getInt("version"),
                moves(centre, id),
                members(centre, id),
                agreements(centre, id),
                reviews(centre, id));
    }
}
