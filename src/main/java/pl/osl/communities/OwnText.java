package pl.osl.communities;

import org.jspecify.annotations.Nullable;

/** The product's own text of a consent: who processes, what for, how to withdraw. In Polish, because people sign it. */
public final class OwnText {

    private static final String BODY = """
            Zgadzam się, żeby %s (dalej: ośrodek) zapisał moje imię i nazwisko jako osoby, która działa w mojej społeczności, razem z tym, z czego jestem tu znana lub znany i jak bardzo się angażuję. Numer telefonu i adres e-mail podaję tylko wtedy, gdy zaznaczę to osobno.

            Po co: żeby osoby z zespołu, które pracują z moją społecznością, wiedziały, z kim działać, i żeby nowa osoba w zespole nie zaczynała od początku. Do sprawozdań idą same liczby, bez nazwisk.

            Kto to widzi: zespół, który pracuje z moją społecznością. Dyrekcja ośrodka – tylko wtedy, gdy poda cel, a ten zostaje zapisany. Pozostałe osoby widzą same liczby. Każdy odczyt jest odnotowany.

            Administratorem moich danych jest %s. %s

            Podstawą jest moja zgoda (art. 6 ust. 1 lit. a RODO). Jest dobrowolna, a jej brak niczego mi nie zabiera. Mogę ją wycofać w każdej chwili – na piśmie, e-mailem albo w rozmowie z każdą osobą z zespołu. Wtedy moje imię i nazwisko, telefon i e-mail od razu znikną; zostanie tylko informacja, że zgoda była i kiedy ją wycofano, pod numerem, bez nazwiska. Wycofanie nie zmienia tego, co zgodnie z prawem zrobiono wcześniej.

            Mogę zobaczyć swoje dane, poprawić je, żądać ich usunięcia, ograniczenia lub przeniesienia, a także złożyć skargę do Prezesa Urzędu Ochrony Danych Osobowych.""";

    private OwnText() {}

    /** @param officer how to reach the data-protection officer; null where the centre has not said it */
    public static String of(String controller, @Nullable String officer) {
        String contact = officer == null
                ? "W sprawach danych osobowych mogę napisać do inspektora ochrony danych na adres ośrodka."
                : "Inspektor ochrony danych: " + officer + ".";
        return BODY.formatted(controller, controller, contact);
    }
}
