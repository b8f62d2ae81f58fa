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

    private static final String DOLNA = "Zdolna Dolna";

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
            DemoInitiativesOfRybnik.ALL,
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
}
