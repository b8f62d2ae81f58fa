package pl.osl.partners;

import java.sql.ResultSet;
import java.sql.SQLException;
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

/** What pages and other parts may know of partners: those the viewer reaches, and no others. */
@Component
public class PartnerDirectory {

    /** Somebody to choose from a list. */
    public record Named(UUID id, String name) {}

    record Contact(
            UUID id,
            String name,
            String function,
            @Nullable String phone,
            @Nullable String email) {}

    record Card(
            UUID id,
            UUID centreId,
            String name,
            Sector sector,
            @Nullable PartnerKind kind,
            @Nullable String regon,
            @Nullable String krs,
            @Nullable String nip,
            @Nullable String address,
            @Nullable String areas,
            PartnerState state,
            @Nullable UUID ownerId,
            @Nullable String owner,
            UUID createdBy,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawalReason,
            @Nullable UUID mergedIntoId,
            @Nullable String mergedInto,
            @Nullable LocalDate lastContact,
            int version,
            List<Contact> contacts) {

        public boolean withdrawn() {
            return withdrawnAt != null;
        }

        public boolean merged() {
            return mergedIntoId != null;
        }

        /** Keys of what is still to be told, in the order of the page. */
        public List<String> missing() {
            return Stream.of(
                            kind == null ? "kind" : null,
                            areas == null ? "areas" : null,
                            sector.registered() && regon == null && krs == null && nip == null ? "numbers" : null,
                            address == null && sector != Sector.INDIVIDUAL ? "address" : null,
                            ownerId == null ? "owner" : null,
                            contacts.isEmpty() ? "contacts" : null)
                    .<String>mapMulti((key, list) -> {
                        if (key != null) {
                            list.accept(key);
                        }
                    })
                    .toList();
        }
    }

    private final JdbcClient jdbc;

    PartnerDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The centre of a partner that the viewer reads; otherwise there is no such partner. */
    @Transactional(readOnly = true)
    public UUID centreOf(UUID id, Viewer viewer) {
        return require(id, viewer).centreId();
    }

    /** Those that are not withdrawn, by name. */
    @Transactional(readOnly = true)
    public List<Named> open(UUID centre) {
        return jdbc.sql("""
                        select id, name from partner where centre_id = :centre and withdrawn_at is null
                         order by name_key, id
                        """).param("centre", centre).query(Named.class).list();
    }

    @Transactional(readOnly = true)
    Card require(UUID id, Viewer viewer) {
        viewer.require(Verb.READ, Thing.PARTNER);
        return viewer.reach().centres().stream()
                .flatMap(centre -> jdbc
                        .sql("""
                                select p.*, o.name as owner, k.name as merged_into,
                                       (select max(m.held_on) from party_met m
                                         where m.centre_id = p.centre_id and m.partner_id = p.id) as last_contact
                                  from partner p
                                  left join account o on o.id = p.owner_id
                                  left join partner k on k.centre_id = p.centre_id and k.id = p.merged_into_id
                                 where p.centre_id = :centre and p.id = :id and
                                """ + PartnerReach.condition("p", viewer.reach()))
                        .param("centre", centre)
                        .param("id", id)
                        .params(viewer.reach().parameters())
                        .query((row, number) -> card(row, contacts(centre, id)))
                        .optional()
                        .stream())
                .findFirst()
                .orElseThrow(() -> new NotFound(Partner.class, id));
    }

    private List<Contact> contacts(UUID centre, UUID partner) {
        return jdbc.sql("""
                        select id, name, function, phone, email from partner_contact
                         where centre_id = :centre and partner_id = :partner order by added_at, id
                        """)
                .param("centre", centre)
                .param("partner", partner)
                .query(Contact.class)
                .list();
    }

    private static Card card(ResultSet row, List<Contact> contacts) throws SQLException {
        String kind = row.getString("kind");
        var withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Card(
                row.getObject("id", UUID.class),
                row.getObject("centre_id", UUID.class),
                row.getString("name"),
                Sector.valueOf(row.getString("sector")),
                kind == null ? null : PartnerKind.valueOf(kind),
                row.getString("regon"),
                row.getString("krs"),
                row.getString("nip"),
                row.getString("address"),
                row.getString("areas"),
                PartnerState.valueOf(row.getString("state")),
                row.getObject("owner_id", UUID.class),
                row.getString("owner"),
                row.getObject("created_by", UUID.class),
                withdrawn == null ? null : withdrawn.toInstant(),
                row.getString("withdrawal_reason"),
                row.getObject("merged_into_id", UUID.class),
                row.getString("merged_into"),
                row.getObject("last_contact", LocalDate.class),
                row.getInt("version"),
                contacts);
    }
}
