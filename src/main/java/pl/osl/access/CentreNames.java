package pl.osl.access;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The short names of centres, offered by the module that knows centres; asked within a reach that covers them. */
public interface CentreNames {

    Map<UUID, String> of(Set<UUID> centres);
}
