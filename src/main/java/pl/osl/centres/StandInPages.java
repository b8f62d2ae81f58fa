package pl.osl.centres;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pl.osl.access.Place;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.access.Work;
import pl.osl.access.standins.StandInList;
import pl.osl.access.standins.StandInPeople;
import pl.osl.access.standins.WorkedCommunities;

/** What the pages about stand-ins show, with the names of centres and communities. */
@Component
class StandInPages {

    /** @param community null for everything; {@code centre} empty for those who work in one */
    record Row(StandInList.Line line, @Nullable String community, String centre) {}

    /** Somebody's work to choose; the name is empty where it is one's own. */
    record Absence(String key, String name, Work work, String centre) {}

    record Offer(StandInPeople.Choices choices, List<Absence> absences, List<WorkedCommunities.Worked> communities) {}

    private final StandInList list;
    private final StandInPeople people;
    private final WorkedCommunities communities;
    private final CentreDirectory centres;

    StandInPages(StandInList list, StandInPeople people, WorkedCommunities communities, CentreDirectory centres) {
        this.list = list;
        this.people = people;
        this.communities = communities;
        this.centres = centres;
    }

    List<Row> rows(Viewer viewer, boolean past) {
        var lines = list.of(viewer, past);
        var ids = lines.stream()
                .map(StandInList.Line::communityId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<UUID, String> known = ids.isEmpty() ? Map.of() : communities.names(ids);
        var at = centreNames(viewer);
        return lines.stream()
                .map(line -> new Row(
                        line,
                        line.communityId() == null ? null : known.get(line.communityId()),
                        at.getOrDefault(line.centreId(), "")))
                .toList();
    }

    Offer offer(Viewer viewer) {
        var choices = people.choices(viewer);
        boolean everybody = viewer.may(Verb.UPDATE, Thing.STAND_IN);
        var at = centreNames(viewer);
        var absences = choices.absences().stream()
                .map(one -> new Absence(
                        one.key(), everybody ? one.name() : "", one.work(), at.getOrDefault(one.centreId(), "")))
                .toList();
        return new Offer(choices, absences, communities(viewer, everybody));
    }

    private List<WorkedCommunities.Worked> communities(Viewer viewer, boolean everybody) {
        return viewer.place().kind() != Place.Kind.CENTRE
                ? List.of()
                : communities.of(viewer.centreId()).stream()
                        .filter(one -> everybody || one.team().contains(viewer.accountId()))
                        .toList();
    }

    private Map<UUID, String> centreNames(Viewer viewer) {
        if (viewer.place().kind() == Place.Kind.CENTRE) {
            return Map.of();
        }
        return centres.of(viewer.placeCentres()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().shortName()));
    }
}
