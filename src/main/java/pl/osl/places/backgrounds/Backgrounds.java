package pl.osl.places.backgrounds;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import pl.osl.access.PictureHost;
import pl.osl.access.Place;
import pl.osl.access.Viewer;
import pl.osl.places.Point;
import pl.osl.places.Standpoint;

/** Chooses what lies under the maps of a viewer: the best there is, the others in reserve. */
@Component
class Backgrounds {

    @Configuration(proxyBeanMethods = false)
    static class Host {

        /** Of no tile server nothing is opened. */
        @Bean
        TileServers tileServers(
                @Value("${osl.map.tiles-url:}") String url,
                @Value("${osl.map.tiles-attribution:}") String attribution,
                @Value("${osl.map.tiles-max-zoom:19}") int maxZoom) {
            return new TileServers(TileServer.of(url, attribution, maxZoom));
        }

        @Bean
        List<PictureHost> tileHosts(TileServers servers) {
            return servers.configured().map(server -> new PictureHost(server.origin())).stream()
                    .toList();
        }
    }

    /** The one that is configured, or none. */
    record TileServers(@Nullable TileServer server) {

        Optional<TileServer> configured() {
            return Optional.ofNullable(server);
        }
    }

    /** How one of the five stands; the words are under {@code Standing.<name>}. */
    enum Standing {
        USED,
        SPARE,
        ABSENT,
        FAULTY,
        ELSEWHERE,
        UNLAID
    }

    private final TileServers servers;
    private final TileFile file;
    private final Plans plans;
    private final List<Standpoint> standpoints;

    Backgrounds(TileServers servers, TileFile file, Plans plans, ObjectProvider<Standpoint> standpoints) {
        this.servers = servers;
        this.file = file;
        this.plans = plans;
        this.standpoints = standpoints.orderedStream().toList();
    }

    /** Where the viewer's maps begin while nothing is on them. */
    Optional<Point> start(Viewer viewer) {
        return standpoints.stream().flatMap(one -> one.of(viewer).stream()).findFirst();
    }

    /** The best first; empty where there is plain ground only. */
    List<Background> of(Viewer viewer) {
        Point start = start(viewer).orElse(null);
        var all = new ArrayList<Background>();
        servers.configured()
                .map(server -> new Background(
                        Background.Kind.TILES, server.url(), server.attribution(), 0, server.maxZoom(), null, null))
                .ifPresent(all::add);
        var found = file.found();
        if (found != null && found.tiles() != null && covers(found.tiles(), start)) {
            all.add(ofFile(found.tiles(), found.version()));
        }
        plan(viewer).flatMap(Plans.Plan::background).ifPresent(all::add);
        return all;
    }

    private Optional<Plans.Plan> plan(Viewer viewer) {
        return viewer.place().kind() == Place.Kind.CENTRE ? plans.of(viewer.centreId()) : Optional.empty();
    }

    /** How each of the five stands for the administrator's page. */
    Map<Background.Kind, Standing> standings(Viewer viewer) {
        var ready = of(viewer).stream().map(Background::kind).toList();
        var all = new EnumMap<Background.Kind, Standing>(Background.Kind.class);
        for (var kind : Background.Kind.values()) {
            all.put(
                    kind,
                    ready.indexOf(kind) == 0
                            ? Standing.USED
                            : ready.contains(kind) || kind == Background.Kind.LIST ? Standing.SPARE : Standing.ABSENT);
        }
        all.put(Background.Kind.PLAIN, ready.isEmpty() ? Standing.USED : Standing.SPARE);
        var found = file.found();
        if (found != null && !ready.contains(Background.Kind.FILE)) {
            all.put(Background.Kind.FILE, found.tiles() == null ? Standing.FAULTY : Standing.ELSEWHERE);
        }
        if (!ready.contains(Background.Kind.PLAN) && plan(viewer).isPresent()) {
            all.put(Background.Kind.PLAN, Standing.UNLAID);
        }
        return all;
    }

    private static Background ofFile(PmTiles tiles, String version) {
        double[] box = tiles.bounds();
        return new Background(
                Background.Kind.FILE,
                "/map-tiles/{z}/{x}/{y}?v=" + version,
                null,
                tiles.minZoom(),
                tiles.maxZoom(),
                new double[][] {{box[0], box[1]}, {box[2], box[3]}},
                null);
    }

    /** A map of another part of the country is none for this centre. */
    private static boolean covers(PmTiles tiles, @Nullable Point start) {
        double[] box = tiles.bounds();
        return start == null
                || start.lat() >= box[0] && start.lon() >= box[1] && start.lat() <= box[2] && start.lon() <= box[3];
    }
}
