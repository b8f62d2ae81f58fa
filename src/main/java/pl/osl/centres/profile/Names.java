package pl.osl.centres.profile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A centre's present name as a form, to be corrected or to change from a day. */
@Component
class Names {

    private final CentreIdentities identities;
    private final Clock clock;

    Names(CentreIdentities identities, Clock clock) {
        this.identities = identities;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public IdentityForm current(UUID centre) {
        var current = CentreIdentity.on(LocalDate.now(clock), identities.standing(centre));
        return IdentityForm.of(current.details(), current.version());
    }
}
