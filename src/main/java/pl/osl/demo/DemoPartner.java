package pl.osl.demo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whom the three centres work with: kinds of bodies as the decks name them, with names that nobody bears and numbers
 * whose check digits fit and that no register has given out.
 *
 * @param number nine digits of which REGON and NIP are made; null when nobody asked yet
 * @param contact name, function, telephone
 */
record DemoPartner(
        String name,
        String sector,
        @Nullable String kind,
        @Nullable Integer number,
        @Nullable String areas,
        @Nullable String contact) {

    static final Map<DemoCentre, List<DemoPartner>> ALL = Map.of(
            DemoCentre.RYBNIK,
            List.of(
                    of(
                            "Szkoła Podstawowa „Pod Hałdą”",
                            "PUBLIC",
                            "SCHOOL",
                            1,
                            "Sala gimnastyczna po lekcjach, klub wolontariatu.",
                            "Iga Sosnowa, dyrektorka, 32 555 01 02"),
                    of(
                            "Dom Kultury „Familok”",
                            "PUBLIC",
                            "CULTURE",
                            2,
                            "Sala na 120 osób, nagłośnienie, warsztaty.",
                            "Kamil Jodłowy, instruktor, 32 555 01 03"),
                    of(
                            "Biblioteka „Trzecia Półka”",
                            "PUBLIC",
                            "LIBRARY",
                            3,
                            "Wieczory gier, kącik dla rodziców z małymi dziećmi.",
                            null),
                    of(
                            "Rada Dzielnicy Przykładowej",
                            "PUBLIC",
                            "COUNCIL",
                            null,
                            "Ma głos w sprawie budżetu dzielnicy.",
                            "Beata Olszowa, przewodnicząca, 32 555 01 04"),
                    of(
                            "Straż Miejska – Rewir Wzorcowy",
                            "PUBLIC",
                            "POLICE",
                            null,
                            "Bezpieczne przejścia, rozmowy w szkole.",
                            null),
                    of(
                            "Przychodnia „Zdrowy Szyb”",
                            "BUSINESS",
                            "HEALTH",
                            4,
                            "Pielęgniarka środowiskowa, badania przesiewowe.",
                            null),
                    of(
                            "Stowarzyszenie „Dzielnica z Pomysłem”",
                            "NGO",
                            "ASSOCIATION",
                            5,
                            "Pisze wnioski o małe granty, prowadzi ogród sąsiedzki.",
                            "Lidia Cisowa, prezeska, 32 555 01 05"),
                    of(
                            "Fundacja „Druga Zmiana”",
                            "NGO",
                            "FOUNDATION",
                            6,
                            "Doradztwo zawodowe dla osób po czterdziestce.",
                            null),
                    of(
                            "Klub Sportowy „Sztygar Boguszowice”",
                            "NGO",
                            "SPORT",
                            7,
                            "Boisko i trener dwa razy w tygodniu.",
                            "Paweł Grabowy, trener, 32 555 01 06"),
                    of(
                            "Parafia pod Wieżą",
                            "CHURCH",
                            "PARISH",
                            null,
                            "Dom parafialny, kuchnia, zbiórki żywności.",
                            null),
                    of(
                            "Spółdzielnia Socjalna „Dobra Robota Razem”",
                            "SOCIAL_ECONOMY",
                            "SOCIAL_COOPERATIVE",
                            8,
                            "Catering i drobne remonty.",
                            null),
                    of("Piekarnia „Bochen”", "BUSINESS", "COMPANY", 9, "Pieczywo na festyny i dyżury.", null),
                    of("Klub Sportowy Sztygar", "NGO", "SPORT", null, null, null),
                    of("Gazetka „Głos spod Szybu”", "MEDIA", "PRESS", null, "Ogłoszenia i kronika dzielnicy.", null)),
            DemoCentre.KOSCIAN,
            List.of(
                    of(
                            "Zespół Szkół „Przy Wiatraku”",
                            "PUBLIC",
                            "SCHOOL",
                            11,
                            "„Pogotowie szkolne”: lekcje z wolontariuszami.",
                            "Marcin Klonowski, pedagog, 65 555 02 02"),
                    of(
                            "Stowarzyszenie „Warto Razem”",
                            "NGO",
                            "ASSOCIATION",
                            12,
                            "Świetlica i wyjazdy dla dzieci.",
                            null),
                    of(
                            "Spółdzielnia Mieszkaniowa „Jagiellonka Wzorcowa”",
                            "BUSINESS",
                            "HOUSING",
                            13,
                            "Sala osiedlowa i tablice na klatkach.",
                            "Ewelina Bzowa, administratorka, 65 555 02 03"),
                    of(
                            "Klub Seniora „Babie Lato”",
                            "INFORMAL_GROUP",
                            "CLUB",
                            null,
                            "Spotkania w czwartki, chór.",
                            null),
                    of("Ośrodek Kultury „Kościuszko 7”", "PUBLIC", "CULTURE", 14, "Scena plenerowa.", null),
                    of(
                            "Urząd Pracy – punkt „Start”",
                            "PUBLIC",
                            "LABOUR_OFFICE",
                            null,
                            "Prace społecznie użyteczne.",
                            null)),
            DemoCentre.SZKLARSKA,
            List.of(
                    of(
                            "Stowarzyszenie „Dolna Razem”",
                            "NGO",
                            "ASSOCIATION",
                            21,
                            "Boisko z placem zabaw, majówka.",
                            "Jagoda Wiśniowa, prezeska, 75 555 03 02"),
                    of(
                            "Stowarzyszenie „Pod Szrenicą po Sąsiedzku”",
                            "NGO",
                            "ASSOCIATION",
                            22,
                            "Pomoc sąsiedzka zimą.",
                            null),
                    of(
                            "Klub Integracji „Kuźnia”",
                            "SOCIAL_ECONOMY",
                            "CARE",
                            23,
                            "Zajęcia i prace na rzecz dzielnicy.",
                            null),
                    of("Szkoła Podstawowa „Na Rozdrożu”", "PUBLIC", "SCHOOL", 24, "Sala i boisko w weekendy.", null),
                    of(
                            "OSP „Dolna Wzorcowa”",
                            "NGO",
                            "FIRE_BRIGADE",
                            25,
                            "Pokazy, namiot, agregat.",
                            "Karol Jaworski, naczelnik, 75 555 03 03"),
                    of(
                            "Pensjonat „Pod Bukiem”",
                            "BUSINESS",
                            "COMPANY",
                            26,
                            "Poczęstunek i noclegi dla gości wydarzeń.",
                            null),
                    of("Grupa „Mamy z Dolnej”", "INFORMAL_GROUP", "CLUB", null, "Plac zabaw i wymiana ubrań.", null),
                    of(
                            "Nadleśnictwo „Ciche Bory”",
                            "PUBLIC",
                            "OFFICE",
                            27,
                            "Drewno na ławki, ścieżka edukacyjna.",
                            null)));

    private static DemoPartner of(
            String name,
            String sector,
            @Nullable String kind,
            @Nullable Integer number,
            @Nullable String areas,
            @Nullable String contact) {
        return new DemoPartner(name, sector, kind, number, areas, contact);
    }

    /** Begins with zeros as no office does, so that everybody sees that it is made up. */
    @Nullable String regon() {
        return number == null ? null : numbered("%08d", new int[] {8, 9, 2, 3, 4, 5, 6, 7});
    }

    /** Null as well where no last digit makes a right one. */
    @Nullable String nip() {
        if (number == null) {
            return null;
        }
        String nip = numbered("%09d", new int[] {6, 5, 7, 2, 3, 4, 5, 6, 7});
        return control("%09d".formatted(number), new int[] {6, 5, 7, 2, 3, 4, 5, 6, 7}) == 10 ? null : nip;
    }

    private String numbered(String pattern, int[] weights) {
        String digits = pattern.formatted(number);
        return digits + control(digits, weights) % 10;
    }

    private static int control(String digits, int[] weights) {
        int sum = 0;
        for (int at = 0; at < weights.length; at++) {
            sum += weights[at] * (digits.charAt(at) - '0');
        }
        return sum % 11;
    }
}
