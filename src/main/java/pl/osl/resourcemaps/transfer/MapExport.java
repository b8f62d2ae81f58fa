package pl.osl.resourcemaps.transfer;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import pl.osl.access.Viewer;
import pl.osl.communities.CommunityDirectory;
import pl.osl.communities.CommunityGrounds;
import pl.osl.places.Point;
import pl.osl.ui.ListFilter;
import pl.osl.ui.ListReader;
import pl.osl.ui.ListRequest;
import pl.osl.ui.ListSource;
import pl.osl.ui.Words;

/** Writes the rows of a list as a map, each while it is read. What its columns say becomes the data of the point. */
@Component
class MapExport {

    enum Format {
        GEOJSON("application/geo+json", ".geojson"),
        KML("application/vnd.google-earth.kml+xml", ".kml");

        private final String type;
        private final String suffix;

        Format(String type, String suffix) {
            this.type = type;
            this.suffix = suffix;
        }
    }

    /** Of a row: what it is called and where it lies. */
    record Place(
            String name, @Nullable Double lat, @Nullable Double lon) {

        private @Nullable Point point() {
            return lat == null || lon == null ? null : new Point(lat, lon);
        }
    }

    /** What a point itself tells, or tells worse. */
    private static final Set<String> ON_THE_MAP = Set.of("lat", "lon", "place");

    private final ListReader lists;
    private final CommunityGrounds grounds;
    private final Clock clock;

    MapExport(ListReader lists, CommunityGrounds grounds, Clock clock) {
        this.lists = lists;
        this.grounds = grounds;
        this.clock = clock;
    }

    <R> void write(
            CommunityDirectory.Details community,
            ListSource<R> source,
            ListFilter filter,
            Function<R, Place> place,
            ListRequest request,
            Viewer viewer,
            Words words,
            Format format,
            HttpServletResponse response)
            throws IOException {
        String title = words.say(source.name() + ".title") + " " + community.name();
        String outline = grounds.of(community).outline();
        head(title, format, viewer, response);
        try (var file = format == Format.GEOJSON
                ? new GeoJsonFile(response.getOutputStream())
                : new KmlFile(response.getOutputStream(), title)) {
            if (outline != null) {
                file.area(words.say("map.file.boundary", community.name()), outline);
            }
            lists.each(
                    source, filter, request, viewer.reach(), row -> write(file, source, place.apply(row), row, words));
        }
    }

    private static <R> void write(MapFile file, ListSource<R> source, Place place, R row, Words words) {
        Map<String, String> told = new LinkedHashMap<>();
        source.columns().forEach(column -> {
            Object cell =
                    ON_THE_MAP.contains(column.key()) ? null : column.cell().apply(row);
            if (cell != null && !cell.toString().isEmpty()) {
                told.put(words.say(source.name() + ".column." + column.key()), cell.toString());
            }
        });
        try {
            file.point(place.name(), place.point(), told);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Sent before the first row is read, as every export does ({@link pl.osl.ui.ListExport}). */
    private void head(String title, Format format, Viewer viewer, HttpServletResponse response) throws IOException {
        response.setContentType(format.type);
        String name = title.toLowerCase(viewer.language()).replaceAll("[^\\p{L}\\p{N}]+", "-") + "-"
                + LocalDate.now(clock) + format.suffix;
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.flushBuffer();
    }
}
