package pl.osl.resourcemaps;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.osl.access.Reach;
import pl.osl.ui.ListFilter;

/**
 * Whose maps are looked at: one community's, or those of all that the viewer reaches.
 *
 * @param one the community, null for all of them
 * @param communities all of them
 * @param apart communities of a whole centre that are withdrawn, and with them what is on their maps
 * @param team those in which the viewer works
 */
public record MapScope(Reach reach, @Nullable UUID one, List<UUID> communities, List<UUID> apart, Set<UUID> team) {

    /**
     * Equality for one, so that an index gives the order of the list; of a whole centre what is apart is left out, because
     * PostgreSQL takes naming all the others for a strong narrowing and sorts the centre.
     */
    public ListFilter narrow(ListFilter filter, String alias) {
        filter.where(alias + ".centre_id = {centre}");
        if (one != null) {
            return filter.where(alias + ".community_id = :community").with("community", one);
        }
        return reach instanceof Reach.Centre
                ? filter.where(alias + ".community_id <> all(:apart)").with("apart", apart.toArray(UUID[]::new))
                : filter.where(alias + ".community_id = any(:communities)")
                        .with("communities", communities.toArray(UUID[]::new));
    }

    public String path(String rest) {
        return one == null ? "/map" + rest : "/communities/" + one + "/map" + rest;
    }
}
