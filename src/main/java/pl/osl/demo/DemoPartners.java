package pl.osl.demo;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.osl.kernel.Ids;
import pl.osl.kernel.Texts;
import pl.osl.ui.SortKeys;

/** Puts the partners of a centre on its list with what is agreed with them, as its organizer would have over two years. */
@Component
@Order(40)
class DemoPartners implements DemoChapter {

    private final DemoPartnerships partnerships;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoPartners(DemoPartnerships partnerships, JdbcClient jdbc, Clock clock) {
        this.partnerships = partnerships;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void write(DemoCast cast) {
        cast.centres().forEach((centre, id) -> write(centre, id, cast.organizer(centre)));
    }

    private void write(DemoCentre centre, UUID centreId, UUID organizer) {
        var partners = new LinkedHashMap<String, UUID>();
        var told = Objects.requireNonNull(DemoPartner.ALL.get(centre));
        for (var partner : told) {
            int since = 24 - partners.size();
            partners.put(partner.name(), partner(partner, centre, centreId, organizer, since));
        }
        partnerships.write(centre, centreId, organizer, partners);
    }

    private UUID partner(DemoPartner partner, DemoCentre centre, UUID centreId, UUID organizer, int monthsAgo) {
        UUID id = Ids.next(clock);
        String address =
                partner.number() == null ? null : "ul. Wzorcowa " + partner.number() + ", " + centre.municipality;
        jdbc.sql("""
                        insert into partner (id, centre_id, name, name_key, plain_name, plain, sector, kind, regon, nip,
                                             address, areas, state, owner_id, created_by, created_at, version)
                        values (:id, :centre, :name, :key, :plainName, :plain, :sector, :kind, :regon, :nip, :address,
                                :areas, :state, :owner, :organizer, :at, 0)
                        """)
                .param("id", id)
                .param("centre", centreId)
                .param("name", partner.name())
                .param("key", SortKeys.of(partner.name()))
                .param("plainName", Texts.plain(partner.name()))
                .param(
                        "plain",
                        Stream.of(partner.name(), partner.areas(), address, partner.regon(), partner.nip())
                                .filter(Objects::nonNull)
                                .map(Texts::plain)
                                .collect(Collectors.joining("\n")))
                .param("sector", partner.sector())
                .param("kind", partner.kind())
                .param("regon", partner.regon(), Types.VARCHAR)
                .param("nip", partner.nip(), Types.VARCHAR)
                .param("address", address, Types.VARCHAR)
                .param("areas", partner.areas(), Types.VARCHAR)
                .param("state", partner.name().contains("Druga Zmiana") ? "DORMANT" : "ACTIVE")
                .param("owner", partner.areas() == null ? null : organizer, Types.OTHER)
                .param("organizer", organizer)
                .param("at", OffsetDateTime.now(clock).minusMonths(monthsAgo))
                .update();
        begun(centreId, id, organizer, OffsetDateTime.now(clock).minusMonths(monthsAgo));
        if (partner.contact() != null) {
            contact(centreId, id, List.of(partner.contact().split(", ")));
        }
        return id;
    }

    private void begun(UUID centre, UUID partner, UUID by, OffsetDateTime at) {
        jdbc.sql("""
                        insert into audit_entry (id, centre_id, happened_at, account_id, subject, subject_id, action, changes)
                        values (:id, :centre, :at, :by, 'partner', :partner, 'begun', '[]')
                        """)
                .param("id", Ids.next(clock))
                .param("centre", centre)
                .param("at", at)
                .param("by", by)
                .param("partner", partner)
                .update();
    }

    private void contact(UUID centre, UUID partner, List<String> told) {
        jdbc.sql("""
                        insert into partner_contact (id, centre_id, partner_id, name, function, phone, added_at)
                        values (:id, :centre, :partner, :name, :function, :phone, :at)
                        """)
                .param("id", Ids.next(clock))
                .param("centre", centre)
                .param("partner", partner)
                .param("name", told.get(0))
                .param("function", told.get(1))
                .param("phone", told.get(2))
                .param("at", OffsetDateTime.now(clock))
                .update();
    }
}
