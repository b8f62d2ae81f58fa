package pl.osl.insights;

import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.ui.Model;
import pl.osl.access.Place;
import pl.osl.access.Viewer;

/** A home that everybody in the place has in common. */
record PlaceHome(Place.Kind kind, String view, BiConsumer<Viewer, Model> filling) implements Home {

    @Override
    public int order() {
        return 50;
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return viewer.place().kind() == kind;
    }

    @Override
    public String show(Viewer viewer, Map<String, String> asked, Model model) {
        filling.accept(viewer, model);
        return view;
    }
}
