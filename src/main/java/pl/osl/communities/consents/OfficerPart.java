package pl.osl.communities.consents;

import java.util.Optional;
import org.springframework.stereotype.Component;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.ui.HomePart;

/** What is new for the data-protection officer since they last looked. */
@Component
class OfficerPart implements HomePart {

    private final OfficerDesk desk;

    OfficerPart(OfficerDesk desk) {
        this.desk = desk;
    }

    @Override
    public Page page() {
        return Page.DATA_PROTECTION;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String template() {
        return "consents/news";
    }

    @Override
    public Optional<Object> model(Viewer viewer) {
        return viewer.may(Verb.READ, Thing.DATA_PROTECTION) ? Optional.of(desk.news(viewer)) : Optional.empty();
    }
}
