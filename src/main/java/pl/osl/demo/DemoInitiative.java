package pl.osl.demo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Residents' initiatives as decks S3 and S4 tell of them, and some beside them.
 *
 * @param group the group that leads it
 * @param moves state, day and reason in turn, after the idea
 * @param money source, applied, got (empty while nobody knows) and when, in turn
 * @param without the day from which it went on without the centre
 * @param became the group it became
 */
record DemoInitiative(
        String title,
        String community,
        @Nullable String group,
        @Nullable String residents,
        @Nullable String asked,
        @Nullable String given,
        List<String> moves,
        List<String> money,
        @Nullable String without,
        @Nullable String became) {

    /** An organization that grew out of a group. */
    record Grown(String group, String name, String sector, String kind, String founded, List<String> money) {}

    private static final String DOLNA = "Zdolna Dolna";
    private static final String BOGUSZOWICE = "Rybnik-Boguszowice";

    static final Map<DemoCentre, List<DemoInitiative>> ALL = Map.of(
            DemoCentre.SZKLARSKA,
            List.of(
                    new DemoInitiative(
                            "Boisko z placem zabaw na Dolnej",
                            DOLNA,
                            "Grupa obywatelska z Dolnej",
                            "Zbierają podpisy, równają teren, pilnują klucza.",
                            "O pomoc przy wnioskach i rozmowę z burmistrzem.",
                            "Pomogliśmy napisać dwa wnioski, byliśmy na trzech spotkaniach.",
                            List.of(
                                    "PREPARING",
                                    "2008-09-01",
                                    "Jest zgoda na teren.",
                                    "UNDER_WAY",
                                    "2009-06-15",
                                    "Przyszły pierwsze pieniądze.",
                                    "DONE",
                                    "2010-09-12",
                                    "Otwarcie z muzyką i ciastem."),
                            List.of(
                                    "GMINA",
                                    "20000",
                                    "15000",
                                    "2009-05",
                                    "EU",
                                    "48000",
                                    "48000",
                                    "2010",
                                    "MINISTRY",
                                    "30000",
                                    "0",
                                    "2010-11"),
                            "2010-10-01",
                            null),
                    new DemoInitiative(
                            "Majówka na Szlaku Walońskim",
                            DOLNA,
                            "Grupa obywatelska z Dolnej",
                            "Wszystko: od programu po sprzątanie.",
                            "O nagłośnienie.",
                            "Pożyczyliśmy nagłośnienie przez dwa lata, potem mieszkańcy kupili własne.",
                            List.of(
                                    "PREPARING",
                                    "2008-02-10",
                                    "Jest grupa chętnych.",
                                    "UNDER_WAY",
                                    "2008-05-01",
                                    "Pierwsza majówka się udała."),
                            List.of("VOIVODESHIP", "6000", "5000", "2009", "GMINA", "3000", "3000", "2010"),
                            "2011-05-01",
                            null),
                    new DemoInitiative(
                            "Światełko dla samotnych",
                            DOLNA,
                            null,
                            "Odwiedzają sąsiadów i dzwonią do nich wieczorem.",
                            "O miejsce na spotkania.",
                            "Świetlica we wtorki wieczorem.",
                            List.of(
                                    "UNDER_WAY",
                                    "2008-10-15",
                                    "Pierwsze odwiedziny.",
                                    "DONE",
                                    "2008-11-20",
                                    "Spotykamy się już stale, jako grupa."),
                            List.of(),
                            null,
                            "Grupa „Światełko”"),
                    new DemoInitiative(
                            "Tablice na szlaku",
                            DOLNA,
                            null,
                            "Piszą teksty i szukają starych zdjęć.",
                            "O kontakt z nadleśnictwem.",
                            null,
                            List.of("PREPARING", "2026-03-02", "Wniosek złożony."),
                            List.of("VOIVODESHIP", "12500.50", "", "2026-03"),
                            null,
                            null),
                    new DemoInitiative(
                            "Sprzątamy potok", DOLNA, null, null, null, null, List.of(), List.of(), null, null),
                    new DemoInitiative(
                            "Gazetka dzielnicy",
                            DOLNA,
                            null,
                            "Zebrali teksty na dwa numery.",
                            "O druk.",
                            "Wydrukowaliśmy jeden numer.",
                            List.of(
                                    "UNDER_WAY",
                                    "2012-01-10",
                                    "Pierwszy numer.",
                                    "GIVEN_UP",
                                    "2012-06-30",
                                    "Nikt nie miał czasu składać kolejnych."),
                            List.of(),
                            null,
                            null)),
            DemoCentre.RYBNIK,
            List.of(
                    new DemoInitiative(
                            "Zielone podwórko",
                            BOGUSZOWICE,
                            null,
                            "Sadzą, podlewają i dzielą się narzędziami.",
                            "O ziemię i pierwsze sadzonki.",
                            "Załatwiliśmy transport ziemi.",
                            List.of(
                                    "PREPARING",
                                    "2010-11-01",
                                    "Sąsiedzi wybrali podwórko.",
                                    "UNDER_WAY",
                                    "2011-04-09",
                                    "Pierwsze sadzenie."),
                            List.of("GMINA", "2500", "2500", "2011-02"),
                            "2013-04-01",
                            "Zielone podwórko"),
                    new DemoInitiative(
                            "Otwarte boisko w weekendy",
                            BOGUSZOWICE,
                            "Rada podwórkowa",
                            "Mają dyżury z kluczem.",
                            "O rozmowę z dyrektorem szkoły.",
                            "Rozmawialiśmy razem, umowę podpisała rada.",
                            List.of(
                                    "UNDER_WAY",
                                    "2011-05-07",
                                    "Pierwsza sobota z kluczem.",
                                    "DONE",
                                    "2011-09-01",
                                    "Szkoła podpisała umowę na stałe."),
                            List.of(),
                            "2011-09-01",
                            null),
                    new DemoInitiative(
                            "Przedstawienie o familokach",
                            BOGUSZOWICE,
                            "Teatr sąsiedzki",
                            "Piszą, grają i szyją stroje.",
                            "O salę.",
                            "Dom kultury dał salę na nasze pismo.",
                            List.of(
                                    "UNDER_WAY",
                                    "2012-02-06",
                                    "Próby ruszyły.",
                                    "PREPARING",
                                    "2012-05-14",
                                    "Trzeba od nowa napisać scenariusz.",
                                    "UNDER_WAY",
                                    "2012-09-10",
                                    "Nowy scenariusz gotowy."),
                            List.of("OTHER", "1200", "1200", "2012"),
                            null,
                            null),
                    new DemoInitiative(
                            "Letnie kino na podwórku",
                            BOGUSZOWICE,
                            null,
                            "Szukają prześcieradła i projektora.",
                            "O projektor na trzy wieczory.",
                            null,
                            List.of("PREPARING", "2026-05-20", "Ktoś ma projektor."),
                            List.of("GMINA", "1800", "", "2026-06"),
                            null,
                            null),
                    new DemoInitiative(
                            "Ławki przy familokach",
                            BOGUSZOWICE,
                            null,
                            null,
                            null,
                            null,
                            List.of(),
                            List.of(),
                            null,
                            null),
                    new DemoInitiative(
                            "Wieczorny patrol rodziców",
                            BOGUSZOWICE,
                            null,
                            "Chodzili we dwoje przez trzy tygodnie.",
                            null,
                            null,
                            List.of(
                                    "UNDER_WAY",
                                    "2011-10-01",
                                    "Pierwsze wyjście.",
                                    "GIVEN_UP",
                                    "2011-11-15",
                                    "Straż miejska zmieniła trasę, nie jest już potrzebny."),
                            List.of(),
                            null,
                            null),
                    new DemoInitiative(
                            "Kiermasz książek w parku",
                            "Niedobczyce",
                            null,
                            "Zbierają książki i pieką ciasta.",
                            "O namiot.",
                            "Namiot na jeden dzień.",
                            List.of("UNDER_WAY", "2024-06-08", "Pierwszy kiermasz."),
                            List.of(),
                            "2025-06-01",
                            null)),
            DemoCentre.KOSCIAN,
            List.of(
                    new DemoInitiative(
                            "Korepetycje na klatce",
                            "Osiedle Jagiellońskie",
                            null,
                            "Uczniowie starszych klas pomagają młodszym.",
                            "O salę w bloku.",
                            "Sala raz w tygodniu.",
                            List.of("UNDER_WAY", "2011-02-14", "Pierwsze zajęcia."),
                            List.of(),
                            "2012-09-01",
                            null),
                    new DemoInitiative(
                            "Klub filmowy",
                            "Młodzi z Klubu Wolontariusza",
                            "Klub Wolontariusza",
                            null,
                            null,
                            null,
                            List.of(),
                            List.of(),
                            null,
                            null)));

    static final Map<DemoCentre, List<Grown>> GROWN = Map.of(
            DemoCentre.SZKLARSKA,
            List.of(
                    new Grown(
                            "Grupa obywatelska z Dolnej",
                            "Stowarzyszenie Zdolna Dolna",
                            "NGO",
                            "ASSOCIATION",
                            "2010-03-20",
                            List.of(
                                    "GMINA",
                                    "10000",
                                    "8000",
                                    "2011",
                                    "MINISTRY",
                                    "40000",
                                    "25000",
                                    "2012",
                                    "EU",
                                    "60000",
                                    "60000",
                                    "2013")),
                    new Grown(
                            "Grupa „Światełko”",
                            "Stowarzyszenie „Światełko”",
                            "NGO",
                            "ASSOCIATION",
                            "2011-06-04",
                            List.of("VOIVODESHIP", "15000", "12000", "2012", "GMINA", "5000", "", "2026-02"))),
            DemoCentre.KOSCIAN,
            List.of(new Grown(
                    "Grupa gotująca z KIS",
                    "Spółdzielnia socjalna „Poezja smaku”",
                    "SOCIAL_ECONOMY",
                    "SOCIAL_COOPERATIVE",
                    "2011-10-01",
                    List.of("EU", "50000", "40000", "2011-11"))),
            DemoCentre.RYBNIK,
            List.of());
}
