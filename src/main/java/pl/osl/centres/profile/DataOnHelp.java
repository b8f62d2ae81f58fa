package pl.osl.centres.profile;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pl.osl.access.Place;
import pl.osl.access.Viewer;
import pl.osl.ui.RecordPart;

/** Whose the personal data of one's centre are, and who answers questions about them, on "Pomoc". */
@Component
class DataOnHelp implements RecordPart {

    private final CentreProfile profile;

    DataOnHelp(CentreProfile profile) {
        this.profile = profile;
    }

    @Override
    public String subject() {
        return "help";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String template() {
        return "centres/data-on-help";
    }

    @Override
    public Optional<Object> model(Viewer viewer, UUID id) {
        if (viewer.place().kind() != Place.Kind.CENTRE) {
            return Optional.empty();
        }
        var told = profile.of(viewer.centreId()).profile();
        return told.controller() == null && told.dpoContact() == null ? Optional.empty() : Optional.of(told);
    }
}
