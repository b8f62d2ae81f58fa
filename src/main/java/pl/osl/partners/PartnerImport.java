package pl.osl.partners;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.osl.access.Roster;
import pl.osl.access.Thing;
import pl.osl.access.Viewer;
import pl.osl.imports.ImportField;
import pl.osl.imports.ImportType;

/** Partners from a centre's own list, by the columns in which the list of partners is exported. */
@Component
class PartnerImport implements ImportType {

    private static final List<ImportField> FIELDS = List.of(
            field(
                    "name",
                    true,
                    "Nazwa",
                    "Nazwa partnera",
                    "Nazwa organizacji",
                    "Nazwa instytucji",
                    "Organizacja",
                    "Partner",
                    "Instytucja",
                    "Podmiot",
                    "Nazwa podmiotu",
                    "Name"),
            field("sector", false, "Sektor", "Typ", "Typ organizacji", "Typ podmiotu", "Sector"),
            field(
                    "kind",
                    false,
                    "Rodzaj",
                    "Rodzaj podmiotu",
                    "Rodzaj organizacji",
                    "Rodzaj instytucji",
                    "Forma",
                    "Forma prawna",
                    "Kind"),
            field(
                    "owner",
                    false,
                    "Kto się opiekuje",
                    "Opiekun",
                    "Opiekunka",
                    "Osoba odpowiedzialna",
                    "Looked after by",
                    "Who looks after it"),
            field("state", false, "Stan", "Stan współpracy", "Status", "State"),
            field("regon", false, "REGON", "Nr REGON", "Numer REGON"),
            field("krs", false, "KRS", "Nr KRS", "Numer KRS"),
            field("nip", false, "NIP", "Nr NIP", "Numer NIP"),
            field("address", false, "Adres", "Adres siedziby", "Siedziba", "Address"),
            field(
                    "areas",
                    false,
                    "Czym się zajmuje",
                    "Obszar działania",
                    "Obszary działania",
                    "Działalność",
                    "Zakres działań",
                    "Opis",
                    "Areas of work",
                    "What it does"));

    private final Partners partners;
    private final PartnerBook book;
    private final PartnerWords words;
    private final Roster roster;
    private final JdbcClient jdbc;

    PartnerImport(Partners partners, PartnerBook book, PartnerWords words, Roster roster, JdbcClient jdbc) {
        this.partners = partners;
        this.book = book;
        this.words = words;
        this.roster = roster;
        this.jdbc = jdbc;
    }

    private static ImportField field(String key, boolean required, String... synonyms) {
        return new ImportField(key, "partners.field." + key, required, Set.of(synonyms));
    }

    @Override
    public String key() {
        return "partners";
    }

    @Override
    public Thing thing() {
        return Thing.PARTNER;
    }

    @Override
    public String list() {
        return "/partners";
    }

    @Override
    public String words() {
        return "partners.is.";
    }

    @Override
    public List<ImportField> fields() {
        return FIELDS;
    }

    @Override
    public Present present(Viewer viewer) {
        var people = new PartnerPeople(roster.names(viewer.centreId()), roster.field(viewer.centreId()));
        var known = new KnownPartners();
        jdbc.sql("""
                        select p.id, p.name, p.sector, p.kind, p.regon, p.krs, p.nip, p.address, p.areas, p.state, p.owner_id,
                               p.withdrawn_at is not null as withdrawn, k.name as merged_into
                          from partner p
                          left join partner k on k.centre_id = p.centre_id and k.id = p.merged_into_id
                         where p.centre_id = :centre order by p.id
                        """)
                .param("centre", viewer.centreId())
                .query(KnownPartners::read)
                .list()
                .forEach(known::put);
        return new PartnerRows(known, new PartnerCells(words, people), partners, book, viewer);
    }
}
