package pl.osl.partners;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.osl.access.Viewer;
import pl.osl.kernel.Change;
import pl.osl.kernel.Ids;
import pl.osl.kernel.NotFound;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Stale;

/**
 * Whom one asks for at a partner. A contact is removed for good, and the history keeps the function alone, so that no name
 * outlives its purpose.
 */
@Service
class ContactBook {

    /** A contact as it is stored, to correct it. */
    record Known(
            UUID id,
            String name,
            String function,
            @Nullable String phone,
            @Nullable String email,
            int version) {}

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
        var partner = standing(partnerId, viewer);
        int changed = jdbc.sql("""
                        insert into partner_contact (id, centre_id, partner_id, name, function, phone, email, added_at)
                        values (:id, :centre, :partner, :name, :function, :phone, :email, :at)
                        on conflict (centre_id, partner_id, lower(name), lower(function))
                        do update set phone = excluded.phone, email = excluded.email, version = partner_contact.version + 1
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

    @Transactional(readOnly = true)
    public Known require(UUID partnerId, UUID contact, Viewer viewer) {
        PartnerPolicy.requireMayCorrect(viewer);
        return jdbc.sql("""
                        select id, name, function, phone, email, version from partner_contact
                         where centre_id = :centre and partner_id = :partner and id = :contact
                        """)
                .param("centre", viewer.centreId())
                .param("partner", partnerId)
                .param("contact", contact)
                .query(Known.class)
                .optional()
                .orElseThrow(() -> new NotFound(Known.class, contact));
    }

    /** Told by the function alone, as everything about a contact. */
    @Transactional
    public void correct(UUID partnerId, UUID contact, ContactForm told, Viewer viewer) {
        var partner = standing(partnerId, viewer);
        var before = require(partnerId, contact, viewer);
        if (!Objects.equals(told.version(), before.version())) {
            throw new Stale(Known.class, contact);
        }
        var after = new Known(
                contact,
                Objects.requireNonNull(told.contactName()),
                Objects.requireNonNull(told.function()),
                told.phone(),
                told.email(),
                before.version());
        if (after.equals(before)) {
            return;
        }
        if (known(partner, after)) {
            throw Refusal.at("contactName", "partners.contact.refusal.known");
        }
        int saved = jdbc.sql("""
                        update partner_contact set name = :name, function = :function, phone = :phone, email = :email,
                               version = version + 1
                         where centre_id = :centre and partner_id = :partner and id = :contact and version = :version
                        """)
                .param("name", after.name())
                .param("function", after.function())
                .param("phone", after.phone(), Types.VARCHAR)
                .param("email", after.email(), Types.VARCHAR)
                .param("centre", partner.centreId())
                .param("partner", partnerId)
                .param("contact", contact)
                .param("version", before.version())
                .update();
        if (saved == 0) {
            throw new Stale(Known.class, contact);
        }
        String was = before.function().equals(after.function()) ? null : before.function();
        trace(partner, viewer, "contact_corrected", new Change.Log().add("function", was, after.function()));
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

    private Partner standing(UUID partnerId, Viewer viewer) {
        PartnerPolicy.requireMayCorrect(viewer);
        var partner = partners.require(partnerId, viewer.centreId());
        if (partner.withdrawn()) {
            throw Refusal.of("partners.refusal.withdrawn");
        }
        return partner;
    }

    private boolean known(Partner partner, Known contact) {
        return jdbc.sql("""
                        select exists (select 1 from partner_contact
                                        where centre_id = :centre and partner_id = :partner and id <> :contact
                                          and lower(name) = lower(:name) and lower(function) = lower(:function))
                        """)
                .param("centre", partner.centreId())
                .param("partner", partner.id())
                .param("contact", contact.id())
                .param("name", contact.name())
                .param("function", contact.function())
                .query(Boolean.class)
                .single();
    }

    private void trace(Partner partner, Viewer viewer, String action, Change.Log changes) {
        events.publishEvent(
                new PartnerChanged(partner.centreId(), partner.id(), viewer.accountId(), action, changes.changes()));
    }
}
