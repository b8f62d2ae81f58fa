package pl.osl.ui;

import java.util.Optional;
import pl.osl.access.Viewer;

/** Something on a home that waits for the person, offered as a bean by the module that knows of it. */
public interface HomePart {

    /** Which home it stands on: "Dziś" of those who work in the field, what waits for the director, the network's board. */
    enum Page {
        TODAY,
        DASHBOARD,
        NETWORK
    }

    default Page page() {
        return Page.TODAY;
    }

    /** Parts stand on the page from the smallest to the greatest. */
    int order();

    /** Template with a fragment {@code part}, which finds what {@link #model} gives under the name {@code part}. */
    String template();

    /** Empty when nothing waits for this viewer; when no part has anything, the page says so. */
    Optional<Object> model(Viewer viewer);

    /** A part with what it shows, as pages hand it to their template. */
    record Filled(String template, Object model) {}
}
