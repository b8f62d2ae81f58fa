package pl.osl.demo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Groups and clubs as decks S1, S3 and S4 tell of them, and some beside them.
 *
 * @param community null for the centre's own
 * @param parent name of the group under which it stands
 * @param founded as far as it is known: 2008, 2008-09 or 2008-09-01
 */
record DemoGroup(
        String name,
        String kind,
        @Nullable String community,
        @Nullable String parent,
        @Nullable String forWhom,
        @Nullable String founded,
        @Nullable String rhythm,
        @Nullable String ledBy,
        @Nullable String size,
        String state) {

    private static final String DOLNA = "Zdolna Dolna";
    private static final String BOGUSZOWICE = "Rybnik-Boguszowice";
    private static final String KIS = "Klub Integracji Społecznej";

    static final Map<DemoCentre, List<DemoGroup>> ALL = Map.of(
            DemoCentre.SZKLARSKA,
            List.of(
                    group(
                            KIS,
                            "KIS",
                            null,
                            null,
                            "dla osób bez pracy i ich rodzin",
                            "2007",
                            "codziennie przed południem",
                            "STAFF",
                            "UP_TO_20"),
                    group(
                            "Świetlica na Dolnej",
                            "DAY_ROOM",
                            DOLNA,
                            KIS,
                            "dla dzieci po szkole",
                            "2007-10",
                            "od poniedziałku do piątku",
                            "JOINTLY",
                            "UP_TO_20"),
                    group(
                            "Klub Wolontariatu",
                            "VOLUNTEERS",
                            DOLNA,
                            KIS,
                            "dla każdego, kto ma godzinę w tygodniu",
                            "2008-03",
                            "w czwartki o 17.00",
                            "JOINTLY",
                            "UP_TO_20"),
                    group(
                            "Grupa obywatelska z Dolnej",
                            "CIVIC",
                            DOLNA,
                            null,
                            "dla mieszkańców, którym zależy na dzielnicy",
                            "2007-06",
                            "raz w miesiącu",
                            "RESIDENTS",
                            "UP_TO_50"),
                    group(
                            "Grupa „Światełko”",
                            "SELF_HELP",
                            DOLNA,
                            null,
                            "dla samotnych sąsiadów",
                            "2008-11",
                            "co dwa tygodnie",
                            "RESIDENTS",
                            "UP_TO_10"),
                    new DemoGroup(
                            "Wsparcie dla opiekunów",
                            "SUPPORT",
                            DOLNA,
                            null,
                            "dla osób, które opiekują się bliskimi",
                            "2011",
                            "w drugą środę miesiąca",
                            "STAFF",
                            "UP_TO_10",
                            "PAUSED"),
                    group("Koło rękodzieła", "INFORMAL", "Biała Dolina", null, null, null, null, "RESIDENTS", null)),
            DemoCentre.KOSCIAN,
            List.of(
                    group(
                            KIS,
                            "KIS",
                            null,
                            null,
                            "dla osób, które wracają do pracy i życia wśród ludzi",
                            "2008-09",
                            "codziennie",
                            "STAFF",
                            "UP_TO_50"),
                    group(
                            "Centrum Wolontariatu",
                            "VOLUNTEERS",
                            null,
                            null,
                            "dla wolontariuszy i tych, którzy ich szukają",
                            "2008-09",
                            "biuro czynne we wtorki i czwartki",
                            "STAFF",
                            "OVER_50"),
                    group(
                            "Klub Wolontariusza",
                            "VOLUNTEERS",
                            "Młodzi z Klubu Wolontariusza",
                            "Centrum Wolontariatu",
                            "dla młodzieży szkolnej",
                            "2010-05",
                            "w piątki po lekcjach",
                            "RESIDENTS",
                            "UP_TO_50"),
                    new DemoGroup(
                            "Grupa gotująca z KIS",
                            "INFORMAL",
                            null,
                            KIS,
                            "dla osób długo bez pracy, które lubią gotować",
                            "2009",
                            "raz w tygodniu",
                            "JOINTLY",
                            "UP_TO_10",
                            "ENDED"),
                    group(
                            "Klub Seniora na Jagiellońskim",
                            "SENIORS",
                            "Osiedle Jagiellońskie",
                            null,
                            "dla starszych mieszkańców osiedla",
                            "2012-02",
                            "w środy",
                            "RESIDENTS",
                            "UP_TO_20")),
            DemoCentre.RYBNIK,
            List.of(
                    group(
                            "Klub Seniora „Familok”",
                            "SENIORS",
                            BOGUSZOWICE,
                            null,
                            "dla seniorów z familoków",
                            "2010-03",
                            "we wtorki o 10.00",
                            "RESIDENTS",
                            "UP_TO_20"),
                    group(
                            "Zielone podwórko",
                            "INFORMAL",
                            BOGUSZOWICE,
                            null,
                            "dla sąsiadów, którzy lubią sadzić",
                            "2011",
                            "od wiosny do jesieni, w soboty",
                            "RESIDENTS",
                            "UP_TO_10"),
                    group(
                            "Teatr sąsiedzki",
                            "INFORMAL",
                            BOGUSZOWICE,
                            null,
                            "dla małych i dużych",
                            "2012-01",
                            "w poniedziałki",
                            "JOINTLY",
                            "UP_TO_20"),
                    group("Rada podwórkowa", "CIVIC", BOGUSZOWICE, null, null, "2010", null, "RESIDENTS", null),
                    group(
                            "Świetlica w parku",
                            "DAY_ROOM",
                            "Niedobczyce",
                            null,
                            "dla dzieci z osady",
                            "2009-09",
                            "codziennie po szkole",
                            "STAFF",
                            "UP_TO_20"),
                    group(
                            "Rodzice rodzicom",
                            "SELF_HELP",
                            "Chwałowice",
                            null,
                            "dla rodziców małych dzieci",
                            "2012-04",
                            "co drugi czwartek",
                            "RESIDENTS",
                            "UP_TO_10"),
                    group(
                            "Klub Seniora Nowiny",
                            "SENIORS",
                            "Seniorzy z Nowin",
                            null,
                            "dla seniorów z blokowiska",
                            "2008",
                            "w środy i piątki",
                            "RESIDENTS",
                            "UP_TO_50")));

    private static DemoGroup group(
            String name,
            String kind,
            @Nullable String community,
            @Nullable String parent,
            @Nullable String forWhom,
            @Nullable String founded,
            @Nullable String rhythm,
            @Nullable String ledBy,
            @Nullable String size) {
        return new DemoGroup(name, kind, community, parent, forWhom, founded, rhythm, ledBy, size, "ACTIVE");
    }
}
