package pl.osl.insights;

import java.util.Map;
import org.springframework.ui.Model;
import pl.osl.access.Viewer;

/** The first page of a place or role. Exactly one is shown: the first, by order, that is meant for the viewer. */
public interface Home {

    /** The more specific homes come first. */
    int order();

    boolean isFor(Viewer viewer);

    /**
     * @param asked parameters of the address
     * @return name of the view
     */
    String show(Viewer viewer, Map<String, String> asked, Model model);
}
