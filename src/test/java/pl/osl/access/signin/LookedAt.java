package pl.osl.access.signin;

import java.time.Clock;
import java.util.UUID;
import org.springframework.transaction.PlatformTransactionManager;
import pl.osl.World;
import pl.osl.access.CentreNames;
import pl.osl.access.Viewer;

/** Makes viewers as the filter would on another day. */
public final class LookedAt {

    private LookedAt() {}

    public static Viewer on(
            Clock then, UUID who, World world, CentreNames names, PlatformTransactionManager transactions) {
        var standIns = new RunningStandIns(world.jdbc, then, transactions);
        return new Viewers(world.jdbc, names, standIns, then, transactions)
                .of(who, null)
                .orElseThrow();
    }
}
