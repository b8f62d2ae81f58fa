package pl.osl.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The three places of the decks (S1, S3, S4) with communities as they name them, and some beside them. */
enum DemoCentre {
    RYBNIK(
            "Ośrodek Pomocy Społecznej w Rybniku",
            "OPS Rybnik",
            "OPS",
            "Rybnik",
            "śląskie",
            136_506,
            List.of(
                    new Community(
                            "Rybnik-Boguszowice",
                            true,
                            12,
                            "Dzielnica górnicza z familokami i dużym zapleczem sportowym. Program aktywności lokalnej „Moja dzielnica – moje miejsce”."),
                    new Community("Niedobczyce", true, 5, "Dawna osada górnicza wokół kopalni i parku."),
                    new Community(
                            "Chwałowice",
                            true,
                            4,
                            "Osiedle patronackie z domem kultury, w którym spotykają się mieszkańcy."),
                    new Community("Seniorzy z Nowin", false, 3, "Starsi mieszkańcy największego blokowiska w mieście."),
                    new Community("Paruszowiec-Piaski", true, 0, null))),
    KOSCIAN(
            "Ośrodek Pomocy Społecznej w Kościanie",
            "OPS Kościan",
            "OPS",
            "Kościan",
            "wielkopolskie",
            24_000,
            List.of(
                    new Community(
                            "Osiedle Jagiellońskie", true, 6, "Bloki z lat osiemdziesiątych, wiele rodzin z dziećmi."),
                    new Community(
                            "Młodzi z Klubu Wolontariusza",
                            false,
                            5,
                            "Młodzież, która prowadzi „Pogotowie szkolne” i inne programy klubu."),
                    new Community("Śródmieście", true, 3, null))),
    SZKLARSKA(
            "Miejski Ośrodek Pomocy Społecznej w Szklarskiej Porębie",
            "MOPS Szklarska Poręba",
            "MOPS",
            "Szklarska Poręba",
            "dolnośląskie",
            6_700,
            List.of(
                    new Community(
                            "Zdolna Dolna",
                            true,
                            9,
                            "Mieszkańcy Szklarskiej Poręby Dolnej, z których inicjatywy powstały dwa stowarzyszenia."),
                    new Community("Biała Dolina", true, 3, null)));

    /** @param weight how often entries are about it; 0 means hardly ever */
    record Community(
            String name,
            boolean territorial,
            int weight,
            @Nullable String description) {}

    final String name;
    final String shortName;
    final String kind;
    final String municipality;
    final String voivodeship;
    final int inhabitants;
    final List<Community> communities;

    DemoCentre(
            String name,
            String shortName,
            String kind,
            String municipality,
            String voivodeship,
            int inhabitants,
            List<Community> communities) {
        this.name = name;
        this.shortName = shortName;
        this.kind = kind;
        this.municipality = municipality;
        this.voivodeship = voivodeship;
        this.inhabitants = inhabitants;
        this.communities = communities;
    }
}
