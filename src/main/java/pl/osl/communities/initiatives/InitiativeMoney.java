package pl.osl.communities.initiatives;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.communities.groups.GroupPolicy;
import pl.osl.communities.money.MoneyForm;
import pl.osl.communities.money.MoneyRows;
import pl.osl.kernel.Change;
import pl.osl.kernel.Refusal;

/** Money residents applied for and got for their initiative. */
@Service
class InitiativeMoney {

    private final InitiativeDirectory directory;
    private final MoneyRows rows;
    private final ApplicationEventPublisher events;

    InitiativeMoney(InitiativeDirectory directory, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.directory = directory;
        this.rows = new MoneyRows(jdbc, clock, "initiative_money", "initiative_id");
        this.events = events;
    }

    @Transactional(readOnly = true)
    public List<MoneyRows.Line> of(InitiativeDirectory.Card initiative) {
        return rows.of(initiative.centreId(), initiative.id());
    }

    @Transactional(readOnly = true)
    public MoneyRows.Line require(InitiativeDirectory.Card initiative, UUID id) {
        return rows.require(initiative.centreId(), initiative.id(), id);
    }

    @Transactional
    public void add(UUID id, MoneyForm form, Viewer viewer) {
        var card = changeable(id, viewer);
        trace(card, "money_added", rows.add(card.centreId(), id, form, viewer.accountId()), viewer);
    }

    @Transactional
    public void correct(UUID id, UUID line, MoneyForm form, Viewer viewer) {
        var card = changeable(id, viewer);
        trace(card, "money_corrected", rows.correct(card.centreId(), id, line, form), viewer);
    }

    @Transactional
    public void remove(UUID id, UUID line, Viewer viewer) {
        var card = changeable(id, viewer);
        trace(card, "money_removed", rows.remove(card.centreId(), id, line), viewer);
    }

    private InitiativeDirectory.Card changeable(UUID id, Viewer viewer) {
        var card = directory.require(id, viewer);
        GroupPolicy.require(Verb.UPDATE, viewer, card.told().communityId(), card.team());
        if (card.withdrawn()) {
            throw Refusal.of("initiatives.refusal.withdrawn");
        }
        return card;
    }

    private void trace(InitiativeDirectory.Card card, String action, List<Change> changes, Viewer viewer) {
        if (!changes.isEmpty()) {
            events.publishEvent(new InitiativeChanged(card.centreId(), card.id(), viewer.accountId(), action, changes));
        }
    }
}
