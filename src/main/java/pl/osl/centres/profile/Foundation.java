package pl.osl.centres.profile;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import pl.osl.access.Viewer;
import pl.osl.access.people.FirstAdministrator;
import pl.osl.centres.register.Terc;
import pl.osl.kernel.Change;

/** Founds a centre from its name, kind and municipality; everything else can wait. */
@Service
public class Foundation {

    private final FirstAdministrator administrator;
    private final Centres centres;
    private final CentreIdentities identities;
    private final Gminas gminas;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Foundation(
            FirstAdministrator administrator,
            Centres centres,
            CentreIdentities identities,
            Gminas gminas,
            ApplicationEventPublisher events,
            Clock clock) {
        this.administrator = administrator;
        this.centres = centres;
        this.identities = identities;
        this.gminas = gminas;
        this.events = events;
        this.clock = clock;
    }

    /** The same form sent twice founds one centre, and its administrator is whoever founds it. */
    public void found(UUID id, IdentityForm form, Viewer viewer) {
        var details = gminas.read(form, id);
        administrator.found(id, viewer, () -> {
            if (centres.findOne(id).isPresent()) {
                return false;
            }
            centres.saveAndFlush(Centre.found(id, ofCity(details), clock));
            identities.saveAndFlush(CentreIdentity.first(id, details, viewer.accountId(), clock));
            events.publishEvent(new CentreChanged(
                    id, viewer.accountId(), "founded", List.of(new Change("name", null, details.name()))));
            return true;
        });
    }

    private static boolean ofCity(CentreIdentity.Details details) {
        return details.gminas().stream()
                .map(Gmina::terc)
                .flatMap(Stream::ofNullable)
                .anyMatch(code -> new Terc(code).countyRights());
    }
}
