package pl.osl.demo;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** What an organizer might have written: titles by kind, a sentence or two for some. */
final class DemoStories {

    static final Map<String, List<String>> TITLES = Map.ofEntries(
            Map.entry(
                    "CONVERSATION",
                    List.of(
                            "Rozmowa z sąsiadami pod blokiem",
                            "Rozmowa z sołtysem o świetlicy",
                            "Rozmowa z bibliotekarką o wspólnych zajęciach",
                            "Rozmowa z prezesem klubu sportowego",
                            "Rozmowa z mieszkanką o ogródku",
                            "Rozmowa z dyrektorką szkoły")),
            Map.entry(
                    "FIELD_WALK",
                    List.of(
                            "Spacer po dzielnicy z mieszkańcami",
                            "Obejście podwórek przy familokach",
                            "Wyjście w teren: place zabaw",
                            "Spacer szlakiem miejsc nieużywanych",
                            "Wyjście w teren: okolice dworca")),
            Map.entry(
                    "GROUP_SESSION",
                    List.of(
                            "Spotkanie Klubu Seniora",
                            "Spotkanie grupy samopomocowej",
                            "Klub Wolontariusza: planowanie akcji",
                            "Warsztaty kulinarne w świetlicy",
                            "Próba teatru sąsiedzkiego",
                            "Spotkanie grupy „Zielone podwórko”")),
            Map.entry(
                    "CIVIC_MEETING",
                    List.of(
                            "Zebranie mieszkańców w sprawie boiska",
                            "Spotkanie obywatelskie o bezpieczeństwie",
                            "Narada o placu zabaw",
                            "Spotkanie mieszkańców: co dalej ze świetlicą")),
            Map.entry(
                    "PARTNER_MEETING",
                    List.of(
                            "Spotkanie partnerów dzielnicy",
                            "Spotkanie z parafią i szkołą o festynie",
                            "Rozmowy partnerskie z domem kultury",
                            "Spotkanie z ochotniczą strażą pożarną")),
            Map.entry(
                    "WORKING_MEETING",
                    List.of(
                            "Zebranie zespołu: plan miesiąca",
                            "Narada z pracownikami socjalnymi rejonu",
                            "Przygotowanie festynu: podział zadań",
                            "Spotkanie robocze z radą dzielnicy")),
            Map.entry(
                    "EVENT",
                    List.of(
                            "Festyn sąsiedzki",
                            "Dzień Sąsiada",
                            "Piknik rodzinny na boisku",
                            "Jarmark rzeczy niepotrzebnych",
                            "Kolędowanie na podwórku")),
            Map.entry(
                    "CAMPAIGN_ACTION",
                    List.of(
                            "Kampania „Budujemy lepszy świat”: z sąsiadami",
                            "Zbiórka książek",
                            "Kampania o wolontariacie w szkole")),
            Map.entry(
                    "WORKDAY",
                    List.of(
                            "Wspólne sprzątanie skweru",
                            "Malowanie ławek",
                            "Sadzenie krzewów przy blokach",
                            "Remont altany")),
            Map.entry(
                    "TRAINING",
                    List.of("Warsztaty pisania wniosków", "Szkolenie wolontariuszy", "Kurs komputerowy dla seniorów")),
            Map.entry("MEDIATION", List.of("Mediacja w sprawie hałasu na podwórku", "Rozmowa o sporze o parking")),
            Map.entry("INTERVENTION", List.of("Pilne zgłoszenie: oświetlenie przejścia", "Pomoc po zalaniu piwnic")),
            Map.entry(
                    "RESEARCH",
                    List.of(
                            "Ankieta wśród mieszkańców",
                            "Wywiad o potrzebach rodziców",
                            "Mapa zasobów: kolejne miejsca")),
            Map.entry(
                    "AUTHORITY_MEETING",
                    List.of(
                            "Spotkanie z radną dzielnicy",
                            "Komisja Spraw Społecznych",
                            "Rozmowa w urzędzie o oświetleniu")),
            Map.entry(
                    "PLANNING",
                    List.of("Wniosek o mały grant", "Plan działań na kwartał", "Sprawozdanie dla dyrekcji")),
            Map.entry(
                    "INITIATIVE_SUPPORT",
                    List.of(
                            "Wsparcie sąsiedzkiego ogrodu",
                            "Pomoc przy zakładaniu stowarzyszenia",
                            "Drużyna podwórkowa: szukamy sprzętu")),
            Map.entry(
                    "INFORMING",
                    List.of("Ogłoszenia na klatkach", "Informacja o naborze do grantu", "Gazetka osiedlowa")));

    private static final List<String> NOTES = List.of(
            "Przyszło więcej osób niż ostatnio. Ustalono, że następnym razem prowadzi ktoś z mieszkańców.",
            "Mieszkańcy sami podzielili się zadaniami.\n\n- ogłoszenia na klatkach\n- klucze do świetlicy\n- poczęstunek",
            "Szkoła udostępni salę w środy po południu.",
            "Wrócił temat boiska: stoi puste, a klucz ma tylko jedna osoba.",
            "Parafia i dom kultury chcą robić festyn razem.",
            "Za mało czasu na rozmowę o pieniądzach – wracamy do tego za dwa tygodnie.");

    /** Kinds as often as organizers use them. */
    private static final List<String> OFTEN = List.of(
            "CONVERSATION",
            "CONVERSATION",
            "CONVERSATION",
            "GROUP_SESSION",
            "GROUP_SESSION",
            "GROUP_SESSION",
            "FIELD_WALK",
            "FIELD_WALK",
            "CIVIC_MEETING",
            "PARTNER_MEETING",
            "PARTNER_MEETING",
            "WORKING_MEETING",
            "WORKING_MEETING",
            "INITIATIVE_SUPPORT",
            "INITIATIVE_SUPPORT",
            "EVENT",
            "WORKDAY",
            "TRAINING",
            "RESEARCH",
            "AUTHORITY_MEETING",
            "PLANNING",
            "PLANNING",
            "INFORMING",
            "CAMPAIGN_ACTION",
            "MEDIATION",
            "INTERVENTION");

    private DemoStories() {}

    static String kind(Random dice) {
        return one(OFTEN, dice);
    }

    static String title(String kind, Random dice) {
        return one(TITLES.getOrDefault(kind, List.of("Wpis")), dice);
    }

    static String note(Random dice) {
        return one(NOTES, dice);
    }

    private static <T> T one(List<T> many, Random dice) {
        return many.get(dice.nextInt(many.size()));
    }
}
