package pl.osl.attachments.store;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;

/** A store of objects as S3 speaks, in this process: puts, gets, lists in pages of two, deletes, and knows its one key. */
final class Bucket implements AutoCloseable {

    record Kept(byte[] content, Instant at) {}

    final Map<String, Kept> objects = new ConcurrentSkipListMap<>();
    final List<String> unsigned = new ArrayList<>();
    volatile boolean down;

    private final HttpServer server;

    Bucket() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void age(String key, Instant at) {
        objects.computeIfPresent(key, (name, kept) -> new Kept(kept.content(), at));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] sent = exchange.getRequestBody().readAllBytes();
        String signed = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        String path = exchange.getRequestURI().getPath();
        if (down) {
            say(exchange, 503, "");
        } else if (!signed.startsWith("AWS4-HMAC-SHA256 Credential=klucz/")) {
            unsigned.add(path);
            say(exchange, 403, error("AccessDenied"));
        } else if (!path.startsWith("/pliki")) {
            say(exchange, 404, error("NoSuchBucket"));
        } else {
            String key = path.substring("/pliki".length()).replaceFirst("^/", "");
            switch (exchange.getRequestMethod()) {
                case "PUT" -> {
                    objects.put(key, new Kept(sent, Instant.now()));
                    say(exchange, 200, "");
                }
                case "DELETE" -> {
                    objects.remove(key);
                    say(exchange, 204, "");
                }
                case "HEAD" -> say(exchange, 200, "");
                default -> {
                    if (key.isEmpty()) {
                        say(exchange, 200, list(query(exchange.getRequestURI())));
                    } else if (objects.containsKey(key)) {
                        say(exchange, 200, objects.get(key).content());
                    } else {
                        say(exchange, 404, error("NoSuchKey"));
                    }
                }
            }
        }
    }

    private String list(Map<String, String> asked) {
        String prefix = asked.getOrDefault("prefix", "");
        var found = new TreeSet<String>();
        for (String key : objects.keySet()) {
            if (key.startsWith(prefix)) {
                int end = asked.containsKey("delimiter") ? key.indexOf('/', prefix.length()) : -1;
                found.add(end < 0 ? key : key.substring(0, end + 1));
            }
        }
        var page = found.stream()
                .filter(one -> one.compareTo(asked.getOrDefault("continuation-token", "")) > 0)
                .limit(2)
                .toList();
        boolean more = !page.isEmpty() && !page.getLast().equals(found.last());
        var xml = new StringBuilder("<?xml version=\"1.0\"?><ListBucketResult><IsTruncated>" + more + "</IsTruncated>");
        if (more) {
            xml.append("<NextContinuationToken>").append(page.getLast()).append("</NextContinuationToken>");
        }
        for (String one : page) {
            xml.append(
                    one.endsWith("/")
                            ? "<CommonPrefixes><Prefix>" + one + "</Prefix></CommonPrefixes>"
                            : "<Contents><Key>" + one + "</Key><LastModified>"
                                    + Objects.requireNonNull(objects.get(one)).at() + "</LastModified></Contents>");
        }
        return xml.append("</ListBucketResult>").toString();
    }

    private static Map<String, String> query(URI address) {
        var asked = new TreeMap<String, String>();
        for (String pair : String.valueOf(address.getRawQuery()).split("&")) {
            int at = pair.indexOf('=');
            if (at > 0) {
                asked.put(pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
            }
        }
        return asked;
    }

    private static String error(String code) {
        return "<?xml version=\"1.0\"?><Error><Code>" + code + "</Code><Message>" + code + "</Message></Error>";
    }

    private static void say(HttpExchange exchange, int status, String text) throws IOException {
        say(exchange, status, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void say(HttpExchange exchange, int status, byte[] content) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/xml");
        boolean none = content.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, none ? -1 : content.length);
        if (!none) {
            exchange.getResponseBody().write(content);
        }
        exchange.close();
    }
}
