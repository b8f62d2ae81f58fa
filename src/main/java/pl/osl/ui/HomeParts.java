package pl.osl.ui;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import pl.osl.access.Viewer;

/** Puts homes together from the parts that modules offer. */
@Component
public class HomeParts {

    private final List<HomePart> offered;

    HomeParts(List<HomePart> offered) {
        this.offered =
                offered.stream().sorted(Comparator.comparing(HomePart::order)).toList();
    }

    public List<HomePart.Filled> of(HomePart.Page page, Viewer viewer) {
        return offered.stream()
                .filter(part -> page == HomePart.Page.TAKEOVER ? part.handedOver() : part.page() == page)
                .flatMap(part -> part
                        .model(viewer)
                        .map(model ->
                                new HomePart.Filled(part.template(), model, part.page() == HomePart.Page.DASHBOARD))
                        .stream())
                .toList();
    }
}
