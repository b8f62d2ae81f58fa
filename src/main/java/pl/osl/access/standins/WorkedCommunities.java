package pl.osl.access.standins;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The communities of a centre and who works with them, offered by the module that knows communities. */
public interface WorkedCommunities {

    /** @param team everybody who works with it now */
    record Worked(UUID id, String name, Set<UUID> team) {}

    /** Those whose work has not ended, by name. */
    List<Worked> of(UUID centre);

    /** Names by id, also of those whose work has ended; asked within a reach that covers them. */
    Map<UUID, String> names(Set<UUID> ids);
}
