package pl.osl.centres.register;

import java.util.Optional;
import java.util.stream.Stream;

/** The sixteen voivodeships with the two digits that begin the codes of their municipalities in TERC. */
public enum Voivodeship {
    DOLNOSLASKIE("02", "dolnośląskie"),
    KUJAWSKO_POMORSKIE("04", "kujawsko-pomorskie"),
    LUBELSKIE("06", "lubelskie"),
    LUBUSKIE("08", "lubuskie"),
    LODZKIE("10", "łódzkie"),
    MALOPOLSKIE("12", "małopolskie"),
    MAZOWIECKIE("14", "mazowieckie"),
    OPOLSKIE("16", "opolskie"),
    PODKARPACKIE("18", "podkarpackie"),
    PODLASKIE("20", "podlaskie"),
    POMORSKIE("22", "pomorskie"),
    SLASKIE("24", "śląskie"),
    SWIETOKRZYSKIE("26", "świętokrzyskie"),
    WARMINSKO_MAZURSKIE("28", "warmińsko-mazurskie"),
    WIELKOPOLSKIE("30", "wielkopolskie"),
    ZACHODNIOPOMORSKIE("32", "zachodniopomorskie");

    private final String prefix;
    private final String polish;

    Voivodeship(String prefix, String polish) {
        this.prefix = prefix;
        this.polish = polish;
    }

    /** As it is written, and as it is stored. */
    public String polish() {
        return polish;
    }

    public static Optional<Voivodeship> ofPrefix(String code) {
        return Stream.of(values()).filter(one -> code.startsWith(one.prefix)).findFirst();
    }

    public static Optional<Voivodeship> ofName(String polish) {
        return Stream.of(values()).filter(one -> one.polish.equals(polish)).findFirst();
    }
}
