package pl.osl.partners;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import pl.osl.access.Reach;
import pl.osl.kernel.Texts;
import pl.osl.ui.ListColumn;
import pl.osl.ui.ListColumn.Sort;
import pl.osl.ui.ListFilter;
import pl.osl.ui.ListSource;
import pl.osl.ui.Words;

/** The list of partners in the viewer's reach. */
final class PartnerList {

    record Row(
            UUID id,
            String name,
            Sector sector,
            @Nullable PartnerKind kind,
            @Nullable String owner,
            @Nullable LocalDate lastContact,
            PartnerState state,
            @Nullable String regon,
            @Nullable String krs,
            @Nullable String nip,
            @Nullable String address,
            @Nullable String areas) {}

    private static final String LAST_CONTACT =
            "(select max(m.held_on) from party_met m where m.centre_id = p.centre_id and m.partner_id = p.id)";

    /** Whoever was never met stands before everybody who was. */
    private static final String SORTED_CONTACT = "coalesce(" + LAST_CONTACT + ", date '0001-01-01')";

    private PartnerList() {}

    static ListSource<Row> source(Words words) {
        return new ListSource<>(
                "partners.list",
                "/partners",
                Set.of("q", "sector", "state", "owner", "contact", "show"),
                "p.id, p.name, p.sector, p.kind, o.name as owner, p.state, p.regon, p.krs, p.nip, p.address, p.areas, "
                        + LAST_CONTACT + " as last_contact",
                "partner p left join account o on o.id = p.owner_id",
                "p.id",
                List.of(
                        ListColumn.sorted("name", new Sort("p.name_key", Sort.Type.BYTEA), Row::name),
                        ListColumn.text("sector", row -> words.say("partners.is." + row.sector())),
                        ListColumn.exported(
                                "kind", row -> row.kind() == null ? null : words.say("partners.is." + row.kind())),
                        ListColumn.text("owner", Row::owner),
                        ListColumn.sorted("lastContact", new Sort(SORTED_CONTACT, Sort.Type.DATE), Row::lastContact),
                        ListColumn.text("state", row -> words.say("partners.is." + row.state())),
                        ListColumn.exported("regon", Row::regon),
                        ListColumn.exported("krs", Row::krs),
                        ListColumn.exported("nip", Row::nip),
                        ListColumn.exported("address", Row::address),
                        ListColumn.exported("areas", Row::areas)),
                "name",
                new SimplePropertyRowMapper<>(Row.class));
    }

    /** @param owner name of whoever the filter names, empty when nobody of the centre */
    static ListFilter filter(PartnerFilter typed, Reach reach, String owner, LocalDate today, Words words) {
        var filter = new ListFilter()
                .where("p.centre_id = {centre}")
                .where(typed.withdrawn() ? "p.withdrawn_at is not null" : "p.withdrawn_at is null")
                .where(PartnerReach.condition("p", reach));
        if (typed.sector() != null) {
            filter.where("p.sector = :sector")
                    .with("sector", typed.sector().name())
                    .chip("sector", words.say("partners.field.sector"), words.say("partners.is." + typed.sector()));
        }
        if (typed.state() != null) {
            filter.where("p.state = :state")
                    .with("state", typed.state().name())
                    .chip("state", words.say("partners.field.state"), words.say("partners.is." + typed.state()));
        }
        if (typed.owner() != null) {
            filter.where("p.owner_id = :owner")
                    .with("owner", typed.owner())
                    .chip("owner", words.say("partners.field.owner"), owner.isEmpty() ? "?" : owner);
        }
        if (typed.contact() != null) {
            filter.where("not exists (select 1 from party_met m where m.centre_id = p.centre_id"
                            + " and m.partner_id = p.id and m.held_on > :silentSince)")
                    .with("silentSince", typed.contact().since(today))
                    .chip(
                            "contact",
                            words.say("partners.list.column.lastContact"),
                            words.say("partners.silence." + typed.contact()));
        }
        if (typed.q() != null) {
            filter.where("position(:q in p.plain) > 0")
                    .with("q", Texts.plain(typed.q()))
                    .chip("q", words.say("ui.search"), typed.q());
        }
        return filter;
    }
}
