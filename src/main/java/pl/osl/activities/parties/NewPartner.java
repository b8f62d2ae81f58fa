package pl.osl.activities.parties;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.osl.partners.Sector;

/**
 * A partner that is not on the list yet, as the form carries it: {@code NGO:Koło Gospodyń}.
 *
 * @param sector null until somebody says what kind of body it is
 */
public record NewPartner(String name, @Nullable Sector sector) {

    static NewPartner read(String typed, @Nullable Sector otherwise) {
        int colon = typed.indexOf(':');
        var sector = Arrays.stream(Sector.values())
                .filter(one -> one.name().equals(typed.substring(0, Math.max(0, colon))))
                .findFirst();
        return new NewPartner(
                sector.isPresent() ? typed.substring(colon + 1).strip() : typed, sector.orElse(otherwise));
    }

    /** As the form sends it again. */
    public String value() {
        return Optional.ofNullable(sector).map(one -> one + ":").orElse("") + name;
    }
}
