package pl.osl;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Ids;

/**
 * Somebody who signs in as a browser does and posts one entry after another, and writes down what the application
 * said about each: acknowledged, or nothing at all. Ids are the writer's, as the form's are the page's.
 */
final class Writer {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern COMMUNITY =
            Pattern.compile("<input type=\"checkbox\"[^>]*value=\"([0-9a-f-]{36})\"[^>]*name=\"communities\"");

    final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
    final Set<UUID> unknown = ConcurrentHashMap.newKeySet();

    private final LocalDate day;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI address;
    private final String token;
    private final String community;

    Writer(URI address, String username) throws IOException, InterruptedException {
        // Nobody else writes about the same day: the question about the same meeting has no place here.
        day = LocalDate.of(1995, 1, 1).plusDays(Math.floorMod(username.hashCode(), 3_000));
        this.address = address;
        var in = post("/login", Map.of("username", username, "password", "osl-demo", "_csrf", token(page("/login"))));
        if (in.statusCode() != 302 || location(in).contains("login")) {
            throw new AssertionError("not signed in: " + in.statusCode() + " " + in.headers());
        }
        String form = page("/activities/new");
        this.token = token(form);
        this.community = first(COMMUNITY, form);
    }

    /** Until told to stop or nobody answers any more. */
    void write(BooleanSupplier enough) {
        while (!enough.getAsBoolean() && send(Ids.next(Clock.systemUTC()))) {
            Thread.onSpinWait();
        }
    }

    /** Presses the button again, as a person does after a page that did not come; the id is still that of the form. */
    void sendUnknownAgain() {
        for (UUID id : Set.copyOf(unknown)) {
            unknown.remove(id);
            if (!send(id)) {
                throw new AssertionError("no answer to " + id);
            }
        }
    }

    static String title(UUID id) {
        return "Zapis nr " + id;
    }

    private boolean send(UUID id) {
        try {
            var answer = post(
                    "/activities",
                    Map.of(
                            "id",
                            id.toString(),
                            "title",
                            title(id),
                            "kind",
                            "WORKING_MEETING",
                            "role",
                            "NETWORKER",
                            "heldOn",
                            day.toString(),
                            "minutes",
                            "45",
                            "concerns",
                            "COMMUNITY",
                            "communities",
                            community,
                            "_csrf",
                            token));
            if (answer.statusCode() == 302 && location(answer).endsWith("/activities/" + id)) {
                acknowledged.add(id);
                return true;
            }
            unknown.add(id);
            if (answer.statusCode() < 500) {
                throw new AssertionError(answer.statusCode() + " " + answer.headers() + "\n" + answer.body());
            }
            return false;
        } catch (IOException noAnswer) {
            unknown.add(id);
            return false;
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private String page(String path) throws IOException, InterruptedException {
        var answer = client.send(request(path).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpResponse<String> post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return client.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(20));
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String token(String html) {
        return first(TOKEN, html);
    }

    private static String first(Pattern pattern, String html) {
        var found = pattern.matcher(html);
        @Nullable String value = found.find() ? found.group(1) : null;
        if (value == null) {
            throw new AssertionError("no " + pattern + " in\n" + html);
        }
        return value;
    }
}
