package pl.osl.ui;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.osl.access.Viewer;

/** A piece of the page of a community, partner or centre, offered as a bean by a higher module. */
public interface RecordPart {

    /** Kind of the record it stands on, such as {@code community}; {@code help} is the page "Pomoc" of a person. */
    String subject();

    /** Parts stand on the page from the smallest to the greatest. */
    int order();

    /** Template with a fragment {@code part}, which finds what {@link #model} gives under the name {@code part}. */
    String template();

    /** Empty when the viewer has nothing to see here. */
    Optional<Object> model(Viewer viewer, UUID id);

    /** Where a long page lets its reader jump to; empty where the part needs no finding. */
    default Optional<Heading> heading() {
        return Optional.empty();
    }

    /** The second-degree heading a part stands under. */
    record Heading(String id, String message) {}

    /** A part with what it shows, as pages hand it to their template. */
    record Filled(String template, Object model, @Nullable Heading heading) {}
}
