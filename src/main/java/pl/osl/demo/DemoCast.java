package pl.osl.demo;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/**
 * Who and where: the centres of the demo world and the accounts that live in it.
 *
 * @param accounts ids by username
 */
record DemoCast(Map<DemoCentre, UUID> centres, Function<String, UUID> accounts) {

    UUID centre(DemoCentre centre) {
        return Objects.requireNonNull(centres.get(centre));
    }

    UUID account(String username) {
        return accounts.apply(username);
    }

    UUID organizer(DemoCentre centre) {
        return account("organizator." + centre.name().toLowerCase(Locale.ROOT));
    }

    UUID director(DemoCentre centre) {
        return account("dyrektor." + centre.name().toLowerCase(Locale.ROOT));
    }

    /** Who was director in the years behind; in Szklarska Poręba somebody else is now. */
    UUID declaring(DemoCentre centre) {
        return centre == DemoCentre.SZKLARSKA ? account("henryk.jesion") : director(centre);
    }
}
