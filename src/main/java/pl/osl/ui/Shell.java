package pl.osl.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import pl.osl.access.Place;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;

/** What the layout around every page shows: who is here, in which place, the menu, the language and the theme. */
public final class Shell {

    /** @param bar stands in the bottom bar of a phone */
    public record Item(String key, String path, String icon, boolean active, boolean bar) {}

    /** @param label centre's name, or the message key of a place that spans centres when {@code named} is false */
    public record PlaceChoice(String key, String label, boolean named, boolean current) {}

    static final String UNDER = Shell.class.getName() + ".under";

    private final @Nullable Viewer viewer;
    private final SingletonSupplier<List<Item>> menu;
    private final Locale locale;
    private final SingletonSupplier<Integer> unread;
    private final int idleSeconds;
    private final String version;
    private final boolean demo;
    private final String printedAt;

    Shell(
            @Nullable Viewer viewer,
            Supplier<List<Item>> menu,
            Locale locale,
            IntSupplier unread,
            int idleSeconds,
            String version,
            boolean demo,
            String printedAt) {
        this.viewer = viewer;
        this.menu = SingletonSupplier.of(menu);
        this.locale = locale;
        this.unread = SingletonSupplier.of(unread::getAsInt);
        this.idleSeconds = idleSeconds;
        this.version = version;
        this.demo = demo;
        this.printedAt = printedAt;
    }

    public boolean signedIn() {
        return viewer != null;
    }

    public String viewerName() {
        return viewer == null ? "" : viewer.name();
    }

    /** Goes with every form, so that a form sent too late is kept for the person who wrote it and nobody else. */
    public String owner() {
        return viewer == null ? "" : viewer.accountId().toString();
    }

    public String form() {
        return viewer == null ? "NEUTRAL" : viewer.form().name();
    }

    public List<String> roles() {
        return viewer == null
                ? List.of()
                : viewer.roles().stream().map(Enum::name).toList();
    }

    public String placeKind() {
        return viewer == null ? "NOWHERE" : viewer.place().kind().name();
    }

    /** Name of the centre one is in; empty where the place spans centres. */
    public String placeName() {
        return viewer == null ? "" : viewer.centreName();
    }

    /** Head of what is printed: the centre's full name and its letterhead, a line each. */
    public List<String> paper() {
        return viewer == null ? List.of() : viewer.paper().lines().toList();
    }

    /** Whether the name of the place leads to a page about it. */
    public boolean mayOpenPlace() {
        return viewer != null && viewer.place().kind() == Place.Kind.CENTRE && viewer.may(Verb.READ, Thing.CENTRE);
    }

    public List<PlaceChoice> places() {
        return viewer == null
                ? List.of()
                : viewer.places().stream()
                        .map(named -> new PlaceChoice(
                                named.place().key(),
                                named.centre().isEmpty() ? named.place().kind().name() : named.centre(),
                                !named.centre().isEmpty(),
                                named.place().equals(viewer.place())))
                        .toList();
    }

    /** Of a page that may belong to several lists: to which it does now, so that the menu shows where one is. */
    public static void belongsTo(String path) {
        RequestContextHolder.currentRequestAttributes().setAttribute(UNDER, path, RequestAttributes.SCOPE_REQUEST);
    }

    public List<Item> menu() {
        return menu.obtain();
    }

    public List<Item> bar() {
        return menu().stream().filter(Item::bar).toList();
    }

    public List<Item> rest() {
        return menu().stream().filter(item -> !item.bar()).toList();
    }

    public boolean mayLog() {
        return viewer != null && viewer.may(Verb.CREATE, Thing.ACTIVITY);
    }

    /** Asked only by pages that are drawn, and once for the several places that show it. */
    public int unread() {
        return unread.obtain();
    }

    public String lang() {
        return locale.getLanguage();
    }

    public String theme() {
        return viewer == null ? "auto" : viewer.theme().name().toLowerCase(Locale.ROOT);
    }

    public int idleSeconds() {
        return idleSeconds;
    }

    public String version() {
        return version;
    }

    public boolean demo() {
        return demo;
    }

    public String printedAt() {
        return printedAt;
    }

    public String printedBy() {
        return viewerName();
    }
}
