package pl.osl.partners.network;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pl.osl.access.Reach;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.kernel.NotFound;
import pl.osl.ui.Words;

/** Finds the network that an address asks for, as far as the viewer may know of it. */
@Component
class NetworkPages {

    /**
     * @param centres to choose from; empty for those who work in one
     * @param network null where nobody was assigned to the viewer yet
     * @param groups how many groups there are that the viewer may count and not read; so initiatives
     */
    record Found(
            List<NetworkReader.Choice> centres, @Nullable NetworkOnDay network, int groups, int initiatives) {}

    private final NetworkReader reader;
    private final Clock clock;

    NetworkPages(NetworkReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    Found find(Map<String, String> query, Viewer viewer, Words words) {
        viewer.require(Verb.READ, Thing.PARTNER);
        var asked = Asked.of(query, LocalDate.now(clock));
        var reach = viewer.reach();
        if (asked.centre() != null && !reach.centres().contains(asked.centre())) {
            throw new NotFound(NetworkPages.class, asked.centre());
        }
        boolean inside = reach instanceof Reach.Centre;
        List<NetworkReader.Choice> centres = inside ? List.of() : reader.centres(reach);
        if (!inside && centres.isEmpty()) {
            return new Found(centres, null, 0, 0);
        }
        UUID centre = inside
                ? viewer.centreId()
                : asked.centre() != null ? asked.centre() : centres.getFirst().id();
        var known = reader.of(centre, name(centre, centres, words), reach);
        if (viewer.may(Verb.READ, Thing.GROUP)) {
            return new Found(centres, NetworkOnDay.of(known, asked), 0, 0);
        }
        return new Found(
                centres,
                NetworkOnDay.of(known.withoutResidents(), asked),
                known.standing(Sphere.GROUP, asked.on()),
                known.standing(Sphere.INITIATIVE, asked.on()));
    }

    private static String name(UUID centre, List<NetworkReader.Choice> centres, Words words) {
        return centres.stream()
                .filter(one -> one.id().equals(centre))
                .map(NetworkReader.Choice::name)
                .findFirst()
                .orElseGet(() -> words.say("partnerships.is.CENTRE"));
    }
}
