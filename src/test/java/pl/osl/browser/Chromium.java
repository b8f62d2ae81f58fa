package pl.osl.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A real browser: Debian's Chromium where there is one, else the one that Playwright brings. */
public final class Chromium implements AutoCloseable {

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private final Playwright playwright;
    private final Browser browser;

    public Chromium() {
        var installed = installed();
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
        try {
            var options = new BrowserType.LaunchOptions().setArgs(QUIET);
            installed.ifPresent(options::setExecutablePath);
            browser = playwright.chromium().launch(options);
        } catch (RuntimeException missing) {
            playwright.close();
            throw new AssertionError("No Chromium here: run bin/test, which finds or installs one", missing);
        }
    }

    private static Optional<Path> installed() {
        String named = System.getenv("OSL_CHROMIUM");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A person with a browser of their own. */
    public Person person(String base, int width, ColorScheme colours, boolean scripts) {
        return new Person(browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(base)
                .setViewportSize(width, width < 600 ? 844 : 900)
                .setLocale("pl-PL")
                .setTimezoneId("Europe/Warsaw")
                .setColorScheme(colours)
                .setJavaScriptEnabled(scripts)));
    }

    @Override
    public void close() {
        playwright.close();
    }

    /** Somebody at a screen, who notices what the browser complains about. */
    public static final class Person implements AutoCloseable {

        final BrowserContext context;
        public final Page page;
        private final List<String> complaints = new ArrayList<>();

        Person(BrowserContext context) {
            this.context = context;
            this.page = context.newPage();
            context.setDefaultTimeout(15_000);
            page.onPageError(complaints::add);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("status of 4")) {
                    complaints.add(message.text());
                }
            });
        }

        public void signIn(String username) {
            page.navigate("/login");
            page.locator("form:has(input[name=password]:visible) input[name=username]")
                    .first()
                    .fill(username);
            page.locator("input[name=password]:visible").fill("osl-demo");
            page.locator("input[name=password]:visible").press("Enter");
            page.waitForURL(url -> !url.contains("/login"));
        }

        /** WCAG 2.1 AA by axe, nothing in the console, nothing that scrolls sideways. */
        void looksAround(String path) {
            page.navigate(path);
            looksAroundHere();
        }

        void looksAroundHere() {
            var result = new AxeBuilder(page)
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                    .setLegacyMode(true)
                    .analyze();
            assertThat(result.getViolations())
                    .as(page.url())
                    .extracting(rule ->
                            rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                    .isEmpty();
            assertThat((Integer) page.evaluate(
                            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as("scrolls sideways: " + page.url())
                    .isLessThanOrEqualTo(1);
            assertThat(complaints).as(page.url()).isEmpty();
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
