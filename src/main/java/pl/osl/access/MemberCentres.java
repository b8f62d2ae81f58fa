package pl.osl.access;

import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Acting;
import pl.osl.kernel.NotFound;

/**
 * The network coordinator's own reach is empty. What the matrix lets them do in a member centre is done in that one
 * centre, for as long as the work takes; an architecture rule says who may ask (docs/adr/0016).
 */
public final class MemberCentres {

    private MemberCentres() {}

    /** @param work is given the viewer as they act in that centre, still with the rights of their role alone */
    public static <T extends @Nullable Object> T in(
            UUID centre, Verb verb, Thing thing, Viewer viewer, Function<Viewer, T> work) {
        viewer.require(verb, thing);
        if (!coordinates(viewer) || !viewer.placeCentres().contains(centre)) {
            throw new NotFound(MemberCentres.class, centre);
        }
        var inside = viewer.within(centre);
        return Acting.as(viewer.accountId(), Set.of(centre), () -> work.apply(inside));
    }

    /** One question to all member centres, such as a list of theirs. */
    public static <T extends @Nullable Object> T all(Thing thing, Viewer viewer, Supplier<T> work) {
        viewer.require(Verb.READ, thing);
        if (!coordinates(viewer)) {
            throw new NotFound(MemberCentres.class, viewer.place().key());
        }
        return Acting.as(viewer.accountId(), viewer.placeCentres(), work::get);
    }

    /** A question about one's own: to the member centres for the coordinator, within one's reach for everybody else. */
    public static <T extends @Nullable Object> T around(Viewer viewer, Supplier<T> work) {
        return coordinates(viewer) ? Acting.as(viewer.accountId(), viewer.placeCentres(), work::get) : work.get();
    }

    public static boolean coordinates(Viewer viewer) {
        return viewer.place().kind() == Place.Kind.NETWORK;
    }
}
