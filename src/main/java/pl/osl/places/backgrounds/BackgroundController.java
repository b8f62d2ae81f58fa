package pl.osl.places.backgrounds;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.kernel.NotFound;
import pl.osl.places.Point;

/** What map.js asks for, the tiles of the file, and "Tło mapy", which tells the administrator what lies under the maps. */
@Controller
class BackgroundController {

    private static final int ZOOM_OF_A_PLACE = 13;

    record Start(double lat, double lon, int zoom) {}

    record Found(List<Background> backgrounds, @Nullable Start start) {}

    private final Backgrounds backgrounds;
    private final Backgrounds.TileServers servers;
    private final TileFile file;

    BackgroundController(Backgrounds backgrounds, Backgrounds.TileServers servers, TileFile file) {
        this.backgrounds = backgrounds;
        this.servers = servers;
        this.file = file;
    }

    @GetMapping("/map-background")
    @ResponseBody
    Found found(Viewer viewer) {
        Point start = backgrounds.start(viewer).orElse(null);
        return new Found(
                backgrounds.of(viewer), start == null ? null : new Start(start.lat(), start.lon(), ZOOM_OF_A_PLACE));
    }

    /** The address carries the version of the file, so that a tile can be kept. */
    @GetMapping("/map-tiles/{z}/{x}/{y}")
    ResponseEntity<byte[]> tile(
            @PathVariable int z,
            @PathVariable int x,
            @PathVariable int y,
            @RequestParam(required = false) @Nullable String v)
            throws IOException {
        var found = file.found();
        var tiles = found == null ? null : found.tiles();
        Optional<byte[]> tile = tiles == null ? Optional.empty() : tiles.tile(z, x, y);
        if (tile.isEmpty() || tiles == null) {
            throw new NotFound(TileFile.class, z + "/" + x + "/" + y);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Objects.requireNonNull(tiles.type())))
                .cacheControl(CacheControl.maxAge(v == null ? Duration.ofHours(1) : Duration.ofDays(30))
                        .cachePrivate())
                .body(tile.get());
    }

    @GetMapping("/admin/map")
    ModelAndView show(Viewer viewer) {
        viewer.require(Verb.UPDATE, Thing.CENTRE);
        var found = file.found();
        Point start = backgrounds.start(viewer).orElse(null);
        return new ModelAndView("places/background")
                .addObject("standings", backgrounds.standings(viewer))
                .addObject("server", servers.configured().orElse(null))
                .addObject("file", found == null ? null : found.file().getFileName())
                .addObject("fault", found == null ? null : found.fault())
                .addObject("start", start);
    }
}
