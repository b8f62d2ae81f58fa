package pl.osl.places.backgrounds;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The tile server that the administrator configured; there is none of its own accord, and no public one is proposed.
 *
 * @param url with {z}, {x} and {y}
 * @param attribution as its owner asks for it; an address in it becomes its link
 */
record TileServer(String url, @Nullable String attribution, int maxZoom) {

    private static final String SETTING = "osl.map.tiles-url";

    /** Null where nothing is configured; what cannot be one refuses the start, because the policy is made of it. */
    static @Nullable TileServer of(String url, String attribution, int maxZoom) {
        if (url.isBlank()) {
            return null;
        }
        var server = new TileServer(url.strip(), attribution.isBlank() ? null : attribution.strip(), maxZoom);
        if (!url.contains("{z}") || !url.contains("{x}") || !url.contains("{y}")) {
            throw new IllegalStateException(SETTING + " needs {z}, {x} and {y}: " + url);
        }
        if (attribution.isBlank()) {
            throw new IllegalStateException(
                    "osl.map.tiles-attribution is missing: say whose map " + SETTING + " shows, as its licence asks");
        }
        server.origin();
        return server;
    }

    private URI address() {
        try {
            return new URI(url.replaceAll("\\{[zxyr]}", "0"));
        } catch (URISyntaxException broken) {
            throw new IllegalStateException(SETTING + " cannot be read: " + broken.getMessage(), broken);
        }
    }

    public String origin() {
        var address = address();
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        String host = address.getHost();
        if (!scheme.equals("https") && !scheme.equals("http") || host == null || address.getUserInfo() != null) {
            throw new IllegalStateException(
                    SETTING + " needs one host, as in https://tiles.example.org/{z}/{x}/{y}.png: " + url);
        }
        return scheme + "://" + host.toLowerCase(Locale.ROOT) + (address.getPort() < 0 ? "" : ":" + address.getPort());
    }
}
