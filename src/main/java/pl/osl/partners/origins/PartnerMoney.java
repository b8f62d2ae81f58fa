package pl.osl.partners.origins;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.communities.money.MoneyForm;
import pl.osl.communities.money.MoneyRows;
import pl.osl.kernel.Change;
import pl.osl.kernel.Refusal;
import pl.osl.partners.MergePart;
import pl.osl.partners.PartnerChanged;

/** Money a partner raised by itself; it moves along when the partner turns out to be another one. */
@Service
class PartnerMoney implements MergePart {

    private final OriginList list;
    private final MoneyRows rows;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    PartnerMoney(OriginList list, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.list = list;
        this.rows = new MoneyRows(jdbc, clock, "partner_money", "partner_id");
        this.jdbc = jdbc;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public List<MoneyRows.Line> of(Origin partner) {
        return rows.of(partner.centreId(), partner.partnerId());
    }

    @Transactional(readOnly = true)
    public MoneyRows.Line require(Origin partner, UUID id) {
        return rows.require(partner.centreId(), partner.partnerId(), id);
    }

    @Transactional
    public void add(UUID partner, MoneyForm form, Viewer viewer) {
        var origin = changeable(partner, viewer);
        trace(origin, "money_added", rows.add(origin.centreId(), partner, form, viewer.accountId()), viewer);
    }

    @Transactional
    public void correct(UUID partner, UUID line, MoneyForm form, Viewer viewer) {
        var origin = changeable(partner, viewer);
        trace(origin, "money_corrected", rows.correct(origin.centreId(), partner, line, form), viewer);
    }

    @Transactional
    public void remove(UUID partner, UUID line, Viewer viewer) {
        var origin = changeable(partner, viewer);
        trace(origin, "money_removed", rows.remove(origin.centreId(), partner, line), viewer);
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    @Transactional(readOnly = true)
    public Moves preview(UUID centre, UUID kept, UUID merged) {
        return new Moves("money", rows.of(centre, merged).size(), 0);
    }

    /** What the other one grew out of is told of the kept one, unless that one has a beginning of its own. */
    @Override
    @Transactional
    public void move(UUID centre, UUID kept, UUID merged) {
        jdbc.sql("update partner_money set partner_id = :kept where centre_id = :centre and partner_id = :merged")
                .param("kept", kept)
                .param("centre", centre)
                .param("merged", merged)
                .update();
        jdbc.sql("""
                        update partner k
                           set founded_on = coalesce(k.founded_on, m.founded_on),
                               from_group_id = m.from_group_id, from_initiative_id = m.from_initiative_id
                          from partner m
                         where k.centre_id = :centre and k.id = :kept and m.centre_id = :centre and m.id = :merged
                           and k.from_group_id is null and k.from_initiative_id is null
                        """)
                .param("centre", centre)
                .param("kept", kept)
                .param("merged", merged)
                .update();
    }

    private Origin changeable(UUID partner, Viewer viewer) {
        var origin = list.of(partner, viewer);
        viewer.require(Verb.UPDATE, Thing.PARTNER);
        if (origin.withdrawn()) {
            throw Refusal.of("partners.refusal.withdrawn");
        }
        return origin;
    }

    private void trace(Origin origin, String action, List<Change> changes, Viewer viewer) {
        if (!changes.isEmpty()) {
            events.publishEvent(
                    new PartnerChanged(origin.centreId(), origin.partnerId(), viewer.accountId(), action, changes));
        }
    }
}
