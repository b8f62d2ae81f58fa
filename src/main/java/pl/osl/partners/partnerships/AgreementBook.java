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
import pl.osl.kernel.NotFound;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Stale;
import pl.osl.partners.partnerships.LifeForms.AgreementForm;

/** What a partnership signs, and what was mistyped about it. */
@Service
class AgreementBook {

    /** A paper as it is stored. */
    record Paper(
            AgreementKind kind,
            @Nullable String number,
            LocalDate signedOn,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            int version) {}

    private final Partnerships partnerships;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AgreementBook(Partnerships partnerships, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.partnerships = partnerships;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The same paper once more is one paper. */
    @Transactional
    public void sign(UUID id, AgreementForm told, Viewer viewer) {
        var partnership = open(id, viewer);
        var paper = check(told);
        int added = values(paper, jdbc.sql("""
                        insert into partnership_agreement (id, centre_id, partnership_id, kind, number, signed_on,
                                                           valid_from, valid_to, added_at)
                        values (:id, :centre, :partnership, :kind, :number, :signed, :from, :to, :at)
                        on conflict do nothing
                        """))
                .param("id", Ids.next(clock))
                .param("centre", partnership.centreId())
                .param("partnership", id)
                .param("at", OffsetDateTime.now(clock))
                .update();
        if (added > 0) {
            trace(
                    partnership,
                    viewer,
                    "signed",
                    new Change.Log()
                            .add("agreed", null, paper.kind())
                            .add("number", null, paper.number())
                            .add("signedOn", null, paper.signedOn())
                            .add("validTo", null, paper.validTo()));
        }
    }

    @Transactional(readOnly = true)
    public Paper require(UUID id, UUID agreement, Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.PARTNER);
        return jdbc.sql("""
                        select kind, number, signed_on, valid_from, valid_to, version from partnership_agreement
                         where centre_id = :centre and partnership_id = :partnership and id = :agreement
                        """)
                .param("centre", viewer.centreId())
                .param("partnership", id)
                .param("agreement", agreement)
                .query(Paper.class)
                .optional()
                .orElseThrow(() -> new NotFound(Paper.class, agreement));
    }

    @Transactional
    public void correct(UUID id, UUID agreement, AgreementForm told, Viewer viewer) {
        var partnership = open(id, viewer);
        var before = require(id, agreement, viewer);
        if (!Objects.equals(told.version(), before.version())) {
            throw new Stale(Paper.class, agreement);
        }
        var after = check(told);
        if (known(partnership, agreement, after)) {
            throw Refusal.at("number", "partnerships.refusal.signedTwice");
        }
        int saved = values(after, jdbc.sql("""
                        update partnership_agreement
                           set kind = :kind, number = :number, signed_on = :signed, valid_from = :from, valid_to = :to,
                               version = version + 1
                         where centre_id = :centre and partnership_id = :partnership and id = :agreement
                           and version = :version
                        """))
                .param("centre", partnership.centreId())
                .param("partnership", id)
                .param("agreement", agreement)
                .param("version", before.version())
                .update();
        if (saved == 0) {
            throw new Stale(Paper.class, agreement);
        }
        var changes = new Change.Log()
                .add("agreed", before.kind(), after.kind())
                .add("number", before.number(), after.number())
                .add("signedOn", before.signedOn(), after.signedOn())
                .add("validFrom", before.validFrom(), after.validFrom())
                .add("validTo", before.validTo(), after.validTo());
        if (!changes.changes().isEmpty()) {
            trace(partnership, viewer, "agreement_corrected", changes);
        }
    }

    private Partnership open(UUID id, Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.PARTNER);
        var partnership = partnerships.require(id, viewer.centreId());
        partnership.requireStanding();
        return partnership;
    }

    /** Valid from the day of signing where no other is told. */
    private Paper check(AgreementForm told) {
        var signed = Objects.requireNonNull(told.signedOn());
        if (signed.isAfter(LocalDate.now(clock)) || signed.getYear() < 1990) {
            throw Refusal.at("signedOn", "partnerships.refusal.day");
        }
        var from = told.validFrom() == null ? signed : told.validFrom();
        if (told.validTo() != null && told.validTo().isBefore(from)) {
            throw Refusal.at("validTo", "partnerships.refusal.period");
        }
        if (from.getYear() < 1990
                || from.getYear() > 2200
                || told.validTo() != null && told.validTo().getYear() > 2200) {
            throw Refusal.at("validFrom", "partnerships.refusal.far");
        }
        return new Paper(Objects.requireNonNull(told.agreed()), told.number(), signed, from, told.validTo(), 0);
    }

    private boolean known(Partnership partnership, UUID but, Paper paper) {
        return values(paper, jdbc.sql("""
                        select exists (select 1 from partnership_agreement
                                        where centre_id = :centre and partnership_id = :partnership and id <> :but
                                          and (kind, signed_on, number) is not distinct from (:kind, :signed, :number::text))
                        """))
                .param("centre", partnership.centreId())
                .param("partnership", partnership.id())
                .param("but", but)
                .query(Boolean.class)
                .single();
    }

    private static JdbcClient.StatementSpec values(Paper paper, JdbcClient.StatementSpec sql) {
        return sql.param("kind", paper.kind().name())
                .param("number", paper.number(), Types.VARCHAR)
                .param("signed", paper.signedOn())
                .param("from", paper.validFrom())
                .param("to", paper.validTo(), Types.DATE);
    }

    private void trace(Partnership partnership, Viewer viewer, String action, Change.Log changes) {
        events.publishEvent(new PartnershipChanged(
                partnership.centreId(), partnership.id(), viewer.accountId(), action, changes.changes()));
    }
}
