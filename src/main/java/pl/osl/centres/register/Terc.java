package pl.osl.centres.register;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Code of a municipality in TERC, the register of Statistics Poland: two digits of the voivodeship, two of the county,
 * two of the municipality and one of its kind. Parts of municipalities and districts have kinds of their own and are
 * no municipality.
 */
public record Terc(String code) {

    private static final Pattern FORM = Pattern.compile("\\d{2}(?!00)\\d{2}(?!00)\\d{2}[123]");

    /** Counties from this number on are cities with county rights. */
    private static final int FIRST_CITY = 61;

    /** Empty for what cannot be the code of a municipality. */
    public static Optional<Terc> of(String typed) {
        String code = typed.replace(" ", "");
        return FORM.matcher(code).matches() && Voivodeship.ofPrefix(code).isPresent()
                ? Optional.of(new Terc(code))
                : Optional.empty();
    }

    public Voivodeship voivodeship() {
        return Voivodeship.ofPrefix(code).orElseThrow();
    }

    /** Whether the county of the code is a city. */
    public boolean countyRights() {
        return Integer.parseInt(code.substring(2, 4)) >= FIRST_CITY;
    }
}
