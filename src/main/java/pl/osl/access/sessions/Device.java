package pl.osl.access.sessions;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Browser and system, as far as a person needs them to recognise their own device in the list of sessions. */
record Device(String browser, String system) {

    static Device of(@Nullable String userAgent) {
        String agent = userAgent == null ? "" : userAgent.toLowerCase(Locale.ROOT);
        String browser = agent.contains("firefox")
                ? "Firefox"
                : agent.contains("edg/")
                        ? "Edge"
                        : agent.contains("chrome") ? "Chrome" : agent.contains("safari") ? "Safari" : "";
        String system = agent.contains("android")
                ? "Android"
                : agent.contains("iphone") || agent.contains("ipad")
                        ? "iOS"
                        : agent.contains("windows")
                                ? "Windows"
                                : agent.contains("mac os") ? "macOS" : agent.contains("linux") ? "Linux" : "";
        return new Device(browser, system);
    }

    String code() {
        return browser.isEmpty() ? system : system.isEmpty() ? browser : browser + ", " + system;
    }
}
