package pl.osl.imports.wizard;

import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;

/** Work on one import of one centre, as the table of jobs keeps it. */
record ImportJob(UUID centre, UUID id) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;
}
