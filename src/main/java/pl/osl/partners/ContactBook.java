package pl.osl.partners;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Viewer;
import pl.osl.kernel.Change;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Refusal;

/**
 * Whom one asks for at a partner. A contact is removed for good, and the history keeps the function alone, so that no name
 * outlives its purpose.
 */
@Service
class ContactBook {

    private final Partners partners;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContactBook(Partners partners, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.partners = partners;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The same person in the same function once more is a correction of how to reach them. */
    @Transactional
    public void add(UUID partnerId, ContactForm told, Viewer viewer) {
        PartnerPolicy.requireMayCorrect(viewer);
        var partner = partners.require(partnerId, viewer.centreId());
        if (partner.withdrawn()) {
            throw Refusal.of("partners.refusal.withdrawn");
        }
        int changed = jdbc.sql("""
                        insert into partner_contact (id, centre_id, partner_id, name, function, phone, email, added_at)
                        values (:id, :centre, :partner, :name, :function, :phone, :email, :at)
                        on conflict (centre_id, partner_id, lower(name), lower(function))
                        do update set phone = excluded.phone, email = excluded.email
                        where (partner_contact.phone, partner_contact.email) is distinct from (excluded.phone, excluded.email)
                        """)
                .param("id", Ids.next(clock))
                .param("centre", partner.centreId())
                .param("partner", partnerId)
                .param("name", Objects.requireNonNull(told.contactName()))
                .param("function", Objects.requireNonNull(told.function()))
                .param("phone", told.phone())
                .param("email", told.email())
                .param("at", OffsetDateTime.now(clock))
                .update();
        if (changed > 0) {
            trace(partner, viewer, "contact_added", new Change.Log().add("function", null, told.function()));
        }
    }

    @Transactional
    public void remove(UUID partnerId, UUID contact, Viewer viewer) {
        PartnerPolicy.requireMayCorrect(viewer);
        var partner = partners.require(partnerId, viewer.centreId());
        List<String> functions = jdbc.sql("""
                        delete from partner_contact
                         where centre_id = :centre and partner_id = :partner and id = :contact returning function
                        """)
                .param("centre", partner.centreId())
                .param("partner", partnerId)
                .param("contact", contact)
                .query(String.class)
                .list();
        functions.forEach(function ->
                trace(partner, viewer, "contact_removed", new Change.Log().add("function", function, null)));
    }

    private void trace(Partner partner, Viewer viewer, String action, Change.Log changes) {
        events.publishEvent(
                new PartnerChanged(partner.centreId(), partner.id(), viewer.accountId(), action, changes.changes()));
    }
}
