package pl.osl.notifications;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import pl.osl.access.CentreNames;
import pl.osl.access.Place;
import pl.osl.access.Viewer;
import pl.osl.kernel.Acting;

/**
 * Of which centre a notice is, for those who could not tell otherwise: who acts across centres, has places in several,
 * or was told by several. Asks about the centres that told the person something and about no other.
 */
@Component
class NoticeCentres {

    private final CentreNames names;

    NoticeCentres(CentreNames names) {
        this.names = names;
    }

    /** Empty for somebody of one centre. */
    Map<UUID, String> of(List<Inbox.Notice> notices, Viewer viewer) {
        var told = notices.stream().map(Inbox.Notice::centreId).collect(Collectors.toSet());
        if (told.isEmpty() || !several(told, viewer)) {
            return Map.of();
        }
        return Acting.as(viewer.accountId(), told, () -> names.of(told)).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, called -> called.getValue().shortName()));
    }

    private static boolean several(Set<UUID> told, Viewer viewer) {
        var own = viewer.places().stream()
                .map(Viewer.NamedPlace::place)
                .map(Place::centreId)
                .filter(Objects::nonNull);
        return viewer.place().centreId() == null
                || Stream.concat(told.stream(), own).distinct().count() > 1;
    }
}
