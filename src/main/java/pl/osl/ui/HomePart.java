package pl.osl.ui;

import java.util.Optional;
import pl.osl.access.Viewer;

/** Something on a home that waits for the person, offered as a bean by the module that knows of it. */
public interface HomePart {

    /**
     * Where it stands: "Dziś" of those in the field, what waits for the director, the network's board, the
     * home of a data-protection officer, or the page of a new director alone.
     */
    enum Page {
        TODAY,
        DASHBOARD,
        NETWORK,
        DATA_PROTECTION,
        TAKEOVER
    }

    default Page page() {
        return Page.TODAY;
    }

    /** Whether whoever takes the centre over meets it on "Przejmuję ośrodek" too: what waits for the director does. */
    default boolean handedOver() {
        return page() != Page.TODAY && page() != Page.DATA_PROTECTION;
    }

    /** Parts stand on the page from the smallest to the greatest. */
    int order();

    /** Template with a fragment {@code part}, which finds what {@link #model} gives under the name {@code part}. */
    String template();

    /** Empty when nothing waits for this viewer; when no part has anything, the page says so. */
    Optional<Object> model(Viewer viewer);

    /**
     * A part with what it shows, as pages hand it to their template.
     *
     * @param waits for the director, whoever that is
     */
    record Filled(String template, Object model, boolean waits) {}
}
