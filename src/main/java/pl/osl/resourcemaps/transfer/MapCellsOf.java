package pl.osl.resourcemaps.transfer;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.imports.ImportType.Target;
import pl.osl.places.Standpoint;
import pl.osl.resourcemaps.DistrictChoices;
import pl.osl.resourcemaps.MapPolicy;

/** The communities and districts of a centre for the rows of a file, read once. */
@Component
class MapCellsOf {

    private final CommunityDirectory communities;
    private final DistrictChoices districts;
    private final ObjectProvider<Standpoint> standpoint;

    MapCellsOf(CommunityDirectory communities, DistrictChoices districts, ObjectProvider<Standpoint> standpoint) {
        this.communities = communities;
        this.districts = districts;
        this.standpoint = standpoint;
    }

    List<CommunityDirectory.Details> communities(Viewer viewer) {
        return communities.open(viewer.centreId()).stream()
                .map(one -> communities.require(one.id(), viewer))
                .toList();
    }

    /** Those whose map the viewer may change. */
    List<Target> targets(Thing thing, Viewer viewer) {
        return communities(viewer).stream()
                .filter(one -> MapPolicy.mayChange(viewer, Verb.CREATE, thing, one))
                .map(one -> new Target(one.id(), one.name()))
                .toList();
    }

    MapCells of(Thing thing, @Nullable UUID target, Viewer viewer) {
        var near = standpoint.stream()
                .flatMap(one -> one.of(viewer).stream())
                .findFirst()
                .orElse(null);
        var cells = new MapCells(communities(viewer), target, thing, viewer, near);
        districts.of(viewer.centreId()).forEach(one -> cells.district(one.name(), one.id()));
        return cells;
    }
}
