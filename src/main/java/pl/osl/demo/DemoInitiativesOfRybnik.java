package pl.osl.demo;

import java.util.List;

/** Residents' initiatives of Rybnik, most of them of Boguszowice as deck S4 describes it. */
final class DemoInitiativesOfRybnik {

    private static final String BOGUSZOWICE = "Rybnik-Boguszowice";

    private DemoInitiativesOfRybnik() {}

    static final List<DemoInitiative> ALL = List.of(
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
                    "Ławki przy familokach", BOGUSZOWICE, null, null, null, null, List.of(), List.of(), null, null),
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
                    null));
}
