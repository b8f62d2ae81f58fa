package pl.osl.demo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands on the maps of the demo world: facts of the decks (S1, S3, S4) and what belongs to such places. */
final class DemoMapTales {

    /**
     * @param begun months ago
     * @param checks months ago, from the oldest
     * @param was how much it was used when the first edition was frozen
     */
    record Resource(
            String name,
            String category,
            String kind,
            @Nullable String offer,
            @Nullable String use,
            String will,
            @Nullable String street,
            double lat,
            double lon,
            int begun,
            List<Integer> checks,
            @Nullable String was) {

        private static Resource of(String line) {
            var p = line.split("\\|", -1);
            return new Resource(
                    p[0],
                    p[1],
                    p[2],
                    empty(p[3]),
                    empty(p[4]),
                    p[5],
                    empty(p[6]),
                    p[7].isEmpty() ? 0 : Double.parseDouble(p[7]),
                    p[8].isEmpty() ? 0 : Double.parseDouble(p[8]),
                    Integer.parseInt(p[9]),
                    numbers(p[10]),
                    empty(p[11]));
        }
    }

    /** @param votes of residents; null where they have not voted */
    record Want(
            String statement,
            String theme,
            String kind,
            String groups,
            @Nullable String neutral,
            String state,
            int voices,
            @Nullable Integer votes,
            int begun,
            @Nullable String told) {

        private static Want of(String line) {
            var p = line.split("\\|", -1);
            return new Want(
                    p[0],
                    p[1],
                    p[2],
                    p[3],
                    empty(p[4]),
                    p[5],
                    Integer.parseInt(p[6]),
                    p[7].isEmpty() ? null : Integer.valueOf(p[7]),
                    Integer.parseInt(p[8]),
                    empty(p[9]));
        }
    }

    /** @param quotes what residents said, taken in turn for the voices */
    record Tale(List<Resource> resources, List<Want> wants, List<String> quotes) {

        private static Tale of(String resources, String wants, String... quotes) {
            return new Tale(
                    resources.lines().map(Resource::of).toList(),
                    wants.lines().map(Want::of).toList(),
                    List.of(quotes));
        }
    }

    static final Map<String, Tale> ALL = Map.of(
            "Rybnik-Boguszowice",
            Tale.of(
                    """
                    Boisko sportowe i bieżnia|MATERIAL|PLACE|Pełnowymiarowe boisko, bieżnia i trybuny. Po lekcjach stoi puste, klucz jest w portierni.|UNUSED|MAY_BE_USED|ul. Jastrzębska|50.0603|18.5952|24|23,13,1|UNUSED
                    Hala widowiskowo-sportowa|PUBLIC_BODY|INSTITUTION|Hala na 300 osób, szatnie, sprzęt do siatkówki i koszykówki.|UNDERUSED|INVITES|ul. Jastrzębska|50.0611|18.5960|24|23,9|USED
                    Kryta pływalnia|PUBLIC_BODY|INSTITUTION|Basen z torami i brodzikiem; tańsze wejścia przed południem.|USED|MAY_BE_USED|ul. Jastrzębska|50.0615|18.5971|22|20,8|USED
                    Dom kultury|PUBLIC_BODY|INSTITUTION|Sala widowiskowa, pracownia plastyczna, zespół teatralny seniorów.|USED|INVITES|pl. Pokoju|50.0644|18.5990|24|22,10,2|USED
                    Świetlica środowiskowa|PUBLIC_BODY|INSTITUTION|Pomoc w lekcjach i zajęcia dla dzieci od poniedziałku do piątku.|OVERUSED|MAY_BE_USED|ul. Lompy|50.0650|18.6012|24|23,14,3|USED
                    Szkoła podstawowa|PUBLIC_BODY|INSTITUTION|Sale lekcyjne po 15.00, pracownia komputerowa, kuchnia.|UNDERUSED|MAY_BE_USED|ul. Sztolniowa|50.0632|18.6038|20|19,7|UNDERUSED
                    Przedszkole|PUBLIC_BODY|INSTITUTION|Ogród i sala, zebrania rodziców.|USED|NOT_ASKED|ul. Patriotów|50.0658|18.5975|18|17|
                    Biblioteka, filia w Boguszowicach|PUBLIC_BODY|INSTITUTION|Czytelnia, komputery, spotkania autorskie.|UNDERUSED|INVITES|pl. Pokoju|50.0646|18.5996|23|21,10|UNDERUSED
                    Przychodnia rejonowa|PUBLIC_BODY|INSTITUTION|Lekarz rodzinny, pielęgniarka środowiskowa.|OVERUSED|NOT_NOW|ul. Patriotów|50.0662|18.5981|22|20,15|OVERUSED
                    Posterunek policji, dzielnicowa|PUBLIC_BODY|INSTITUTION|Dyżury dla mieszkańców, spotkania o bezpieczeństwie.|USED|MAY_BE_USED|ul. Patriotów|50.0667|18.5986|22|21,11,4|USED
                    Parafia|NGO|ASSOCIATION|Salka, kawiarenka po mszy, festyn odpustowy.|UNDERUSED|INVITES|ul. Kościelna|50.0678|18.6001|24|22,12,2|UNDERUSED
                    Klub sportowy|NGO|ASSOCIATION|Treningi piłki nożnej dla chłopców i dziewcząt.|USED|MAY_BE_USED|ul. Jastrzębska|50.0606|18.5956|21|20,9|USED
                    Stowarzyszenie mieszkańców „Moja dzielnica”|NGO|ASSOCIATION|Organizuje spotkania i zbiórki, prowadzi stronę dzielnicy.|USED|INVITES|pl. Pokoju|50.0643|18.5988|19|18,6,1|
                    Rada dzielnicy|NGO|ASSOCIATION|Zebrania w pierwszy czwartek miesiąca, fundusz na małe sprawy.|USED|INVITES|pl. Pokoju|50.0645|18.5991|24|22,11|USED
                    Piekarnia na rogu|BUSINESS|ECONOMIC|Pieczywo z poprzedniego dnia za pół ceny, wspiera festyny.|UNDERUSED|INVITES|ul. Patriotów|50.0655|18.5969|17|16,5|
                    Warsztat stolarski|BUSINESS|ECONOMIC|Przyjmie ucznia, odda ścinki na ławki.|UNUSED|MAY_BE_USED|ul. Sztolniowa|50.0627|18.6050|12|12|
                    Kopalniane podwórka przy familokach|MATERIAL|PLACE|Duże, zielone podwórka z miejscem na ławki i ogród.|UNDERUSED|MAY_BE_USED|ul. Lompy|50.0653|18.6020|23|21|UNUSED
                    Pusty lokal po sklepie|MATERIAL|PLACE|60 m², woda i prąd, własność spółdzielni.|UNUSED|NOT_ASKED|ul. Patriotów|50.0660|18.5972|8||
                    Plac zabaw|MATERIAL|PLACE|Huśtawki i piaskownica, bez cienia.|USED|MAY_BE_USED|ul. Lompy|50.0648|18.6028|24|23,3|USED
                    Skwer z fontanną|MATERIAL|PLACE|Miejsce festynu, prąd ze słupa.|UNDERUSED|MAY_BE_USED|pl. Pokoju|50.0642|18.5985|24|22|UNDERUSED
                    Historia osiedla górniczego|MATERIAL|CULTURE|Zdjęcia, opowieści i stroje; izba pamięci w domu kultury.|UNUSED|INVITES|pl. Pokoju|50.0644|18.5992|14|13|
                    Grupa „Mamy z placu”|HUMAN|GROUP|Spotykają się przy placu zabaw, chcą robić coś dla dzieci.|UNDERUSED|INVITES|ul. Lompy|50.0649|18.6026|13|12,4|
                    Chór seniorów|HUMAN|GROUP|Śpiewa na uroczystościach, szuka młodszych głosów.|UNDERUSED|INVITES|pl. Pokoju|50.0644|18.5989|20|19,9|UNDERUSED
                    Zespół „Orkiestra dęta”|HUMAN|GROUP|Gra na barbórkę, uczy młodzież.|USED|INVITES|pl. Pokoju|50.0641|18.5993|22|20,5|USED
                    Sąsiedzkie sprzątanie|HUMAN|INITIATIVE|Dwa razy w roku, własne narzędzia.|USED|INVITES|ul. Lompy|||18|17,6|
                    Gazetka dzielnicy|NGO|CHANNEL|500 sztuk co dwa miesiące, roznoszą mieszkańcy.|USED|INVITES||||16|15,3|
                    Grupa w internecie „Boguszowice dziś”|NGO|CHANNEL|2 tysiące osób, wiadomości i ogłoszenia.|USED|MAY_BE_USED||||15|14,2|
                    Uczy szydełkowania i haftu|HUMAN|GIFT|Poprowadzi zajęcia raz w tygodniu.|UNUSED|INVITES||||10|9,2|
                    Gra na akordeonie|HUMAN|GIFT|Zagra na spotkaniu, nauczy podstaw.|UNDERUSED|INVITES||||9|8|
                    Naprawia rowery|HUMAN|GIFT|Pokaże młodzieży, ma narzędzia.|UNUSED|MAY_BE_USED||||7|6,1|
                    Pomaga wypełniać pisma do urzędów|HUMAN|GIFT|Dwa razy w miesiącu w bibliotece.|USED|INVITES||||11|10,4|
                    """,
                    """
                    Nasze dzieci nie mają gdzie grać, a boisko stoi zamknięte|CHILDREN|PROBLEM|KIDS,TEENS|Brak dostępu dzieci i młodzieży do boiska po lekcjach|BEING_ADDRESSED|9|61|23|
                    Nie ma gdzie usiąść między blokami|HOUSING|NEED|SENIORS|Brak ławek przy ul. Lompy|MET|6|48|23|Stoi dziewięć ławek. Drewno dał warsztat, malowali mieszkańcy.
                    Wszyscy mówią, że u nas jest najgorzej|BONDS|PROBLEM|ALL_RESIDENTS|Zły obraz dzielnicy w mieście|PRIORITISED|8|44|22|
                    Wieczorem strach wracać przez park|SAFETY|PROBLEM|TEENS,SENIORS|Słabe oświetlenie przejścia przez park|HANDED_OVER|5|31|20|Urząd miasta wpisał latarnie do planu na przyszły rok.
                    Starsi siedzą sami w domu|BONDS|NEED|SENIORS|Samotność starszych mieszkańców|BEING_ADDRESSED|7|39|19|
                    Nie wiem, gdzie pójść z pismem z urzędu|OFFICES|NEED|ALL_RESIDENTS|Brak pomocy w pismach urzędowych|PARTLY_MET|4|18|16|W bibliotece ktoś pomaga dwa razy w miesiącu.
                    Do lekarza czeka się miesiąc|HEALTH|PROBLEM|ALL_RESIDENTS|Długie kolejki w przychodni|HANDED_OVER|5||15|
                    Chcemy mieć gdzie się spotkać młodzi|LEISURE|NEED|TEENS|Brak miejsca spotkań młodzieży|CONFIRMED|4||12|
                    Po zamknięciu kopalni nie ma pracy dla młodych|WORK|PROBLEM|UNEMPLOYED|Bezrobocie młodych|CONFIRMED|3||11|
                    Z wózkiem nie da się wejść na pocztę|DISABILITY|PROBLEM|DISABLED,PARENTS|Schody do budynku poczty|SIGNALLED|2||8|
                    Może by zrobić kino na podwórku|LEISURE|IDEA|ALL_RESIDENTS|Letnie kino na podwórku|SIGNALLED|2||5|
                    Autobus nie dojeżdża w niedzielę do kościoła|TRANSPORT|NEED|SENIORS|Brak niedzielnego dojazdu|SIGNALLED|1||3|
                    """,
                    "Chłopaki kopią piłkę o garaże, bo bramę zamykają o trzeciej.",
                    "Jakby ktoś otworzył, to sami byśmy pilnowali.",
                    "Jak mówię, skąd jestem, to od razu inaczej patrzą.",
                    "Nogi już nie te, a usiąść nie ma gdzie.",
                    "Człowiek by coś zrobił, tylko nikt nie pyta."),
            "Zdolna Dolna",
            Tale.of(
                    """
                    Boisko z placem zabaw|MATERIAL|PLACE|Zbudowane przez mieszkańców, otwarte cały dzień.|USED|INVITES|ul. Waloński Szlak|50.8332|15.5441|24|22,6|UNDERUSED
                    Stowarzyszenie „Zdolna Dolna”|NGO|ASSOCIATION|Prowadzi Majówkę i świetlicę, pisze wnioski o pieniądze.|USED|INVITES|ul. Dworcowa|50.8340|15.5420|24|23,11,2|USED
                    Stowarzyszenie „Światełko”|NGO|ASSOCIATION|Wspiera rodziny z dziećmi, ma bus.|USED|INVITES|ul. Dworcowa|50.8342|15.5424|20|19,8|
                    Klub Integracji Społecznej|PUBLIC_BODY|INSTITUTION|Warsztaty, grupa wsparcia, porady.|USED|INVITES|ul. Piastowska|50.8351|15.5408|24|22,10|USED
                    Dworzec kolejowy, pusta poczekalnia|MATERIAL|PLACE|Duża sala, ogrzewanie, własność kolei.|UNUSED|NOT_ASKED|ul. Dworcowa|50.8345|15.5430|12|11|
                    Szlak Waloński|MATERIAL|CULTURE|Legendy o Walonach, trasa z tablicami.|UNDERUSED|INVITES|ul. Waloński Szlak|50.8320|15.5460|23|21|UNDERUSED
                    Pensjonat na skraju lasu|BUSINESS|ECONOMIC|Użyczy sali poza sezonem.|UNUSED|MAY_BE_USED|ul. Leśna|50.8312|15.5475|10|9|
                    Ochotnicy z Klubu Wolontariusza|HUMAN|GROUP|Zakupy i odwiedziny u starszych.|USED|INVITES|ul. Piastowska|50.8350|15.5410|21|20,9,3|USED
                    Stolarz, który zrobi tablicę|HUMAN|GIFT|Zrobi tablice i ławki, jeśli będzie drewno.|UNUSED|INVITES||||6|5|
                    """,
                    """
                    Zimą dzieci nie mają co robić|CHILDREN|NEED|KIDS|Brak zimowych zajęć dla dzieci|BEING_ADDRESSED|5|27|20|
                    Z Dolnej do przychodni nie ma czym dojechać|TRANSPORT|PROBLEM|SENIORS|Brak dojazdu do przychodni|PRIORITISED|6|33|18|
                    Chcemy, żeby o nas było słychać w mieście|BONDS|WISH|ALL_RESIDENTS|Rozpoznawalność dzielnicy|MET|4|22|22|Majówka na Szlaku Walońskim jest w kalendarzu miasta.
                    Wieczorami nie ma gdzie pogadać|LEISURE|NEED|ALL_RESIDENTS|Brak miejsca spotkań wieczorem|CONFIRMED|3||9|
                    Turyści zastawiają wjazd|HOUSING|CONFLICT|ALL_RESIDENTS|Parkowanie w sezonie|SIGNALLED|2||4|
                    Komu zgłosić dziurę w drodze|OFFICES|NEED|ALL_RESIDENTS|Nieznana droga zgłaszania usterek|SIGNALLED|1||2|
                    """,
                    "Mieszkamy tu razem, a pogadać można tylko na przystanku.",
                    "Jak jest Majówka, to każdy coś przyniesie.",
                    "Autobus ostatni o szesnastej i koniec."),
            "Osiedle Jagiellońskie",
            Tale.of(
                    """
                    Klub Wolontariusza „Pogotowie szkolne”|HUMAN|GROUP|Uczniowie pomagają młodszym w lekcjach.|USED|INVITES|os. Jagiellońskie|52.0893|16.6385|22|21,9,3|USED
                    Świetlica osiedlowa|PUBLIC_BODY|INSTITUTION|Sala i aneks kuchenny, wolna przed południem.|UNDERUSED|INVITES|os. Jagiellońskie|52.0895|16.6390|24|22,10|UNDERUSED
                    Spółdzielnia mieszkaniowa|BUSINESS|ECONOMIC|Lokale, tablice ogłoszeń, drobne naprawy.|USED|MAY_BE_USED|ul. Wyszyńskiego|52.0889|16.6402|20|18|USED
                    Boisko przy szkole|MATERIAL|PLACE|Sztuczna trawa, oświetlenie, po 16.00 zamknięte.|UNDERUSED|MAY_BE_USED|os. Jagiellońskie|52.0899|16.6378|21|20|UNDERUSED
                    Pralnia na parterze, nieczynna|MATERIAL|PLACE|Pusta od lat, 40 m².|UNUSED|NOT_ASKED|os. Jagiellońskie|52.0891|16.6395|7||
                    Ogród za blokami|MATERIAL|PLACE|Ziemia, woda, chętni do grządek.|UNUSED|INVITES|os. Jagiellońskie|52.0887|16.6381|11|10|
                    Spotkania przy szachach|HUMAN|GROUP|W sobotę na ławkach, w zimie nie ma gdzie.|UNDERUSED|INVITES|os. Jagiellońskie|52.0892|16.6388|9|8|
                    Tablica „Sąsiad dla sąsiada”|NGO|CHANNEL|Ogłoszenia: oddam, pomogę, szukam.|USED|INVITES|os. Jagiellońskie|52.0894|16.6387|14|13,5|
                    """,
                    """
                    Dzieci po szkole siedzą na klatkach|CHILDREN|PROBLEM|KIDS,TEENS|Brak zajęć po lekcjach|BEING_ADDRESSED|6|40|21|
                    Starsi boją się schodów zimą|DISABILITY|PROBLEM|SENIORS,DISABLED|Śliskie schody i brak poręczy|MET|4|19|17|Spółdzielnia zamontowała poręcze przed zimą.
                    Chcemy mieć swój ogródek|ECOLOGY|WISH|ALL_RESIDENTS|Ogród społeczny|CONFIRMED|3||10|
                    Sąsiedzi się nie znają|BONDS|PROBLEM|ALL_RESIDENTS|Słabe więzi sąsiedzkie|PRIORITISED|5|26|14|
                    Zimą szachiści nie mają gdzie grać|LEISURE|NEED|SENIORS|Brak miejsca spotkań zimą|SIGNALLED|2||5|
                    Rodziny z zagranicy nie rozumieją pism|MIGRANTS|NEED|NEWCOMERS|Pomoc językowa dla nowych rodzin|SIGNALLED|2||3|
                    Przychodzą pisma o długach i nikt nie umie pomóc|DEBT|NEED|ALL_RESIDENTS|Poradnictwo w zadłużeniu|HANDED_OVER|3||12|
                    """,
                    "Dzień dobry na klatce i to wszystko.",
                    "Trzy grządki i byłoby co robić.",
                    "Syn ma osiem lat i siedzi sam do wieczora."));

    /** Whose gifts they are, in turn; made up, as everybody in the demo world. */
    static final List<String> PEOPLE = List.of("Zofia Lipowa", "Stefan Grabowy", "Tomek Wierzbowy", "Helena Jaworowa");

    private DemoMapTales() {}

    private static @Nullable String empty(String text) {
        return text.isEmpty() ? null : text;
    }

    private static List<Integer> numbers(String text) {
        return text.isEmpty()
                ? List.of()
                : List.of(text.split(",")).stream().map(Integer::valueOf).toList();
    }
}
