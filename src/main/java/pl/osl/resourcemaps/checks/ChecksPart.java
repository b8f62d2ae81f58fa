package pl.osl.resourcemaps.checks;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pl.osl.access.Viewer;
import pl.osl.kernel.Ids;
import pl.osl.resourcemaps.assets.AssetDirectory;
import pl.osl.ui.RecordPart;

/** On the page of a resource: when it was last checked, the three taps, and all checks before. */
@Component
class ChecksPart implements RecordPart {

    /** @param tap id of the check that a tap makes, so that a second tap of the same page is no second check */
    record Shown(AssetDirectory.Card asset, List<Checks.Check> checks, boolean mayCheck, UUID tap) {

        /** Who made the check that counts; {@code none} without one. */
        public String lastBy() {
            return checks.stream()
                    .filter(one -> !one.undone())
                    .map(Checks.Check::person)
                    .findFirst()
                    .orElse("none");
        }
    }

    private final AssetDirectory assets;
    private final Checks checks;
    private final Clock clock;

    ChecksPart(AssetDirectory assets, Checks checks, Clock clock) {
        this.assets = assets;
        this.checks = checks;
        this.clock = clock;
    }

    @Override
    public String subject() {
        return "asset";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String template() {
        return "resourcemaps/checks-part";
    }

    @Override
    public Optional<Object> model(Viewer viewer, UUID id) {
        var found = assets.require(id, viewer);
        return Optional.of(
                new Shown(found.card(), checks.of(found.card()), CheckBook.mayCheck(found, viewer), Ids.next(clock)));
    }
}
