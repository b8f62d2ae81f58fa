package pl.osl.centres.profile;

import java.util.Set;
import org.springframework.stereotype.Component;
import pl.osl.access.Thing;
import pl.osl.access.Verb;
import pl.osl.access.Viewer;
import pl.osl.ui.FirstStep;

/** First of the first steps: who the centre is, as far as figures and papers need it. */
@Component
class ProfileStep implements FirstStep {

    private static final Set<CentreProfile.Missing> NEEDED = Set.of(
            CentreProfile.Missing.TERC,
            CentreProfile.Missing.INHABITANTS,
            CentreProfile.Missing.CONTROLLER,
            CentreProfile.Missing.DPO);

    private final CentreProfile profile;

    ProfileStep(CentreProfile profile) {
        this.profile = profile;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String key() {
        return "centres.steps.profile";
    }

    @Override
    public String path() {
        return "/centre";
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return viewer.may(Verb.UPDATE, Thing.CENTRE);
    }

    @Override
    public boolean done(Viewer viewer) {
        return profile.of(viewer.centreId()).missing().stream().noneMatch(NEEDED::contains);
    }
}
