/** The living map of a community: its resources and needs, how fresh they are, what could answer what, and its editions. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "access",
            "access :: standins",
            "access :: links",
            "ui",
            "audit",
            "attachments",
            "imports",
            "notifications",
            "paper",
            "places",
            "centres",
            "communities",
            "partners"
        })
@NullMarked
package pl.osl.resourcemaps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
