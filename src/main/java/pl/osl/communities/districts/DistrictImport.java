package pl.osl.communities.districts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.osl.access.Thing;
import pl.osl.access.Viewer;
import pl.osl.imports.ImportField;
import pl.osl.imports.ImportType;
import pl.osl.kernel.Texts;

/** The centre's districts, estates and villages from a file, by the columns in which their list is exported. */
@Component
class DistrictImport implements ImportType {

    private static final List<ImportField> FIELDS = List.of(
            field(
                    "name",
                    true,
                    "Nazwa",
                    "Dzielnica",
                    "Osiedle",
                    "Sołectwo",
                    "Nazwa dzielnicy",
                    "Nazwa sołectwa",
                    "Name"),
            field("kind", false, "Rodzaj", "Typ", "Kind"),
            field("inhabitants", false, "Mieszkańcy", "Liczba mieszkańców", "Ludność", "Inhabitants"),
            field("asOf", false, "Stan na", "Stan na dzień", "Na dzień", "Data", "As of"));

    private static final Locale[] LANGUAGES = {Locale.forLanguageTag("pl"), Locale.ENGLISH};

    private final DistrictList list;
    private final DistrictBook book;
    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final Clock clock;

    DistrictImport(DistrictList list, DistrictBook book, JdbcClient jdbc, MessageSource messages, Clock clock) {
        this.list = list;
        this.book = book;
        this.jdbc = jdbc;
        this.messages = messages;
        this.clock = clock;
    }

    private static ImportField field(String key, boolean required, String... synonyms) {
        return new ImportField(key, "communities.districts.column." + key, required, Set.of(synonyms));
    }

    @Override
    public String key() {
        return "districts";
    }

    @Override
    public Thing thing() {
        return Thing.DISTRICT;
    }

    @Override
    public String list() {
        return "/communities/districts";
    }

    @Override
    public String words() {
        return "DistrictKind.";
    }

    @Override
    public List<ImportField> fields() {
        return FIELDS;
    }

    @Override
    public Present present(Viewer viewer) {
        record Count(UUID district, LocalDate day, int inhabitants) {}
        Map<UUID, Map<LocalDate, Integer>> counts = new HashMap<>();
        jdbc.sql(
                        "select district_id as district, as_of as day, inhabitants from district_inhabitants where centre_id = :centre")
                .param("centre", viewer.centreId())
                .query(Count.class)
                .list()
                .forEach(one -> counts.computeIfAbsent(one.district(), key -> new HashMap<>())
                        .put(one.day(), one.inhabitants()));
        var rows = new DistrictRows(book, this::kinds, viewer, LocalDate.now(clock));
        list.of(viewer.centreId()).forEach(one -> rows.know(one, counts.getOrDefault(one.id(), Map.of())));
        return rows;
    }

    /** Of the words of the screen, alone or as the beginning of a longer one: "osiedle mieszkaniowe". */
    private List<DistrictKind> kinds(String cell) {
        String plain = Texts.plain(cell).strip();
        return Arrays.stream(DistrictKind.values())
                .filter(kind -> Arrays.stream(LANGUAGES)
                        .map(language -> Texts.plain(messages.getMessage("DistrictKind." + kind, null, language)))
                        .anyMatch(plain::startsWith))
                .toList();
    }
}
