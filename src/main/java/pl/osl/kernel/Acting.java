package pl.osl.kernel;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * In whose reach the current work runs: a request's viewer, a job's centre, a signed link's one centre. The database
 * shows the rows of these centres and no others; outside of any reach it shows none.
 */
public final class Acting {

    private record Who(@Nullable UUID account, Set<UUID> centres) {}

    private static final Who NOBODY = new Who(null, Set.of());
    private static final ScopedValue<Who> WHO = ScopedValue.newInstance();

    private Acting() {}

    /** Work nobody in particular does: a job, a signed link. */
    public static <T extends @Nullable Object, X extends Throwable> T in(
            Set<UUID> centres, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(WHO, new Who(account(), Set.copyOf(centres))).call(work);
    }

    /** Work of one person: also shows what belongs to them alone, such as their drafts. */
    public static <T extends @Nullable Object, X extends Throwable> T as(
            UUID account, Set<UUID> centres, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(WHO, new Who(account, Set.copyOf(centres))).call(work);
    }

    /** Empty when nobody acts: then the database shows no row. */
    public static Set<UUID> centres() {
        return WHO.orElse(NOBODY).centres();
    }

    public static @Nullable UUID account() {
        return WHO.orElse(NOBODY).account();
    }
}
