package pl.osl.resourcemaps.transfer;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.resourcemaps.MapScopes;
import pl.osl.resourcemaps.assets.AssetFilter;
import pl.osl.resourcemaps.assets.AssetList;
import pl.osl.resourcemaps.needs.NeedFilter;
import pl.osl.resourcemaps.needs.NeedList;
import pl.osl.ui.ListRequest;
import pl.osl.ui.Words;

/** The lists of a map as maps: what stands on the list, by the same filter and the same right, with the boundary. */
@Controller
class MapFilesController {

    private final CommunityDirectory communities;
    private final MapExport export;
    private final Clock clock;

    MapFilesController(CommunityDirectory communities, MapExport export, Clock clock) {
        this.communities = communities;
        this.export = export;
        this.clock = clock;
    }

    @GetMapping("/communities/{id}/map.geojson")
    void assetsAsGeoJson(
            @PathVariable UUID id,
            @ModelAttribute("filter") AssetFilter filter,
            BindingResult ignored,
            ListRequest request,
            Viewer viewer,
            Words words,
            HttpServletResponse response)
            throws IOException {
        assets(id, filter, request, viewer, words, MapExport.Format.GEOJSON, response);
    }

    @GetMapping("/communities/{id}/map.kml")
    void assetsAsKml(
            @PathVariable UUID id,
            @ModelAttribute("filter") AssetFilter filter,
            BindingResult ignored,
            ListRequest request,
            Viewer viewer,
            Words words,
            HttpServletResponse response)
            throws IOException {
        assets(id, filter, request, viewer, words, MapExport.Format.KML, response);
    }

    private void assets(
            UUID id,
            AssetFilter filter,
            ListRequest request,
            Viewer viewer,
            Words words,
            MapExport.Format format,
            HttpServletResponse response)
            throws IOException {
        viewer.require(Verb.READ, Thing.ASSET);
        var community = communities.require(id, viewer);
        var scope = MapScopes.one(community, viewer);
        export.write(
                community,
                AssetList.source(scope, words),
                filter.of(scope, viewer, LocalDate.now(clock), words),
                row -> new MapExport.Place(row.name(), row.lat(), row.lon()),
                request,
                viewer,
                words,
                format,
                response);
    }

    @GetMapping("/communities/{id}/needs.geojson")
    void needsAsGeoJson(
            @PathVariable UUID id,
            @ModelAttribute("filter") NeedFilter filter,
            BindingResult ignored,
            ListRequest request,
            Viewer viewer,
            Words words,
            HttpServletResponse response)
            throws IOException {
        needs(id, filter, request, viewer, words, MapExport.Format.GEOJSON, response);
    }

    @GetMapping("/communities/{id}/needs.kml")
    void needsAsKml(
            @PathVariable UUID id,
            @ModelAttribute("filter") NeedFilter filter,
            BindingResult ignored,
            ListRequest request,
            Viewer viewer,
            Words words,
            HttpServletResponse response)
            throws IOException {
        needs(id, filter, request, viewer, words, MapExport.Format.KML, response);
    }

    private void needs(
            UUID id,
            NeedFilter filter,
            ListRequest request,
            Viewer viewer,
            Words words,
            MapExport.Format format,
            HttpServletResponse response)
            throws IOException {
        viewer.require(Verb.READ, Thing.NEED);
        var community = communities.require(id, viewer);
        export.write(
                community,
                NeedList.source(id, words),
                filter.of(MapScopes.one(community, viewer), words),
                row -> new MapExport.Place(row.statement(), row.lat(), row.lon()),
                request,
                viewer,
                words,
                format,
                response);
    }
}
