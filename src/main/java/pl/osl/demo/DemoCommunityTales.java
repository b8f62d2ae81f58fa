package pl.osl.demo;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the decks S3 and S4 tell of Zdolna Dolna and Rybnik-Boguszowice, in other words; the rest is made up. */
final class DemoCommunityTales {

    /** @param day of the move to the phase */
    record Move(LocalDate day, String phase, String reason) {}

    /** @param ratings of the five statements in their order */
    record Picture(
            String stage,
            LocalDate day,
            List<Integer> ratings,
            @Nullable String learned,
            @Nullable String surprised) {}

    /**
     * @param fields columns of the community
     * @param people as estimated for the demo world
     */
    record Tale(
            LocalDate since,
            boolean difficult,
            boolean beforeOsl,
            Map<String, String> fields,
            int people,
            List<Move> moves,
            List<Picture> pictures) {}

    static final Map<String, Tale> ALL = Map.of(
            "Rybnik-Boguszowice",
            new Tale(
                    LocalDate.of(2009, 3, 1),
                    true,
                    true,
                    Map.ofEntries(
                            entry(
                                    "why_chosen",
                                    "Tu ośrodek prowadził już program aktywności lokalnej, a pracownicy znali metodę CAL. Mówiono, że w tej dzielnicy nie ma na czym budować – chcieliśmy to sprawdzić."),
                            entry(
                                    "boundary",
                                    "Osiedle przy dawnej kopalni razem z familokami, do granicy starej części dzielnicy."),
                            entry("location", "Wschodnia część miasta, dojazd autobusem z centrum."),
                            entry(
                                    "space",
                                    "Familoki i bloki, szkoły, dom kultury, rozległe boiska i hala, z których mało kto korzysta."),
                            entry("nature", "Zieleń między blokami i tereny po kopalni."),
                            entry(
                                    "economy",
                                    "Życie wokół kopalni; po zmianach w górnictwie wiele osób szuka pracy w innych dzielnicach."),
                            entry(
                                    "features",
                                    "Górnicze zwyczaje i mocna lokalna duma, choć dzielnica uchodzi w mieście za najgorszą.")),
                    7_400,
                    List.of(
                            new Move(
                                    LocalDate.of(2009, 9, 1),
                                    "DIAGNOSIS",
                                    "Pierwsze rozmowy za nami, zaczynamy mapę zasobów i potrzeb."),
                            new Move(
                                    LocalDate.of(2010, 4, 15),
                                    "FIRST_INITIATIVES",
                                    "Mapa gotowa, mieszkańcy sami proponują pierwsze działania."),
                            new Move(
                                    LocalDate.of(2011, 6, 1),
                                    "PARTNERSHIP",
                                    "Instytucje z dzielnicy chcą działać razem."),
                            new Move(
                                    LocalDate.of(2012, 10, 1),
                                    "JOINT_ACTION",
                                    "Partnerstwo ma plan i pierwsze wspólne wydarzenia.")),
                    List.of(
                            new Picture("START", LocalDate.of(2009, 3, 20), List.of(1, 1, 2, 1, 2), null, null),
                            new Picture(
                                    "AFTER_DIAGNOSIS",
                                    LocalDate.of(2010, 4, 10),
                                    List.of(4, 4, 2, 3, 2),
                                    "Instytucje mają dużo zasobów i mogą wejść do koalicji. Obiekty sportowe stoją puste. Mieszkańcy chcą współpracować, ale czują, że ich dzielnica jest naznaczona.",
                                    "Ludzie chcą robić coś dla innych i czują się gospodarzami swojego miejsca."),
                            new Picture(
                                    "LATER",
                                    LocalDate.of(2012, 11, 5),
                                    List.of(5, 4, 4, 4, 3),
                                    null,
                                    "Zmiany widać i w ludziach, i na podwórkach."))),
            "Zdolna Dolna",
            new Tale(
                    LocalDate.of(2007, 5, 1),
                    false,
                    true,
                    Map.ofEntries(
                            entry(
                                    "why_chosen",
                                    "Dolna część miasta była na uboczu, a kilkoro mieszkańców chciało to zmienić."),
                            entry("boundary", "Szklarska Poręba Dolna: od torów kolejowych w dół doliny."),
                            entry("location", "Dolna część górskiego miasta, z dala od deptaka i wyciągów."),
                            entry(
                                    "space",
                                    "Rozproszona zabudowa, świetlica, boisko z placem zabaw, które powstało z inicjatywy mieszkańców."),
                            entry("nature", "Dolina, las i potok – tędy biegnie Szlak Waloński."),
                            entry("economy", "Turystyka, małe pensjonaty, praca sezonowa."),
                            entry(
                                    "features",
                                    "Wspólna majówka na Szlaku Walońskim i nazwa, która stała się marką: powód do dumy z miejsca i tradycji.")),
                    1_300,
                    List.of(
                            new Move(
                                    LocalDate.of(2007, 11, 1),
                                    "FIRST_INITIATIVES",
                                    "Spotkania robocze i obywatelskie, porozumienie z partnerami."),
                            new Move(
                                    LocalDate.of(2008, 9, 1),
                                    "DIAGNOSIS",
                                    "Po pierwszych akcjach robimy mapę zasobów i potrzeb."),
                            new Move(
                                    LocalDate.of(2009, 5, 1),
                                    "PARTNERSHIP",
                                    "Cele i plan działania uzgodnione z partnerami."),
                            new Move(
                                    LocalDate.of(2010, 5, 1),
                                    "JOINT_ACTION",
                                    "Majówka, czyny społeczne, boisko z placem zabaw."),
                            new Move(
                                    LocalDate.of(2012, 3, 1),
                                    "SELF_RELIANCE",
                                    "Dwa stowarzyszenia same starają się o pieniądze i są oparciem dla innych.")),
                    List.of(
                            new Picture("START", LocalDate.of(2007, 5, 20), List.of(2, 2, 1, 2, 1), null, null),
                            new Picture(
                                    "AFTER_DIAGNOSIS",
                                    LocalDate.of(2009, 4, 20),
                                    List.of(4, 4, 3, 3, 3),
                                    "Sąsiedzkie więzi są mocniejsze, niż się zdawało, brakuje tylko miejsca, gdzie można się spotkać.",
                                    "Jak szybko wieści rozchodzą się bez urzędu."),
                            new Picture(
                                    "LATER",
                                    LocalDate.of(2012, 5, 15),
                                    List.of(5, 4, 5, 5, 4),
                                    null,
                                    "Społeczność pomaga już nie tylko sobie."))),
            "Chwałowice",
            new Tale(
                    LocalDate.of(2024, 12, 1),
                    false,
                    false,
                    Map.of("why_chosen", "Dom kultury zaprosił nas do współpracy."),
                    6_800,
                    List.of(
                            new Move(
                                    LocalDate.of(2025, 4, 1),
                                    "DIAGNOSIS",
                                    "Znamy już ludzi z domu kultury i rady dzielnicy."),
                            new Move(
                                    LocalDate.of(2025, 10, 1),
                                    "FIRST_INITIATIVES",
                                    "Klub dyskusyjny działa co tydzień."),
                            new Move(
                                    LocalDate.of(2026, 6, 1),
                                    "DIAGNOSIS",
                                    "Połowa grupy się wyprowadziła, pytamy od nowa, czego ludzie chcą.")),
                    List.of()));

    /** The districts of Rybnik as the city names them. */
    static final List<String> RYBNIK = List.of(
            "Boguszowice Osiedle",
            "Boguszowice Stare",
            "Chwałęcice",
            "Chwałowice",
            "Golejów",
            "Gotartowice",
            "Grabownia",
            "Kamień",
            "Kłokocin",
            "Ligota-Ligocka Kuźnia",
            "Maroko-Nowiny",
            "Meksyk",
            "Niedobczyce",
            "Niewiadom",
            "Ochojec",
            "Orzepowice",
            "Paruszowiec-Piaski",
            "Popielów",
            "Radziejów",
            "Rybnicka Kuźnia",
            "Rybnik-Północ",
            "Smolna",
            "Stodoły",
            "Śródmieście",
            "Wielopole",
            "Zamysłów",
            "Zebrzydowice");

    /** @param whole takes in all of the district */
    record Lies(String community, String district, boolean whole) {}

    static final List<Lies> PLACES = List.of(
            new Lies("Rybnik-Boguszowice", "Boguszowice Osiedle", true),
            new Lies("Rybnik-Boguszowice", "Boguszowice Stare", false),
            new Lies("Niedobczyce", "Niedobczyce", true),
            new Lies("Chwałowice", "Chwałowice", true),
            new Lies("Seniorzy z Nowin", "Maroko-Nowiny", false),
            new Lies("Paruszowiec-Piaski", "Paruszowiec-Piaski", true));

    private DemoCommunityTales() {}
}
