package pl.osl.access;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** How centres are called today, offered by the module that knows centres; asked within a reach that covers them. */
public interface CentreNames {

    /**
     * @param shortName as it stands on screens
     * @param paper as it stands on top of what is printed: the full name and, in lines of its own, the letterhead
     */
    record Called(String shortName, String paper) {}

    Map<UUID, Called> of(Set<UUID> centres);
}
