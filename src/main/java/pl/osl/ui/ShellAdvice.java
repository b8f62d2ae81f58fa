package pl.osl.ui;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import pl.osl.access.DemoAccounts;
import pl.osl.access.Viewer;

/** Gives every page the {@link Shell} around it and the {@link Formats} of the person's language. */
@ControllerAdvice
class ShellAdvice {

    private final Menu menu;
    private final ObjectProvider<UnreadCount> unread;
    private final ObjectProvider<BuildProperties> build;
    private final List<DemoAccounts> demo;
    private final Clock clock;

    ShellAdvice(
            Menu menu,
            ObjectProvider<UnreadCount> unread,
            ObjectProvider<BuildProperties> build,
            List<DemoAccounts> demo,
            Clock clock) {
        this.menu = menu;
        this.unread = unread;
        this.build = build;
        this.demo = demo;
        this.clock = clock;
    }

    @ModelAttribute("fmt")
    Formats formats(Locale locale) {
        return new Formats(locale);
    }

    @ModelAttribute("shell")
    Shell shell(HttpServletRequest request, Locale locale) {
        var viewer = request.getDispatcherType() == DispatcherType.ERROR ? null : ViewerArgument.viewer(request);
        return new Shell(
                viewer,
                () -> viewer == null ? List.of() : menu.of(viewer.roles(), path(request)),
                locale,
                unread(viewer),
                idleSeconds(request),
                version(),
                demo.stream().anyMatch(DemoAccounts::demo),
                new Formats(locale).moment(Instant.now(clock)));
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(Shell.UNDER) instanceof String under ? under : request.getRequestURI();
    }

    private IntSupplier unread(@Nullable Viewer viewer) {
        var count = unread.getIfAvailable();
        return viewer == null || count == null ? () -> 0 : () -> count.of(viewer);
    }

    private String version() {
        var properties = build.getIfAvailable();
        String version = properties == null ? null : properties.getVersion();
        return version == null ? "" : version;
    }

    private static int idleSeconds(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? 0 : session.getMaxInactiveInterval();
    }
}
