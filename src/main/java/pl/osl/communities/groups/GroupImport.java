package pl.osl.communities.groups;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.osl.access.Thing;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.imports.ImportField;
import pl.osl.imports.ImportType;

/** Groups and clubs from a centre's own list, by the columns in which the list of groups is exported. */
@Component
class GroupImport implements ImportType {

    private static final List<ImportField> FIELDS = List.of(
            field("name", true, "Nazwa", "Nazwa grupy", "Grupa", "Klub", "Nazwa klubu", "Name"),
            field("kind", false, "Rodzaj", "Typ", "Rodzaj grupy", "Kind"),
            field("community", false, "Społeczność", "Nazwa społeczności", "Community"),
            field("ledBy", false, "Kto prowadzi", "Prowadzenie", "Who leads", "Led by"),
            field("state", false, "Stan", "Status", "State"),
            field("parent", false, "W ramach", "Należy do", "Część", "Part of", "Under"),
            field("forWhom", false, "Dla kogo", "Odbiorcy", "For whom"),
            field(
                    "founded",
                    false,
                    "Od kiedy",
                    "Od kiedy działa",
                    "Rok założenia",
                    "Data założenia",
                    "Since",
                    "Founded"),
            field("rhythm", false, "Jak często", "Jak często się spotyka", "Spotkania", "How often"),
            field(
                    "sizeBand",
                    false,
                    "Ile osób zwykle przychodzi",
                    "Liczba osób",
                    "Ile osób",
                    "How many usually come",
                    "Size"),
            field("endedOn", false, "Zakończona", "Zakończona dnia", "Ended", "Ended on"));

    private final GroupBook book;
    private final GroupDirectory directory;
    private final GroupWords words;
    private final CommunityDirectory communities;
    private final JdbcClient jdbc;
    private final Clock clock;

    GroupImport(
            GroupBook book,
            GroupDirectory directory,
            GroupWords words,
            CommunityDirectory communities,
            JdbcClient jdbc,
            Clock clock) {
        this.book = book;
        this.directory = directory;
        this.words = words;
        this.communities = communities;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private static ImportField field(String key, boolean required, String... synonyms) {
        return new ImportField(key, "groups.field." + key, required, Set.of(synonyms));
    }

    @Override
    public String key() {
        return "groups";
    }

    @Override
    public Thing thing() {
        return Thing.GROUP;
    }

    @Override
    public String list() {
        return "/groups";
    }

    @Override
    public String words() {
        return "groups.is.";
    }

    @Override
    public List<ImportField> fields() {
        return FIELDS;
    }

    @Override
    public Present present(Viewer viewer) {
        var known = new KnownGroups();
        jdbc.sql("select id, name from community where centre_id = :centre and withdrawn_at is null order by id")
                .param("centre", viewer.centreId())
                .query(KnownGroups.Place.class)
                .list()
                .forEach(one ->
                        known.place(one, communities.require(one.id(), viewer).team()));
        jdbc.sql("""
                        select id, name, kind, community_id, parent_id, for_whom, founded_on, founded_precision, rhythm, led_by,
                               size_band, state, ended_on, withdrawn_at is not null as withdrawn
                          from community_group where centre_id = :centre order by id
                        """)
                .param("centre", viewer.centreId())
                .query(KnownGroups::read)
                .list()
                .forEach(known::put);
        return new GroupsOfFile(known, words, directory, book, viewer, clock);
    }
}
